package dev.contactctl.syntax;

import dev.contactctl.check.CheckSentences;
import dev.contactctl.check.Rule;
import dev.contactctl.message.Message;
import dev.contactctl.message.OddCharacters;
import java.util.Optional;

/**
 * Finds the line whose name is not followed by a colon and a space. To the parser it is text that
 * continues in the next line, so it stops there, at a colon that is not the fault.
 */
final class YamlNames {
  /** Characters that start a value which is not plain text. */
  private static final String NOT_PLAIN = "\"'[{|>&*!%@`#";

  /** Characters that people and word processors begin the items of a list with. */
  private static final String BULLETS = "\u2022\u2023\u25E6\u25CF\u25AA\u30FB\u00B7";

  private final SourceText source;
  private final String text;

  YamlNames(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The fault in the line before the one that the parser stopped in.
   *
   * @param problem where it stopped, in code points
   */
  Optional<Unreadable> before(int problem) {
    int next = start(text.offsetByCodePoints(0, problem));
    int line = contentBefore(next);
    if (line < 0 || continuesValue(line)) {
      return Optional.empty();
    }
    return in(line, width(next) > width(line));
  }

  /** The fault in the line of a place, in code points. */
  Optional<Unreadable> at(int index) {
    int line = start(text.offsetByCodePoints(0, index));
    int next = text.indexOf('\n', line) + 1;
    return in(line, next > 0 && width(next) > width(line));
  }

  /** Whether the line before a place, in code points, begins with the dash of a list. */
  boolean isAfterItem(int index) {
    int line = contentBefore(start(text.offsetByCodePoints(0, index)));
    return line >= 0 && text.startsWith("- ", line + width(line));
  }

  /**
   * A substitute for the dash of a list, or a dash without a space after it.
   *
   * @param index the first character of a line, in code points
   */
  Optional<Unreadable> dash(int index) {
    int at = text.offsetByCodePoints(0, index);
    return text.substring(start(at), at).isBlank() ? noDash(at) : Optional.empty();
  }

  private Optional<Unreadable> noDash(int at) {
    boolean more = at + 1 < text.length();
    if (more && text.charAt(at) == '-' && YamlFlow.isOfName(text.charAt(at + 1))) {
      return fault(at, YamlSentences.NO_BLANK_AFTER_DASH.with());
    }
    return more && BULLETS.indexOf(text.charAt(at)) >= 0
        ? fault(at, YamlSentences.LOOK_ALIKE.with(OddCharacters.character(text.charAt(at))))
        : Optional.empty();
  }

  private Optional<Unreadable> fault(int at, Message found) {
    return Optional.of(
        Unreadable.because(Rule.SYNTAX, source.at(at), found, YamlSentences.WRITE_DASH.with()));
  }

  private Optional<Unreadable> in(int line, boolean hasMembers) {
    int start = content(line);
    int end = end(line);
    Optional<Unreadable> dash = noDash(start);
    if (dash.isPresent()) {
      return dash;
    }
    if (start >= end || NOT_PLAIN.indexOf(text.charAt(start)) >= 0 || hasColon(start, end)) {
      return Optional.empty();
    }
    int colon = tightColon(start);
    if (colon >= 0) {
      return Optional.of(noBlank(start, colon));
    }
    boolean isName = nameEnd(start) == end;
    Message remedy =
        hasMembers && isName
            ? YamlSentences.WRITE_COLON.with(text.substring(start, end))
            : YamlSentences.WRITE_NAME_AND_VALUE.with();
    return Optional.of(
        Unreadable.because(Rule.SYNTAX, source.at(start), YamlSentences.NO_COLON.with(), remedy));
  }

  private Unreadable noBlank(int start, int colon) {
    return Unreadable.because(
        Rule.SYNTAX,
        source.at(colon),
        YamlSentences.NO_BLANK.with(),
        CheckSentences.BLANK_AFTER_COLON.with(text.substring(start, nameEnd(start))));
  }

  /**
   * The index of a colon after a name without a space after it, unless it is part of a URL; else
   * -1.
   */
  private int tightColon(int start) {
    int name = nameEnd(start);
    int at = name + width(name);
    boolean isTight =
        name > start
            && at + 1 < text.length()
            && text.charAt(at) == ':'
            && text.charAt(at + 1) > ' '
            && !text.startsWith("//", at + 1);
    return isTight ? at : -1;
  }

  /** Whether the line continues the plain value of the line before it. */
  private boolean continuesValue(int line) {
    int before = contentBefore(line);
    if (before < 0) {
      return false;
    }
    int start = content(before);
    int end = end(before);
    return hasColon(start, end)
        && text.charAt(end - 1) != ':'
        && content(line) - line > start - before;
  }

  private boolean hasColon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':' && (i + 1 == to || text.charAt(i + 1) <= ' ')) {
        return true;
      }
    }
    return false;
  }

  private int nameEnd(int start) {
    int end = start;
    while (end < text.length() && YamlFlow.isOfName(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The start of the last line before another one that has more than a comment; -1 for none. */
  private int contentBefore(int line) {
    int at = line;
    while (at > 0) {
      at = start(at - 1);
      int first = at + width(at);
      if (first < end(at) && text.charAt(first) != '#') {
        return at;
      }
    }
    return -1;
  }

  /** Where the first text of the line starts, after its indentation and the dashes of lists. */
  private int content(int line) {
    int at = line + width(line);
    while (text.startsWith("- ", at)) {
      at += 1 + width(at + 1);
    }
    return at;
  }

  private int start(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the text of a line ends, without a comment and trailing spaces. */
  private int end(int line) {
    int end = text.indexOf('\n', line);
    end = end < 0 ? text.length() : end;
    int comment = text.indexOf(" #", line);
    end = comment >= 0 && comment < end ? comment : end;
    while (end > line && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private int width(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    return to - from;
  }
}
