package remit.cli;

import picocli.CommandLine;

/** Makes the commands, each with its surroundings. */
record Commands(Surroundings around) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == ClassifyCommand.class) {
      return type.cast(new ClassifyCommand(around));
    }
    if (type == ReplyCommand.class) {
      return type.cast(new ReplyCommand(around));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
