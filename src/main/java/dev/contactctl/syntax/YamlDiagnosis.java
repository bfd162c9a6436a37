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
  /** What closes further on: quotes, and the brackets of flow collections. */
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
    Optional<Unreadable> likely = lookAlike(index(error.getContextMark()), index);
    if (likely.isPresent()) {
      return likely.get();
    }
    if (index >= length) {
      return Unreadable.because(
          Rule.SYNTAX,
          place,
          ReadSentences.ENDS_TOO_EARLY.with(),
          remedyForEnd(index(error.getContextMark())));
    }
    Optional<Unreadable> indented = new YamlIndentation(source).find(index);
    if (indented.isPresent()) {
      return indented.get();
    }
    Optional<YamlProblem> known =
        YamlProblem.of(orEmpty(error.getProblem()), orEmpty(error.getContext()));
    if (known.isPresent()) {
      YamlProblem problem = known.get();
      return Unreadable.because(
          problem.rule(), place, problem.found(characterAt(index)), problem.remedy());
    }
    return Unreadable.because(
        Rule.SYNTAX, place, YamlSentences.INVALID.with(), YamlSentences.CHECK_INDENTATION.with());
  }

  /**
   * A look-alike of a character of YAML, in the lines from where the parser's problem starts or the
   * one before the problem.
   */
  private Optional<Unreadable> lookAlike(int context, int problem) {
    int to = text.offsetByCodePoints(0, Math.min(problem, length));
    int lineBefore = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', to - 1) - 1)) + 1;
    int start = text.offsetByCodePoints(0, Math.min(context, length));
    boolean near = context > 0 && start < lineBefore && start + NEAR > to;
    return new YamlLookAlikes(source).find(near ? start : lineBefore, to);
  }

  /**
   * What to do about text that ends too early.
   *
   * @param context where what the parser was reading starts, in code points; at the end it is an
   *     item of a flow collection, which may start anywhere before
   */
  private Message remedyForEnd(int context) {
    if (context >= length) {
      return ReadSentences.STILL_OPEN.with();
    }
    return OPENING.contains(characterAt(context))
        ? YamlSentences.CLOSE_LINE.with(source.atCodePoint(context).line())
        : YamlSentences.WRITE_THE_REST.with();
  }

  private String characterAt(int index) {
    return Character.toString(text.codePointAt(text.offsetByCodePoints(0, index)));
  }

  private static int index(Optional<Mark> mark) {
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }

  /** The parser leaves out what it does not know. */
  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
