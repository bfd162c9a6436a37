package dev.contactctl.pace;

import java.util.ArrayList;
import java.util.List;

/** A request that the threads of a run begin nothing new. Safe for several threads. */
public final class StopRequest {
  private final List<Runnable> listeners = new ArrayList<>();
  private volatile boolean requested;

  /** Makes the request, and wakes every waiting thread at once. */
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

  /** Whether the request has been made. */
  public boolean isRequested() {
    return requested;
  }

  /** Calls the listener at each request; it must be quick. */
  synchronized void onRequest(Runnable listener) {
    listeners.add(listener);
  }
}
