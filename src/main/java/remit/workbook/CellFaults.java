package remit.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults so that all are told together; of very many, the first. */
final class CellFaults {
  private static final int MOST = 500;

  private final List<CellFault> found = new ArrayList<>();
  private int more;

  void add(String place, String message) {
    add(place, null, message, null);
  }

  void add(String place, @Nullable String part, String message, @Nullable String perhaps) {
    add(new CellFault(place, part, message, perhaps));
  }

  void add(CellFault fault) {
    if (found.size() < MOST) {
      found.add(fault);
    } else {
      more++;
    }
  }

  void throwIfAny() throws WorkbookFaultsException {
    if (!found.isEmpty()) {
      throw new WorkbookFaultsException(found, more);
    }
  }
}
