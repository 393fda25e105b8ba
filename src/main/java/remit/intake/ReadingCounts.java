package remit.intake;

/**
 * What has become of the documents so far.
 *
 * @param here documents of words only, read in this process
 * @param apart documents that another process was given
 * @param crashes how often such a process died, or answered what is no answer
 * @param outOfMemory how often one needed more memory than it may take
 * @param overdue how often one took longer than it may
 * @param renewed how often one gave way to a fresh one with nothing wrong
 */
public record ReadingCounts(
    long here, long apart, long crashes, long outOfMemory, long overdue, long renewed) {}
