package remit.cli;

import picocli.CommandLine.Command;

/** What the LMC does with its guidance: check it, try it, compare it, hand it out. */
@Command(
    name = "guidance",
    mixinStandardHelpOptions = true,
    subcommands = {
      GuidanceCheckCommand.class,
      GuidanceTestCommand.class,
      GuidanceExportCommand.class,
      GuidanceImportCommand.class,
      GuidanceShowCommand.class,
      GuidanceBookCommand.class,
      GuidanceDiffCommand.class,
      GuidanceTimelineCommand.class,
      GuidanceKeyCommand.class,
      GuidancePackCommand.class,
      GuidanceTrustCommand.class,
      GuidanceInstallCommand.class,
      GuidanceUndoCommand.class,
      GuidanceStatusCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks, tries, compares and hands out the LMC's guidance.")
final class GuidanceCommand {}
