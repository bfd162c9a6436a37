package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.util.Optional;

/**
 * What the YAML parser stumbled over, recognized by words of its exceptions: it throws one type of
 * exception for every fault and has no error codes. Should a new version word one differently, its
 * finding falls back to {@link YamlSentences#INVALID}, and {@code BadInputTest} fails.
 */
enum YamlProblem {
  DELETE("DEL character", Rule.SYNTAX, YamlSentences.DELETE, YamlSentences.WRITE_ESCAPE),
  TAB("TAB", Rule.SYNTAX, YamlSentences.TAB, YamlSentences.INDENT_WITH_SPACES),
  ESCAPED_TAB("\\t", Rule.SYNTAX, YamlSentences.TAB, YamlSentences.INDENT_WITH_SPACES),
  NO_COLON(
      "could not find expected ':'",
      Rule.SYNTAX,
      YamlSentences.NO_COLON,
      YamlSentences.WRITE_NAME_AND_VALUE),
  NO_COMMA(
      "expected ',' or", Rule.SYNTAX, YamlSentences.NO_COMMA_BEFORE, YamlSentences.WRITE_COMMA),
  ALIAS("an alias", Rule.SYNTAX, YamlSentences.LIKE_ALIAS, YamlSentences.QUOTE_IT),
  ANCHOR("an anchor", Rule.SYNTAX, YamlSentences.LIKE_ANCHOR, YamlSentences.QUOTE_IT),
  TAG("a tag", Rule.YAML_FEATURE, YamlSentences.TAG, YamlSentences.REMOVE_TAG),
  TAG_HANDLE("tag handle", Rule.YAML_FEATURE, YamlSentences.TAG, YamlSentences.REMOVE_TAG),
  ESCAPE("escape", Rule.SYNTAX, YamlSentences.UNKNOWN_ESCAPE, ReadSentences.DOUBLE_THE_BACKSLASH),
  COLON(
      "mapping values are not allowed",
      Rule.SYNTAX,
      YamlSentences.EXTRA_COLON,
      YamlSentences.QUOTE_COLON),
  DASH(
      "sequence entries are not allowed",
      Rule.SYNTAX,
      YamlSentences.STRAY_DASH,
      YamlSentences.QUOTE_OR_START_LIST),
  TEXT_AFTER_MARK(
      "scanning a block scalar",
      Rule.SYNTAX,
      YamlSentences.TEXT_AFTER_MARK,
      YamlSentences.START_ON_NEXT_LINE),
  WRONG_START(
      "cannot start any token", Rule.SYNTAX, YamlSentences.WRONG_START, YamlSentences.QUOTE_IT);

  private final String words;
  private final Rule rule;
  private final Sentence found;
  private final Sentence remedy;

  YamlProblem(String words, Rule rule, Sentence found, Sentence remedy) {
    this.words = words;
    this.rule = rule;
    this.found = found;
    this.remedy = remedy;
  }

  /**
   * The problem that an exception reports.
   *
   * @param problem the parser's text of what is wrong
   * @param context the parser's text of what it was reading
   */
  static Optional<YamlProblem> of(String problem, String context) {
    for (YamlProblem known : values()) {
      if (problem.contains(known.words) || context.contains(known.words)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  Rule rule() {
    return rule;
  }

  /**
   * What was found.
   *
   * @param character the character at the place of the problem
   */
  Message found(String character) {
    return this == WRONG_START ? found.with(character) : found.with();
  }

  Message remedy() {
    return remedy.with();
  }
}
