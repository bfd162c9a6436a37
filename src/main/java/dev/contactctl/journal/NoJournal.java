package dev.contactctl.journal;

import java.util.List;

/** A journal that keeps nothing. */
final class NoJournal implements Journal {

  @Override
  public void await(Entry.Intent intent) {
    // counts as written
  }

  @Override
  public synchronized void add(Entry.End end, Runnable durable) {
    durable.run();
  }

  @Override
  public List<OpenIntent> openIntents() {
    return List.of();
  }

  @Override
  public void close() {
    // nothing is open
  }
}
