package dev.contactctl.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

  private final MessageDigest digest;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /**
   * No names yet.
   *
   * @param digest takes each new name, since a number alone says nothing
   */
  Names(MessageDigest digest) {
    this.digest = digest;
    names.add(""); // of the number that means none of them
  }

  /** The number of the name, which is added if there is room. */
  int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    if (names.size() == MOST) {
      return UNKNOWN;
    }
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    numbers.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  String name(int number) {
    return names.get(number);
  }
}
