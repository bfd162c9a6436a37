package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.message.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds the line whose indentation fits none of the lines before it, where the parser only says
 * that it expected something else. All indentation is in spaces.
 */
final class YamlIndentation {
  private final SourceText source;
  private final String text;

  /** A level of indentation, and how many lines begin at it. */
  private static final class Level {
    private final int width;
    private final int first;
    private final boolean dashed;
    private int lines;

    private Level(int width, int first, boolean dashed) {
      this.width = width;
      this.first = first;
      this.dashed = dashed;
      this.lines = 1;
    }
  }

  YamlIndentation(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The fault in the indentation, if that is what is wrong.
   *
   * @param problem where the parser stopped, in code points
   */
  Optional<Unreadable> find(int problem) {
    int at = text.offsetByCodePoints(0, problem);
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int width = width(line);
    int start = line + width;
    int colon = colonOfName(start);
    boolean dashed = text.startsWith("- ", start);
    boolean atStart = at == start && (colon > start || dashed);
    boolean atColon = at == colon;
    Deque<Level> levels = levels(line);
    if (levels.isEmpty() || !(atStart || atColon)) {
      return Optional.empty();
    }
    Level root = levels.getLast();
    if (width < root.width) {
      return root.lines == 1
          ? fault(root.first, YamlSentences.INDENTED_BEFORE, root.width, width, atColon)
          : fault(start, YamlSentences.INDENTED_AFTER, width, root.width, atColon);
    }
    Level near = nearest(levels, width);
    if (near.width != width) {
      return fault(start, YamlSentences.INDENTED_AFTER, width, near.width, atColon);
    }
    return near.dashed == dashed || atColon ? Optional.empty() : Optional.of(dash(start, dashed));
  }

  /** Reports a line that begins with a dash while the others do not, or the other way round. */
  private Unreadable dash(int at, boolean dashed) {
    return Unreadable.because(
        Rule.SYNTAX,
        source.at(at),
        (dashed ? YamlSentences.DASH_AMONG_NAMES : YamlSentences.NO_DASH).with(),
        (dashed ? YamlSentences.REMOVE_DASH : YamlSentences.ADD_DASH).with());
  }

  private Optional<Unreadable> fault(
      int at, YamlSentences found, int width, int others, boolean colon) {
    return Optional.of(
        Unreadable.because(
            Rule.SYNTAX,
            source.at(at),
            found.with(blanks(width), blanks(others)),
            (colon ? YamlSentences.INDENT_OR_QUOTE : YamlSentences.INDENT_ALIKE).with()));
  }

  private static Message blanks(int width) {
    return width == 0 ? YamlSentences.NO_BLANKS.with() : YamlSentences.BLANKS.with(width);
  }

  /** The level that the line was most likely meant for; of two equally near, the outer one. */
  private static Level nearest(Deque<Level> levels, int width) {
    Level best = levels.getFirst();
    for (Level level : levels) {
      if (Math.abs(level.width - width) <= Math.abs(best.width - width)) {
        best = level;
      }
    }
    return best;
  }

  /** The levels that are open before the line, the innermost first. */
  private Deque<Level> levels(int end) {
    Deque<Level> levels = new ArrayDeque<>();
    int next;
    for (int line = 0; line < end; line = next) {
      next = text.indexOf('\n', line) + 1;
      if (text.startsWith("---", line)) {
        levels.clear();
      } else {
        add(levels, line, next);
      }
    }
    return levels;
  }

  private void add(Deque<Level> levels, int line, int end) {
    int start = line + width(line);
    if (start + 1 >= end || text.charAt(start) == '\r' || text.charAt(start) == '#') {
      return;
    }
    enter(levels, start - line, start);
    while (text.startsWith("- ", start)) { // what follows the dash is a level of its own
      start += 1 + width(start + 1);
      enter(levels, start - line, start);
    }
  }

  private void enter(Deque<Level> levels, int width, int start) {
    while (!levels.isEmpty() && levels.getFirst().width > width) {
      levels.removeFirst();
    }
    if (!levels.isEmpty() && levels.getFirst().width == width) {
      levels.getFirst().lines++;
    } else {
      levels.addFirst(new Level(width, start, text.startsWith("- ", start)));
    }
  }

  private int width(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) == ' ') {
      to++;
    }
    return to - from;
  }

  /** The colon after a name that begins the line or its list item; -1 when there is none. */
  private int colonOfName(int start) {
    int from = text.startsWith("- ", start) ? start + 2 : start;
    int to = from;
    while (to < text.length()
        && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
      to++;
    }
    return to > from && to < text.length() && text.charAt(to) == ':' ? to : -1;
  }
}
