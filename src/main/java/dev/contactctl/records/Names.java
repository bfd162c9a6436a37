package dev.contactctl.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The member names that occur in many records, each with a number, in the order in which they first
 * occurred. The number of names is limited, since names may also be data.
 */
final class Names {
  /** The number of any name that is not kept. */
  static final int UNKNOWN = 0;

  private static final int MOST = 1000;

  private final int most;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Names(int most) {
    this.most = most;
    names.add(""); // of the number that means none of them
  }

  /** No names yet. */
  static Names empty() {
    return new Names(MOST);
  }

  /** Names of which none is kept. */
  static Names none() {
    return new Names(0);
  }

  /** The number of the name, which is added if there is room. */
  int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    if (names.size() >= most) {
      return UNKNOWN;
    }
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  String name(int number) {
    return names.get(number);
  }
}
