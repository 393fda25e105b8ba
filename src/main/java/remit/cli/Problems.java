package remit.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import remit.guidance.GuidanceFaultsException;
import remit.practice.PracticeFaultsException;
import remit.publishing.PackRefusedException;
import remit.register.RegisterRefusedException;
import remit.triage.PolicyFaultsException;
import remit.workbook.WorkbookFaultsException;

/** Turns what went wrong into plain words and an exit code. */
final class Problems {
  private Problems() {}

  static ExitCode exitCode(Exception problem) {
    if (problem instanceof GuidanceFaultsException
        || problem instanceof WorkbookFaultsException
        || problem instanceof PolicyFaultsException) {
      return ExitCode.GUIDANCE_FAULTY;
    }
    if (problem instanceof PracticeFaultsException) {
      return ExitCode.PRACTICE_FAULTY;
    }
    if (problem instanceof PackRefusedException || problem instanceof RegisterRefusedException) {
      return ExitCode.REFUSED;
    }
    if (problem instanceof UnusableException unusable) {
      return unusable.exitCode();
    }
    return ExitCode.BROKEN;
  }

  static String words(Exception problem) {
    return words(problem, ", so nothing was decided");
  }

  /** The same with what comes of faults in guidance, after a comma. */
  static String words(Exception problem, String consequence) {
    if (problem instanceof GuidanceFaultsException faulty) {
      return "The guidance has %s%s:%n%s"
          .formatted(faults(faulty.faults().size()), consequence, faulty.getMessage());
    }
    if (problem instanceof WorkbookFaultsException faulty) {
      return "The workbook has %s, so nothing was written:%n%s"
          .formatted(faults(faulty.count()), faulty.getMessage());
    }
    if (problem instanceof PolicyFaultsException) {
      return "The policy files have faults%s:%n%s".formatted(consequence, problem.getMessage());
    }
    if (problem instanceof PracticeFaultsException faulty) {
      return "The practice's file has %s%s:%n%s"
          .formatted(faults(faulty.faults().size()), consequence, faulty.getMessage());
    }
    if (problem instanceof UnusableException
        || problem instanceof PackRefusedException
        || problem instanceof RegisterRefusedException) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof NoSuchFileException missing) {
      return "There is no " + missing.getFile() + ".";
    }
    if (problem instanceof AccessDeniedException closed) {
      return "%s may not be opened: this computer does not allow it.".formatted(closed.getFile());
    }
    if (problem instanceof IOException) {
      return "Something could not be read or written: " + problem.getMessage() + ".";
    }
    return "Remit itself failed (%s). Nothing was sent. Please tell its makers."
        .formatted(problem.getClass().getSimpleName());
  }

  static String faults(int count) {
    return count == 1 ? "a fault" : count + " faults";
  }
}
