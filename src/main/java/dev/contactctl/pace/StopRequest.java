package dev.contactctl.pace;

import java.util.ArrayList;
import java.util.List;

/** Tells the threads of a run that they are to begin nothing new. Safe for several threads. */
public final class StopRequest {
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean requested;

  /** From now on nothing new begins; whoever waits is woken at once. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = List.copyOf(listeners);
    }
    for (Runnable listener : told) {
      listener.run();
    }
  }

  /** Whether somebody has asked for it. */
  public boolean isRequested() {
    return requested;
  }

  /** Calls the listener at each request; it must be quick. */
  synchronized void onRequest(Runnable listener) {
    listeners.add(listener);
  }
}
