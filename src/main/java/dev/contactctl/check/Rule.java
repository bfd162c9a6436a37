package dev.contactctl.check;

import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Spelling;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * Lists every rule a contact must keep; {@link Explanation} says more about each. Messages, {@code
 * --allow} and {@code explain} name a rule by its id. {@link Checker} judges single values, {@link
 * CrossFieldRules} judges several values together, and the reading room reports the rules about
 * reading.
 */
public enum Rule implements Sentence {
  TYPE("A value has the type that the API page gives it"),
  REQUIRED("A required property is present and not null"),
  ENUM("A choice has one of the allowed values"),
  MAX_LENGTH("A text is no longer than the API page allows"),
  PATTERN("A telephone number has only the characters that the API page allows"),
  DATE("A date is YYYY-MM-DD and exists"),
  MAX_ITEMS("A list is no longer than the API page allows"),
  UNIQUE_ITEMS("No accessible member is listed twice"),
  NAME_REQUIRED(RuleScope.CROSS_FIELD, "A contact has a first or a last name"),
  EMAIL_OR_TELEPHONE_REQUIRED(
      RuleScope.CROSS_FIELD, "A contact has an e-mail address or a telephone number"),
  MEMBERS_REQUIRED(RuleScope.CROSS_FIELD, "A contact for members only has a list of those members"),
  EXTERNAL_NICKNAME(RuleScope.CROSS_FIELD, "The nickname of an external contact stays as it is"),
  CUSTOM_PROPERTY_SHAPE("A custom property's value has one of the four shapes"),
  UNKNOWN_PROPERTY("A property is one that the API page defines"),
  NOT_READ(RuleScope.READING, "Every input that is named can be read"),
  SYNTAX(RuleScope.READING, "The input is well-formed JSON, YAML or CSV"),
  ENCODING(RuleScope.READING, "The input is UTF-8, or in the encoding that --charset names"),
  DUPLICATE_KEY(RuleScope.READING, "No object and no table sets a property twice"),
  YAML_FEATURE(
      RuleScope.READING, "YAML is plain: no anchors, aliases, tags, merge keys or complex keys"),
  SECOND_VALUE(RuleScope.READING, "The input holds one contact where only one is allowed"),
  EMPTY_INPUT(RuleScope.READING, "The input is not empty"),
  TOO_DEEP(RuleScope.READING, "The input nests at most {0:raw} levels", InputBounds.DEPTH),
  TOO_LARGE(RuleScope.READING, "The input is not too large"),
  BLANK(RuleScope.READING, "A YAML key has a value"),
  CONTACT_ID(
      RuleScope.READING,
      "The contact's ID is well-formed, is the one that is meant, and occurs once"),
  PRIMARY_COUNT(RuleScope.CROSS_FIELD, Severity.WARNING, "A list has exactly one primary item"),
  CUSTOM_TYPE_IGNORED(
      RuleScope.CROSS_FIELD, Severity.WARNING, "customType is used only with type CUSTOM"),
  REPEATED_VALUE(
      RuleScope.CROSS_FIELD,
      Severity.WARNING,
      "No list has the same e-mail address, telephone number, website or tag twice"),
  DEPRECATED_VALUE(Severity.WARNING, "A renamed value is sent under its new name"),
  STALE_INPUT(
      RuleScope.RUN, Severity.WARNING, "A file is not older than the contact that it changes"),
  EMPTY_VALUE(Severity.WARNING, "The main value of a list item, or an ID, is not empty"),
  EMAIL_FORM(
      Severity.WARNING, "An e-mail address has one @, and only characters that addresses can have"),
  CONTROL_CHARACTER(
      Severity.WARNING, "A text has no control characters, and line breaks only where they belong"),
  INVISIBLE_CHARACTER(
      Severity.WARNING, "A text has no invisible characters, and an ID or URL no spaces"),
  BLANK_ENDS(Severity.WARNING, "No text except the memo begins or ends with a space"),
  CONFLICT_MARKER(Severity.WARNING, "A text has no conflict markers of Git"),
  CURLY_QUOTES(Severity.WARNING, "A text is not in curly quotes as a whole"),
  EVENT_YEAR(Severity.WARNING, "An event is not before {0:raw}", Lint.FIRST_YEAR),
  READ_ONLY(Severity.NOTE, "A property that only the server writes is left out of what is sent"),
  GET_ONLY(Severity.NOTE, "A name part that only get shows is sent as it is"),
  NULL_DROPPED(Severity.NOTE, "Null is not sent where the API page does not allow it");

  private final RuleScope scope;
  private final Severity severity;
  private final String english;
  private final List<Object> numbers;

  Rule(String english) {
    this(RuleScope.VALUE, english);
  }

  Rule(RuleScope scope, String english, Object... numbers) {
    this(scope, Severity.ERROR, english, numbers);
  }

  Rule(Severity severity, String english, Object... numbers) {
    this(RuleScope.VALUE, severity, english, numbers);
  }

  Rule(RuleScope scope, Severity severity, String english, Object... numbers) {
    this.scope = scope;
    this.severity = severity;
    this.english = english;
    this.numbers = List.of(numbers);
  }

  /** The id in messages and on the command line: {@code max-length}. */
  public String id() {
    return Spelling.kebab(name());
  }

  /** The rule with that id. */
  public static Optional<Rule> byId(String id) {
    for (Rule rule : values()) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** How severe a breach of the rule is. */
  public Severity severity() {
    return severity;
  }

  /** What is true of a contact that keeps the rule. */
  public Message summary() {
    return new Message(this, numbers);
  }

  @Override
  public String english() {
    return english;
  }

  /** What else a user may want to know. */
  public Message more() {
    return Explanation.of(this).more();
  }

  /**
   * Input that breaks the rule: properties to merge into a valid contact, or a whole file for a
   * rule about reading.
   */
  public String wrongExample() {
    return Explanation.of(this).wrong();
  }

  /** The same input, corrected; empty when one line cannot show the rule. */
  public String rightExample() {
    return Explanation.of(this).right();
  }

  /** Whether the rule is about reading, and so cannot be allowed to be broken. */
  public boolean isOfReading() {
    return scope == RuleScope.READING;
  }

  /** Whether the rule compares several values of one contact. */
  public boolean isAcrossFields() {
    return scope == RuleScope.CROSS_FIELD;
  }
}
