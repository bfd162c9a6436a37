package dev.contactctl.authhost;

import java.util.List;

/** The scopes of a token: words that say what it allows. */
final class Scopes {
  private Scopes() {}

  /** The words, separated by single spaces. */
  static String of(String text) {
    return String.join(" ", text.trim().split("[ ,]+"));
  }

  /** Whether each word is one of the given scopes. */
  static boolean areAmong(String scope, List<String> known) {
    return known.containsAll(List.of(scope.split(" ")));
  }
}
