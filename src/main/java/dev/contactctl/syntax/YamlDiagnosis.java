package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Place;
import dev.contactctl.message.CharacterName;
import dev.contactctl.message.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Explains in the program's own words why text is not YAML. */
final class YamlDiagnosis {
  /**
   * The characters that close something opened before: quotes, and the brackets of flow
   * collections.
   */
  private static final String OPENING = "\"'[{";

  /** How far before the problem its cause is looked for, in UTF-16 units. */
  private static final int NEAR = 2000;

  private final SourceText source;
  private final String text;
  private final int length; // in code points

  private YamlDiagnosis(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.length = text.codePointCount(0, text.length());
  }

  /** Why the parser stopped. */
  static Unreadable explain(SourceText source, YamlEngineException error) {
    if (error instanceof ReaderException reader) {
      return Unreadable.because(
          Rule.SYNTAX,
          source.atCodePoint(reader.getPosition()),
          YamlSentences.UNPRINTABLE.with(CharacterName.of(reader.getCodePoint())),
          YamlSentences.WRITE_ESCAPE.with());
    }
    if (error instanceof MarkedYamlEngineException marked) {
      return new YamlDiagnosis(source).explain(marked);
    }
    return Unreadable.because(
        Rule.SYNTAX,
        source.at(0),
        YamlSentences.OTHER_VERSION.with(),
        YamlSentences.REMOVE_VERSION.with());
  }

  /**
   * The fault of an escape that is cut off or beyond U+10FFFF.
   *
   * @param index the place, in code points
   */
  static Unreadable wrongEscape(SourceText source, int index) {
    return Unreadable.because(
        Rule.SYNTAX,
        source.atCodePoint(index),
        YamlSentences.UNKNOWN_ESCAPE.with(),
        ReadSentences.DOUBLE_THE_BACKSLASH.with());
  }

  private Unreadable explain(MarkedYamlEngineException error) {
    int index = index(error.getProblemMark());
    Place place = source.atCodePoint(index);
    int stop = text.offsetByCodePoints(0, Math.min(index, length));
    Optional<Unreadable> conflict = Unreadable.conflict(source, stop);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    Optional<Unreadable> likely = lookAlike(index(error.getContextMark()), index);
    if (likely.isPresent()) {
      return likely.get();
    }
    if (index >= length) {
      return atEnd(place, index(error.getContextMark()));
    }
    Optional<YamlProblem> known =
        YamlProblem.of(orEmpty(error.getProblem()), orEmpty(error.getContext()));
    Optional<Unreadable> named = name(known, index, index(error.getContextMark()));
    if (named.isPresent()) {
      return named.get();
    }
    boolean inFlow = known.equals(Optional.of(YamlProblem.NO_COMMA)); // where blanks do not matter
    Optional<Unreadable> indented =
        inFlow ? Optional.empty() : new YamlIndentation(source).find(index);
    if (indented.isPresent()) {
      return indented.get();
    }
    if (known.isPresent()) {
      return because(known.get(), index, index(error.getContextMark()));
    }
    return unexplained(place, index);
  }

  private Unreadable unexplained(Place place, int index) {
    return "]}".contains(characterAt(index))
        ? Unreadable.because(
            Rule.SYNTAX,
            place,
            YamlSentences.CLOSES_NOTHING.with(),
            YamlSentences.REMOVE_BRACKET.with())
        : Unreadable.because(
            Rule.SYNTAX,
            place,
            YamlSentences.INVALID.with(),
            YamlSentences.CHECK_INDENTATION.with());
  }

  /**
   * Reports a name without a colon, or without a space after the colon, where that is the fault.
   */
  private Optional<Unreadable> name(Optional<YamlProblem> known, int index, int context) {
    YamlNames names = new YamlNames(source);
    if (known.equals(Optional.of(YamlProblem.NO_COLON))) {
      return names.at(Math.min(context, length));
    }
    boolean atColon = known.equals(Optional.of(YamlProblem.COLON));
    Optional<Unreadable> before =
        atColon || (known.isEmpty() && !names.isAfterItem(index))
            ? names.before(index)
            : Optional.empty();
    return before.isPresent() ? before : names.dash(index);
  }

  /**
   * Reports a look-alike of a character of YAML, in the lines from where the parser's problem
   * starts or the one before the problem.
   */
  private Optional<Unreadable> lookAlike(int context, int problem) {
    int to = text.offsetByCodePoints(0, Math.min(problem, length));
    int lineBefore = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', to - 1) - 1)) + 1;
    int start = text.offsetByCodePoints(0, Math.min(context, length));
    boolean near = context > 0 && start < lineBefore && start + NEAR > to;
    return new YamlLookAlikes(source).find(near ? start : lineBefore, to);
  }

  /**
   * The fault of text that ends too early.
   *
   * @param context where what the parser was reading starts, in code points; at the end it is an
   *     item of a flow collection, which may start anywhere before
   */
  private Unreadable atEnd(Place end, int context) {
    if (context < length && OPENING.contains(characterAt(context))) {
      return Unreadable.because(
          Rule.SYNTAX,
          source.atCodePoint(context),
          YamlSentences.NOT_CLOSED.with(),
          YamlSentences.CLOSE_IT.with());
    }
    Message remedy =
        (context >= length ? ReadSentences.STILL_OPEN : YamlSentences.WRITE_THE_REST).with();
    return Unreadable.atEnd(end, remedy);
  }

  /**
   * A problem at its place: the parser notices what is missing only in a later line.
   *
   * @param index where the parser stopped, in code points
   * @param context where what it was reading starts
   */
  private Unreadable because(YamlProblem problem, int index, int context) {
    Place place = source.atCodePoint(index);
    Place start = source.atCodePoint(Math.min(context, length));
    if (problem == YamlProblem.NO_COLON) {
      place = start;
    }
    if (problem == YamlProblem.NO_COMMA && start.line() < place.line()) {
      return Unreadable.because(
          problem.rule(),
          source.at(endOfLineBefore(index)),
          YamlSentences.NO_COMMA_AT_END.with(),
          problem.remedy());
    }
    return Unreadable.because(
        problem.rule(), place, problem.found(characterAt(index)), problem.remedy());
  }

  /** The end of the last line that is not blank before a line, in UTF-16 units. */
  private int endOfLineBefore(int index) {
    int at = text.lastIndexOf('\n', text.offsetByCodePoints(0, index) - 1);
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return Math.max(at, 0);
  }

  private String characterAt(int index) {
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, index)));
  }

  private static int index(Optional<Mark> mark) {
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }

  /** The characters around the problem, without those that the parser leaves out. */
  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
