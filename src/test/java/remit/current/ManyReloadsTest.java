package remit.current;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import remit.Folders;
import remit.SmallPack;
import remit.request.Request;
import remit.request.RequestReader;

/** A process that runs for months takes many versions. */
@Isolated
class ManyReloadsTest {
  private static final int SETTLED = 100;
  private static final int RELOADS = 1_000;
  private static final long MOST_MORE_BYTES = 8L << 20;
  private static final int MOST_MORE_CLASSES = 50;

  @TempDir Path folder;

  @Test
  void aThousandReloadsLeaveNothingBehind() throws Exception {
    Path packs = Path.of("test-data", "packs");
    SmallPack pack = new SmallPack(folder.resolve("pack"));
    Folders.copy(packs.resolve("westmarsh"), pack.folder());
    pack.change("guidance.yaml", "version: 2025.1", "version: v0.");
    Path practice = packs.resolve("westmarsh-practice.yaml");
    Following following =
        new Following(new Places(null, pack.folder(), practice, null), new Heard());
    List<Request> requests = new ArrayList<>();
    new RequestReader()
        .read(
            packs.resolve("westmarsh-requests.jsonl"),
            received -> requests.add(received.request()));

    long bytes = 0;
    int classes = 0;
    for (int version = 1; version <= RELOADS; version++) {
      pack.change(
          "guidance.yaml", "version: v" + (version - 1) + ".", "version: v" + version + ".");
      while (!following.inUse().guidance().version().equals("v" + version + ".")) {
        following.look();
      }
      InUse inUse = following.inUse();
      inUse.triage().assess(requests.get(0), inUse.practice(), null);
      if (version == SETTLED) {
        bytes = bytesInUse();
        classes = loadedClasses();
      }
    }

    assertThat(bytesInUse() - bytes).as("bytes more").isLessThan(MOST_MORE_BYTES);
    assertThat(loadedClasses() - classes).as("classes more").isLessThan(MOST_MORE_CLASSES);
  }

  private static long bytesInUse() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int loadedClasses() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }
}
