package dev.contactctl.syntax;

import dev.contactctl.check.CheckSentences;
import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;

/** Thrown where input cannot be read any further. Carries the finding that says why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private static final int MARKER_LENGTH = 7;

  @SuppressWarnings("serial") // never serialized
  private final Finding finding;

  private Unreadable(Finding finding) {
    super(finding.rule().id(), null, false, false);
    this.finding = finding;
  }

  public static Unreadable because(Rule rule, Place place, Message found, Message remedy) {
    return new Unreadable(Finding.of(rule, FieldPath.ROOT, place, found, remedy));
  }

  public static Unreadable because(TextFault fault, Place place) {
    return because(fault.rule(), place, fault.found(), fault.remedy());
  }

  /**
   * The finding that a merge was not finished, if a line up to a place shows that.
   *
   * @param to the place where reading stopped, in UTF-16 units
   */
  static Optional<Unreadable> conflict(SourceText source, int to) {
    String text = source.text();
    int line = 0;
    do {
      if (isConflictMarker(text, line)) {
        return Optional.of(new Unreadable(conflict(source.at(line))));
      }
      line = text.indexOf('\n', line) + 1;
    } while (line > 0 && line <= to);
    return Optional.empty();
  }

  /** The finding about a line that is a conflict marker. */
  public static Finding conflict(Place place) {
    return Finding.of(
            Rule.SYNTAX,
            FieldPath.ROOT,
            place,
            ReadSentences.CONFLICT_MARKER.with(),
            CheckSentences.KEEP_ONE_VERSION.with())
        .dueTo(Finding.Cause.CONFLICT_MARKER);
  }

  /** Whether one of the findings is about such a line. */
  public static boolean isOfConflict(List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.cause() == Finding.Cause.CONFLICT_MARKER) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is one of the markers between which Git writes versions that it could not merge.
   *
   * @param text the line, or a text with more of them
   * @param line where in the text the line starts
   */
  public static boolean isConflictMarker(String text, int line) {
    int end = line + MARKER_LENGTH;
    if (end > text.length()) {
      return false;
    }
    for (String marker : List.of("<<<<<<<", "|||||||", ">>>>>>>")) {
      if (text.startsWith(marker, line)) {
        return end == text.length() || text.charAt(end) <= ' ';
      }
    }
    // is also the line below a title, so another marker has to follow unless it is all there is
    return text.startsWith("=======", line)
        && (text.length() == MARKER_LENGTH
            || (end < text.length() && text.indexOf("\n>>>>>>> ", end) >= 0));
  }

  /**
   * The finding about a table where tables are not read.
   *
   * @param name as places name it
   */
  public static Finding table(String name) {
    return Finding.of(
            Rule.TYPE,
            FieldPath.ROOT,
            new Place(name, 1, 1),
            ReadSentences.TABLE.with(),
            ReadSentences.APPLY_TABLE.with(Source.argument(name), ""))
        .dueTo(Finding.Cause.TABLE);
  }

  /**
   * The finding about a list of contact IDs where none is read.
   *
   * @param name as places name it
   */
  public static Finding listOfIds(String name) {
    return Finding.of(
            Rule.TYPE,
            FieldPath.ROOT,
            new Place(name, 1, 1),
            ReadSentences.ID_LIST.with(),
            ReadSentences.APPLY_IDS.with(Source.argument(name), ReadSentences.ANY_FLAG.with()))
        .dueTo(Finding.Cause.LIST_OF_IDS);
  }

  /** Whether the first line of a text, comments aside, is an ID, which no word or number is. */
  public static boolean isListOfIds(String text) {
    String id = SmallText.firstId(text);
    boolean letter = false;
    boolean digit = false;
    for (int i = 0; i < id.length(); i++) {
      digit |= id.charAt(i) >= '0' && id.charAt(i) <= '9';
      letter |= id.charAt(i) >= 'A';
    }
    return letter && digit;
  }

  static Unreadable tooDeep(Place place) {
    return because(
        Rule.TOO_DEEP,
        place,
        ReadSentences.TOO_DEEP.with(InputBounds.DEPTH),
        ReadSentences.FLATTEN.with());
  }

  /** That input ends where more must follow. */
  static Unreadable atEnd(Place place, Message remedy) {
    return of(
        Finding.of(Rule.SYNTAX, FieldPath.ROOT, place, ReadSentences.ENDS_TOO_EARLY.with(), remedy)
            .dueTo(Finding.Cause.AT_END));
  }

  static Unreadable of(Finding finding) {
    return new Unreadable(finding);
  }

  /** Whether the input ends where more must follow, as if it had been cut off. */
  public boolean isAtEnd() {
    return finding.cause() == Finding.Cause.AT_END;
  }

  /** What is wrong, where, and what to do about it. */
  public Finding finding() {
    return finding;
  }
}
