package dev.contactctl.doctor;

import java.util.Locale;

/** The verdict of a check. */
enum Verdict {
  OK,
  /** Something to know or to fix, although commands work. */
  WARNING,
  /** Something that keeps commands from working. */
  ERROR,
  /** Nothing could be found out; the reason is given. */
  SKIPPED;

  /** The name of the verdict in every output. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
