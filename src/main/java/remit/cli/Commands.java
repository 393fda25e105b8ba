package remit.cli;

import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import picocli.CommandLine;
import remit.request.RequestReader;

/** Makes the commands, each with its surroundings and what reads the requests. */
record Commands(Surroundings around, Future<RequestReader> reader) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    Map<Class<?>, Supplier<?>> makers =
        Map.of(
            ClassifyCommand.class, () -> new ClassifyCommand(around, reader),
            ReplyCommand.class, () -> new ReplyCommand(around, reader),
            EvaluateCommand.class, () -> new EvaluateCommand(around),
            GuidanceCheckCommand.class, () -> new GuidanceCheckCommand(around),
            GuidanceExportCommand.class, () -> new GuidanceExportCommand(around),
            GuidanceImportCommand.class, () -> new GuidanceImportCommand(around));
    Supplier<?> maker = makers.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
