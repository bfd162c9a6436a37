package dev.contactctl.doctor;

import java.util.Locale;

/** What a check comes to. */
enum Verdict {
  OK,
  /** Something to know or to put right, with which commands work all the same. */
  WARNING,
  /** Something that keeps commands from working. */
  ERROR,
  /** Nothing could be found out; the reason is said. */
  SKIPPED;

  /** The word in every output. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
