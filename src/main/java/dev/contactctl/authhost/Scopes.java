package dev.contactctl.authhost;

import java.util.List;

/** What a token is to allow, as words. */
final class Scopes {
  private Scopes() {}

  /** The words with one blank between each two. */
  static String of(String text) {
    return String.join(" ", text.trim().split("[ ,]+"));
  }

  /** Whether each word is one of these. */
  static boolean areAmong(String scope, List<String> known) {
    return known.containsAll(List.of(scope.split(" ")));
  }
}
