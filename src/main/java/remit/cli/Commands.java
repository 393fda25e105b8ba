package remit.cli;

import java.util.concurrent.Future;
import picocli.CommandLine;
import remit.request.RequestReader;

/** Makes the commands, each with its surroundings and what reads the requests. */
record Commands(Surroundings around, Future<RequestReader> reader) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == ClassifyCommand.class) {
      return type.cast(new ClassifyCommand(around, reader));
    }
    if (type == ReplyCommand.class) {
      return type.cast(new ReplyCommand(around, reader));
    }
    if (type == EvaluateCommand.class) {
      return type.cast(new EvaluateCommand(around));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
