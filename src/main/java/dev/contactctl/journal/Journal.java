package dev.contactctl.journal;

/** A record of what a run is about to send and how it ended. Safe for several threads. */
public interface Journal extends AutoCloseable {

  /** An intent on its way to the disk. */
  interface Pending {
    /**
     * Waits until the intent is on the disk. An interrupt does not end the wait. To be called by
     * the thread that began the intent.
     *
     * @throws dev.contactctl.world.Failure exit 10, when it could not be written; then its PUT must
     *     not be made
     */
    void await();
  }

  /**
   * Begins to write an intent, and does not wait for the disk.
   *
   * @throws dev.contactctl.world.Failure exit 10, when an earlier entry could not be written
   */
  Pending begin(Entry.Intent intent);

  /**
   * Writes an end, usually without waiting for it: only when very much is queued does it wait.
   *
   * @param durable is run when the end is on the disk: one at a time, in the order of the journal,
   *     and never after a failure. Entries wait for it, so it must be short; what it throws, {@link
   *     #close} throws.
   * @throws dev.contactctl.world.Failure exit 10, when an earlier entry could not be written
   */
  void add(Entry.End end, Runnable durable);

  /**
   * Writes what is still queued, closes the file and releases its lock.
   *
   * @throws dev.contactctl.world.Failure exit 10, when an entry could not be written
   */
  @Override
  void close();
}
