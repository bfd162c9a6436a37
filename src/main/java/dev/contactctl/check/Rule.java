package dev.contactctl.check;

import dev.contactctl.contact.Limit;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Spelling;
import java.util.Optional;

/**
 * Lists every rule a contact must keep, with the texts that explain it. Messages, {@code --allow}
 * and {@code explain} name a rule by its id. {@link Checker} and the {@link Limit}s judge single
 * values, {@link CrossFieldRules} judges several values together, and the reading room reports the
 * rules about reading.
 */
public enum Rule {
  TYPE(
      "A value has the type the page gives it",
      "Text is text: a JSON number or true where text belongs is refused, because 0312345678 as a"
          + " number loses its zero. In YAML an unquoted value of a text property is its text",
      "{\"memo\": 3}",
      "{\"memo\": \"3\"}"),
  REQUIRED(
      "A required property is there and is not null",
      "The API page marks these properties required. The place is the start of what should hold it",
      "{\"permission\": {}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  ENUM(
      "A value with a fixed vocabulary is one of its words",
      "Words are compared letter by letter: cellphone is not CELLPHONE",
      "{\"permission\": {\"accessibleRange\": \"EVERYBODY\"}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  MAX_LENGTH(
      "A text is no longer than the page allows",
      "Length is counted in code points: 홍 is one, and so is an emoji of one code point",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://" + "a".repeat(100) + "\"}]}",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://a.example\"}]}"),
  PATTERN(
      "A telephone number has only the characters the page allows",
      "Allowed are 0-9 + - * # P T p t ( ) the space and the full-width space U+3000. Full-width"
          + " digits, dots and slashes, as spreadsheets hold them, are not",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03.1234.5678\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03-1234-5678\"}]}"),
  DATE(
      "A date is YYYY-MM-DD and exists",
      "A SOLAR date is a day of the calendar; of a LUNAR one, days 01 to 30 of every month are taken",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\"}]}",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\", \"dayType\": \"LUNAR\"}]}"),
  MAX_ITEMS(
      "A list is no longer than the page allows",
      "100 items for the contact's lists, 500 accessible members, 10 values of a custom property",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{},{}]}}",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{}]}}"),
  UNIQUE_ITEMS(
      "No accessible member is listed twice",
      "Two items are the same when every member of them is the same",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"type\": \"USER\", \"id\": \"u\"}]}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"id\": \"u\", \"type\": \"GROUP\"}]}}"),
  NAME_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact has a first or a last name",
      "One of contactName.firstName and contactName.lastName is there, not null and not empty",
      "{\"contactName\": {\"firstName\": \"\", \"nickName\": \"HONG\"}}",
      "{\"contactName\": {\"lastName\": \"홍\"}}"),
  EMAIL_OR_TELEPHONE_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact has an e-mail address or a telephone number",
      "External contacts need neither: those with linkedExternalUser, or with --external",
      "{\"emails\": [], \"telephones\": []}",
      "{\"emails\": [], \"telephones\": [{\"primary\": true, \"telephone\": \"010\"}]}"),
  MEMBERS_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact that only members may see names them",
      "With accessibleRange MEMBER, accessibleMembers holds at least one item",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\"}}",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\","
          + " \"accessibleMembers\": [{\"id\": \"u\", \"type\": \"USER\"}]}}"),
  EXTERNAL_NICKNAME(
      RuleScope.CROSS_FIELD,
      "The nickname of an external contact stays as it is",
      "Needs the contact as the server holds it; offline the rule cannot tell and says nothing",
      "",
      ""),
  CUSTOM_PROPERTY_SHAPE(
      "A custom property's value has one of the four shapes",
      "{content: TEXT}; a list of {content: TEXT, represent: true or false}; {text: TEXT, link:"
          + " URL}; a list of {text: TEXT, link: URL, represent: true or false}",
      "{\"customProperties\": {\"a\": \"text\"}}",
      "{\"customProperties\": {\"a\": {\"content\": \"text\"}}}"),
  UNKNOWN_PROPERTY(
      "A property is one that the page names",
      "A mistyped name would leave the property out, and a PUT erases what is left out. Pass"
          + " --allow unknown-property to send it all the same",
      "{\"telephone\": []}",
      "{\"telephones\": []}"),
  DUPLICATE_CONTACT_ID(
      RuleScope.RUN,
      "No contact stands twice in the input of a bulk run",
      "Two changes of one contact in one run have no order; put them into one",
      "",
      ""),
  SYNTAX(
      RuleScope.READING,
      "The input is JSON or YAML",
      "The place is where it stops being that",
      "{",
      "{}"),
  ENCODING(
      RuleScope.READING,
      "The input is UTF-8",
      "A byte order mark is fine. Nothing is guessed and nothing is replaced: save the file as UTF-8",
      "",
      ""),
  DUPLICATE_KEY(
      RuleScope.READING,
      "No object names a property twice",
      "Readers differ in which of the two they take",
      "{\"memo\": \"a\", \"memo\": \"b\"}",
      "{\"memo\": \"b\"}"),
  YAML_FEATURE(
      RuleScope.READING,
      "YAML is plain: no anchors, aliases, tags, merge keys or complex keys",
      "They make a file that does not say what is sent. Write the value out",
      "memo: !!str 3",
      "memo: 3"),
  SECOND_VALUE(
      RuleScope.READING,
      "There is one contact where one is expected",
      "update and diff take one contact; validate takes many, and apply is yet to come",
      "",
      ""),
  EMPTY_INPUT(
      RuleScope.READING,
      "The input holds something",
      "An empty file is a mistake upstream",
      "",
      ""),
  TOO_DEEP(RuleScope.READING, "The input nests at most 32 levels", "A contact needs five", "", ""),
  TOO_LARGE(
      RuleScope.READING,
      "The input keeps to the limits of size",
      "A file or contact has at most 64 MiB; of NDJSON a line at most 4 MiB, and a file any length."
          + " A line of YAML has at most 64 Ki characters, a text at most 1 Mi characters, a name at"
          + " most 1,024, a number at most 1,000 digits",
      "",
      ""),
  BLANK(
      RuleScope.READING,
      "A YAML key has something after it",
      "Nothing after the colon can mean null, empty, or forgotten. Write null, \"\", or delete it",
      "memo:",
      "memo: \"\""),
  CONTACT_ID(
      RuleScope.READING,
      "The contact's ID is well-formed and is the one named on the command line",
      "An ID has 1 to 128 letters, digits and hyphens; anything else could lead to another path",
      "",
      ""),
  PRIMARY_COUNT(
      RuleScope.CROSS_FIELD,
      Severity.WARNING,
      "A list has exactly one primary item",
      "The page does not say what none or several mean; every example has exactly one",
      "{\"emails\": [{\"primary\": false, \"email\": \"a@example.com\"}]}",
      "{\"emails\": [{\"primary\": true, \"email\": \"a@example.com\"}]}"),
  CUSTOM_TYPE_IGNORED(
      RuleScope.CROSS_FIELD,
      Severity.WARNING,
      "customType goes with type CUSTOM",
      "The page calls customType the words of the type CUSTOM; with another type it says nothing",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"HOME\","
          + " \"customType\": \"a\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"CUSTOM\","
          + " \"customType\": \"a\"}]}"),
  DEPRECATED_VALUE(
      Severity.WARNING,
      "A word that has been renamed is written anew",
      "TWITTER is X: X is sent. The API planned to drop TWITTER in mid-November 2026",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"TWITTER\"}]}",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"X\"}]}"),
  READ_ONLY(
      Severity.NOTE,
      "A property that only the server writes is left out of what is sent",
      "So what get prints can be sent back",
      "{\"createdTime\": \"2021-08-10T11:05:41+09:00\"}",
      "{}"),
  GET_ONLY(
      Severity.NOTE,
      "A name part that only get shows is sent as it is",
      "The page lists prefix, suffix and middleName for the PUT, and says only get shows them",
      "{\"contactName\": {\"lastName\": \"홍\", \"prefix\": \"Dr.\"}}",
      "{}"),
  NULL_DROPPED(
      Severity.NOTE,
      "Null where the page does not allow it is left out of what is sent",
      "Null clears a property. Where the page does not call it nullable, leaving it out clears it",
      "{\"memo\": null}",
      "{\"memo\": \"\"}");

  private final RuleScope scope;
  private final Severity severity;
  private final String summary;
  private final String more;
  private final String wrong;
  private final String right;

  Rule(String summary, String more, String wrong, String right) {
    this(RuleScope.VALUE, summary, more, wrong, right);
  }

  Rule(RuleScope scope, String summary, String more, String wrong, String right) {
    this(scope, Severity.ERROR, summary, more, wrong, right);
  }

  Rule(Severity severity, String summary, String more, String wrong, String right) {
    this(RuleScope.VALUE, severity, summary, more, wrong, right);
  }

  Rule(
      RuleScope scope, Severity severity, String summary, String more, String wrong, String right) {
    this.scope = scope;
    this.severity = severity;
    this.summary = summary;
    this.more = more;
    this.wrong = wrong;
    this.right = right;
  }

  /** The id in messages and on the command line: {@code max-length}. */
  public String id() {
    return Spelling.kebab(name());
  }

  /** The rule that a broken limit is reported under. */
  public static Rule of(Limit limit) {
    // A chain, not a switch: a pattern switch needs Java 21.
    if (limit instanceof Limit.MaxLength) {
      return MAX_LENGTH;
    } else if (limit instanceof Limit.Characters) {
      return PATTERN;
    } else if (limit instanceof Limit.OneOf) {
      return ENUM;
    } else if (limit instanceof Limit.CalendarDate) {
      return DATE;
    } else if (limit instanceof Limit.MaxItems) {
      return MAX_ITEMS;
    }
    return UNIQUE_ITEMS;
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

  /** What holds when the rule is kept. */
  public String summary() {
    return summary;
  }

  /** What else there is to know. */
  public String more() {
    return more;
  }

  /**
   * Input that breaks the rule: properties to lay over a valid contact, or a whole file for a rule
   * of reading.
   */
  public String wrongExample() {
    return wrong;
  }

  /** The same, mended; empty when the rule cannot be shown in a line. */
  public String rightExample() {
    return right;
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
