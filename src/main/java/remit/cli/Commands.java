package remit.cli;

import static java.util.Map.entry;

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
        Map.ofEntries(
            entry(ClassifyCommand.class, () -> new ClassifyCommand(around, reader)),
            entry(ReplyCommand.class, () -> new ReplyCommand(around, reader)),
            entry(WatchCommand.class, () -> new WatchCommand(around, reader)),
            entry(StatusCommand.class, () -> new StatusCommand(around)),
            entry(ReportCommand.class, () -> new ReportCommand(around)),
            entry(AuditCommand.Verify.class, () -> new AuditCommand.Verify(around)),
            entry(EvaluateCommand.class, () -> new EvaluateCommand(around)),
            entry(GuidanceCheckCommand.class, () -> new GuidanceCheckCommand(around)),
            entry(GuidanceTestCommand.class, () -> new GuidanceTestCommand(around, reader)),
            entry(GuidanceExportCommand.class, () -> new GuidanceExportCommand(around)),
            entry(GuidanceImportCommand.class, () -> new GuidanceImportCommand(around)),
            entry(GuidanceShowCommand.class, () -> new GuidanceShowCommand(around)),
            entry(GuidanceBookCommand.class, () -> new GuidanceBookCommand(around)),
            entry(GuidanceDiffCommand.class, () -> new GuidanceDiffCommand(around, reader)),
            entry(GuidanceTimelineCommand.class, () -> new GuidanceTimelineCommand(around, reader)),
            entry(GuidanceKeyCommand.class, () -> new GuidanceKeyCommand(around)),
            entry(GuidancePackCommand.class, () -> new GuidancePackCommand(around)),
            entry(GuidanceTrustCommand.class, () -> new GuidanceTrustCommand(around)),
            entry(GuidanceInstallCommand.class, () -> new GuidanceInstallCommand(around)),
            entry(GuidanceUndoCommand.class, () -> new GuidanceUndoCommand(around)),
            entry(GuidanceStatusCommand.class, () -> new GuidanceStatusCommand(around)));
    Supplier<?> maker = makers.get(type);
    return maker == null ? CommandLine.defaultFactory().create(type) : type.cast(maker.get());
  }
}
