package dev.contactctl.check;

import java.util.List;

/**
 * Finds, inside a text, the lines between which Git writes the versions that it could not merge. In
 * a cell of several lines, a block of YAML or a text with escapes they break no syntax.
 */
final class ConflictMarkers {
  /** What such a text certainly has. */
  static final String OURS = "<<<<<<<";

  private static final String BOTH = "=======";
  private static final String THEIRS = ">>>>>>>";

  private ConflictMarkers() {}

  /**
   * Adds that a text has conflict markers: those of the beginning and, after it, of the end, both
   * at the start of a line; or all three, each a word, since YAML joins the lines of some texts.
   * One marker alone is more likely an ornament.
   */
  static void find(String text, List<Lint.Doubt> doubts) {
    boolean isInLines = inLine(text, THEIRS, inLine(text, OURS, 0)) >= 0;
    boolean isInWords = word(text, THEIRS, word(text, BOTH, word(text, OURS, 0))) >= 0;
    if (isInLines || isInWords) {
      doubts.add(
          new Lint.Doubt(
              Rule.CONFLICT_MARKER,
              CheckSentences.HAS_CONFLICT.with(),
              CheckSentences.KEEP_ONE_VERSION.with()));
    }
  }

  /**
   * Where the marker is the next time, with a blank or nothing on both sides.
   *
   * @param from where to start; -1 when what must come before it is not there
   * @return -1 if it is not there
   */
  private static int word(String text, String marker, int from) {
    int at = from < 0 ? -1 : text.indexOf(marker, from);
    while (at >= 0 && !isWord(text, at, at + marker.length())) {
      at = text.indexOf(marker, at + 1);
    }
    return at;
  }

  /** The same, at the start of a line. */
  private static int inLine(String text, String marker, int from) {
    int at = word(text, marker, from);
    while (at > 0 && text.charAt(at - 1) != '\n') {
      at = word(text, marker, at + 1);
    }
    return at;
  }

  private static boolean isWord(String text, int from, int to) {
    return (from == 0 || text.charAt(from - 1) <= ' ')
        && (to == text.length() || text.charAt(to) <= ' ');
  }
}
