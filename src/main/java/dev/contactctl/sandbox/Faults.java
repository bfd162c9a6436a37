package dev.contactctl.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Decides which requests fail, and how. The same seed and the same order of requests give the same
 * failures. If several faults strike a request, the first of them is used.
 */
public final class Faults {
  private final List<Fault> faults;
  private final SplittableRandom random;
  private final ArrayDeque<FaultKind> next = new ArrayDeque<>();

  Faults(List<Fault> faults, long seed) {
    this.faults = faults;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Reads the values of {@code --fault}, in order.
   *
   * @throws dev.contactctl.world.Failure with {@code USAGE} at the first that is malformed
   */
  public static List<Fault> parse(List<String> specs) {
    List<Fault> faults = new ArrayList<>();
    for (String spec : specs) {
      faults.add(Fault.parse(spec));
    }
    return List.copyOf(faults);
  }

  /** Queues a fault for the next request that it can affect; it comes before all others. */
  synchronized void add(FaultKind kind) {
    next.add(kind);
  }

  /** The fault that strikes a request with this method; empty when none does. */
  synchronized Optional<FaultKind> strike(String method) {
    for (Iterator<FaultKind> queued = next.iterator(); queued.hasNext(); ) {
      FaultKind kind = queued.next();
      if (kind.methods().contains(method)) {
        queued.remove();
        return Optional.of(kind);
      }
    }
    Optional<FaultKind> struck = Optional.empty();
    for (Fault fault : faults) {
      // Each fault draws a number even if another has struck, so that the draws of the others do
      // not depend on it.
      boolean strikes =
          fault.methods().contains(method) && random.nextDouble() < fault.probability();
      if (strikes && struck.isEmpty()) {
        struck = Optional.of(fault.kind());
      }
    }
    return struck;
  }
}
