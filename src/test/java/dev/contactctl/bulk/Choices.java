package dev.contactctl.bulk;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a program that makes choices through all of them, one run after the other, as long as a run
 * departs from the ordinary course no more often than a bound allows.
 */
final class Choices {
  private final int bound;
  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> options = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int at;
  private int departures;
  private long runs;

  /** Choices with at most so many departures in each run. */
  Choices(int bound) {
    this.bound = bound;
  }

  /** The choice among the constants of an enum, the first of which is the ordinary course. */
  <E extends Enum<E>> E among(E[] constants) {
    E chosen = constants[next(constants.length)];
    names.add(chosen.name());
    return chosen;
  }

  private int next(int number) {
    if (at == taken.size()) {
      taken.add(0);
      options.add(departures < bound ? number : 1);
    }
    int choice = taken.get(at++);
    departures += choice > 0 ? 1 : 0;
    return choice;
  }

  /** Begins the next run; false when there is none left. */
  boolean begin() {
    at = 0;
    departures = 0;
    names.clear();
    if (runs++ == 0) {
      return true;
    }
    for (int last = taken.size() - 1; last >= 0; last--) {
      if (taken.get(last) + 1 < options.get(last)) {
        taken.set(last, taken.get(last) + 1);
        return true;
      }
      taken.remove(last);
      options.remove(last);
    }
    return false;
  }

  /** How many runs there have been. */
  long runs() {
    return runs;
  }

  /** The choices of this run, for the message of a failure. */
  @Override
  public String toString() {
    return names.toString();
  }
}
