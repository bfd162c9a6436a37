package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import dev.contactctl.message.OddCharacters;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Finds characters that look like the spaces, colons, dashes and quotes of YAML but are others. To
 * the parser they are text, so it stops elsewhere and for another reason, or not at all.
 */
final class YamlLookAlikes {
  private final SourceText source;
  private final String text;

  YamlLookAlikes(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * Refuses a document that is one plain scalar, but would be a mapping without look-alikes, or is
   * a table or a list of IDs.
   */
  static void refuseRoot(SourceText source, Event root) throws Unreadable {
    if (root instanceof ScalarEvent scalar && scalar.isPlain()) {
      if (Syntax.isTableText(scalar.getValue())) {
        throw Unreadable.of(Unreadable.table(source.name()));
      }
      if (Unreadable.isListOfIds(source.text())) {
        throw Unreadable.of(Unreadable.listOfIds(source.name()));
      }
      refuse(source, scalar);
    }
  }

  /** Refuses a name that starts with what was meant to be indentation, or the dash of a list. */
  static void refuseName(SourceText source, ScalarEvent name) throws Unreadable {
    String text = name.getValue();
    if (!text.isEmpty() && name.isPlain() && LookAlike.isBlank(text.charAt(0))) {
      int start = source.text().offsetByCodePoints(0, index(name));
      throw new YamlLookAlikes(source).unreadable(start);
    }
    boolean likely =
        !text.isEmpty()
            && LookAlike.of(text.charAt(0)) == '-'
            && text.length() > 1
            && isSpace(text.charAt(1));
    if (likely && name.isPlain()) {
      refuse(source, name);
    }
  }

  /**
   * Refuses a name without a value that holds a look-alike of the colon, as in <code>{memo： x}
   * </code>.
   *
   * @param value what comes after the name
   */
  static void refuseColon(SourceText source, ScalarEvent name, Event value) throws Unreadable {
    boolean isBare =
        value instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
    String text = name.getValue();
    int end = 0;
    while (end < text.length() && YamlFlow.isOfName(text.charAt(end))) {
      end++;
    }
    boolean hasColon = end > 0 && end < text.length() && LookAlike.of(text.charAt(end)) == ':';
    if (isBare && hasColon && name.isPlain()) {
      int start = source.text().offsetByCodePoints(0, index(name));
      throw new YamlLookAlikes(source).unreadable(start + end);
    }
  }

  /**
   * Refuses a plain value that holds a comment because white space other than a space precedes it.
   */
  static void refuseComment(SourceText source, ScalarEvent value) throws Unreadable {
    String text = value.isPlain() ? value.getValue() : "";
    for (int at = text.indexOf('#', 1); at > 0; at = text.indexOf('#', at + 1)) {
      String before = text.substring(at - 1, at);
      if (LookAlike.isBlank(before.charAt(0))) {
        int index = index(value);
        int start = source.text().offsetByCodePoints(0, index);
        throw Unreadable.because(
            Rule.SYNTAX,
            source.at(source.text().indexOf(before + "#", start)),
            YamlSentences.NOT_A_COMMENT.with(OddCharacters.character(before.charAt(0))),
            YamlSentences.SPACE_OR_QUOTE.with());
      }
    }
  }

  /** Where an event starts, in code points. */
  static int index(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }

  private static void refuse(SourceText source, ScalarEvent scalar) throws Unreadable {
    int index = index(scalar);
    int start = source.text().offsetByCodePoints(0, index);
    Optional<Unreadable> likely = new YamlLookAlikes(source).find(start, start);
    if (likely.isPresent()) {
      throw likely.get();
    }
  }

  /**
   * The first such character of some lines.
   *
   * @param from a place in the first of the lines, in UTF-16 units
   * @param to a place in the last of them
   */
  Optional<Unreadable> find(int from, int to) {
    int start = text.lastIndexOf('\n', Math.max(0, Math.min(from, text.length()) - 1)) + 1;
    while (start <= to && start < text.length()) {
      int newLine = text.indexOf('\n', start);
      int end = newLine < 0 ? text.length() : newLine;
      int at = inLine(start, end, to <= end);
      at = at >= 0 ? at : YamlFlow.lookAlike(text, start, end);
      if (at >= 0) {
        return Optional.of(unreadable(at));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  /** Where the line has one; -1 if it has none, or is a comment. */
  private int inLine(int start, int end, boolean last) {
    int at = start;
    while (at < end) {
      int c = text.charAt(at);
      if (LookAlike.isBlank(c)) {
        return at; // in the indentation, or after a dash
      }
      boolean dash = c == '-' && at + 1 < end && isSpace(text.charAt(at + 1));
      if (c != ' ' && !dash) {
        break;
      }
      at++;
    }
    if (at >= end || text.charAt(at) == '#') {
      return -1;
    }
    if (isLike(at, '-') && at + 1 < end && isSpace(text.charAt(at + 1))) {
      return at;
    }
    return inEntry(at, end, last);
  }

  /**
   * The same for {@code name: value}. A quote at the start of the value can be the reason only in
   * the last line; elsewhere it is text that the parser has taken.
   */
  private int inEntry(int start, int end, boolean last) {
    int at = start;
    if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
      at = Math.max(at, text.indexOf(text.charAt(at), at + 1));
    }
    for (; at < end; at++) {
      if (isLike(at, ':')) {
        return at;
      }
      if (text.charAt(at) == ':' && at + 1 < end) {
        if (LookAlike.isBlank(text.charAt(at + 1))) {
          return at + 1;
        }
        if (text.charAt(at + 1) == ' ') {
          return last ? quote(at + 1, end) : -1;
        }
      }
    }
    return -1;
  }

  private int quote(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end && (isLike(at, '"') || isLike(at, '\'')) ? at : -1;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || LookAlike.isBlank(c);
  }

  private boolean isLike(int at, char ascii) {
    return LookAlike.of(text.codePointAt(at)) == ascii;
  }

  private Unreadable unreadable(int at) {
    int c = text.codePointAt(at);
    int like = LookAlike.of(c);
    Message remedy =
        like == ' '
            ? YamlSentences.WRITE_SPACE.with()
            : ReadSentences.WRITE_CHARACTER.with(Character.toString(like));
    return Unreadable.because(
        Rule.SYNTAX,
        source.at(at),
        YamlSentences.LOOK_ALIKE.with(OddCharacters.character(c)),
        remedy);
  }
}
