package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Spelling;
import java.util.Optional;

/**
 * Lists every rule a contact must keep, with the texts that explain it. Messages, {@code --allow}
 * and {@code explain} name a rule by its id. {@link Checker} judges single values, {@link
 * CrossFieldRules} judges several values together, and the reading room reports the rules about
 * reading.
 */
public enum Rule {
  TYPE(
      "A value has the type the page gives it",
      "A JSON number or boolean is refused where text belongs, because 0312345678 as a number loses"
          + " its zero. In YAML, an unquoted value of a text property counts as text",
      "{\"memo\": 3}",
      "{\"memo\": \"3\"}"),
  REQUIRED(
      "A required property is present and not null",
      "The API page marks these properties required. A finding points to what should hold it",
      "{\"permission\": {}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  ENUM(
      "A choice has one of the allowed values",
      "Case matters: cellphone is not CELLPHONE",
      "{\"permission\": {\"accessibleRange\": \"EVERYBODY\"}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  MAX_LENGTH(
      "A text is no longer than the page allows",
      "Length is counted in code points: 홍 is one, and so are most emoji",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://" + "a".repeat(100) + "\"}]}",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://a.example\"}]}"),
  PATTERN(
      "A telephone number has only the characters the page allows",
      "Allowed are 0-9 + - * # P T p t ( ) the space and the full-width space U+3000. Full-width"
          + " digits, dots and slashes, which spreadsheets often hold, are not",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03.1234.5678\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03-1234-5678\"}]}"),
  DATE(
      "A date is YYYY-MM-DD and exists",
      "A SOLAR date is a day of the calendar; in a LUNAR date, any month has days 01 to 30",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\"}]}",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\", \"dayType\": \"LUNAR\"}]}"),
  MAX_ITEMS(
      "A list is no longer than the page allows",
      ContactFields.LIST_ITEMS
          + " items for the contact's lists, "
          + ContactFields.MEMBERS
          + " accessible members, "
          + ContactFields.CUSTOM_VALUES
          + " values of a custom property",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{},{}]}}",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{}]}}"),
  UNIQUE_ITEMS(
      "No accessible member is listed twice",
      "Two items are equal when all their members are",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"type\": \"USER\", \"id\": \"u\"}]}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"id\": \"u\", \"type\": \"GROUP\"}]}}"),
  NAME_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact has a first or a last name",
      "contactName.firstName or contactName.lastName is present, not null and not empty",
      "{\"contactName\": {\"firstName\": \"\", \"nickName\": \"HONG\"}}",
      "{\"contactName\": {\"lastName\": \"홍\"}}"),
  EMAIL_OR_TELEPHONE_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact has an e-mail address or a telephone number",
      "An external contact needs neither: one with linkedExternalUser, or any with --external",
      "{\"emails\": [], \"telephones\": []}",
      "{\"emails\": [], \"telephones\": [{\"primary\": true, \"telephone\": \"010\"}]}"),
  MEMBERS_REQUIRED(
      RuleScope.CROSS_FIELD,
      "A contact for members only has a list of those members",
      "With accessibleRange MEMBER, accessibleMembers holds at least one item",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\"}}",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\","
          + " \"accessibleMembers\": [{\"id\": \"u\", \"type\": \"USER\"}]}}"),
  EXTERNAL_NICKNAME(
      RuleScope.CROSS_FIELD,
      "The nickname of an external contact stays as it is",
      "Checked only against the contact on the server, and so not when validating offline",
      "",
      ""),
  CUSTOM_PROPERTY_SHAPE(
      "A custom property's value has one of the four shapes",
      "{content: TEXT}; a list of {content: TEXT, represent: true or false}; {text: TEXT, link:"
          + " URL}; a list of {text: TEXT, link: URL, represent: true or false}. A property keeps the"
          + " shape that it has on the server",
      "{\"customProperties\": {\"a\": \"text\"}}",
      "{\"customProperties\": {\"a\": {\"content\": \"text\"}}}"),
  UNKNOWN_PROPERTY(
      "A property is one that the page defines",
      "A mistyped name would leave the property out, and a PUT erases what is left out. Pass"
          + " --allow unknown-property to send it anyway",
      "{\"telephone\": []}",
      "{\"telephones\": []}"),
  SYNTAX(
      RuleScope.READING,
      "The input is JSON or YAML",
      "A finding points to where it stops being valid",
      "{",
      "{}"),
  ENCODING(
      RuleScope.READING,
      "The input is UTF-8",
      "A byte order mark is accepted. No other encoding is guessed: save the file as UTF-8",
      "",
      ""),
  DUPLICATE_KEY(
      RuleScope.READING,
      "No object names a property twice",
      "Programs differ in which of the two they use",
      "{\"memo\": \"a\", \"memo\": \"b\"}",
      "{\"memo\": \"b\"}"),
  YAML_FEATURE(
      RuleScope.READING,
      "YAML is plain: no anchors, aliases, tags, merge keys or complex keys",
      "With them, a file does not show what will be sent. Write the value out",
      "memo: !!str 3",
      "memo: 3"),
  SECOND_VALUE(
      RuleScope.READING,
      "The input holds one contact where only one is allowed",
      "update and diff take one contact; validate takes many",
      "",
      ""),
  EMPTY_INPUT(
      RuleScope.READING,
      "The input is not empty",
      "An empty file usually means that an earlier step failed",
      "",
      ""),
  TOO_DEEP(
      RuleScope.READING,
      "The input nests at most " + InputBounds.DEPTH + " levels",
      "A contact needs five",
      "",
      ""),
  TOO_LARGE(RuleScope.READING, "The input is not too large", InputBounds.EXPLAINED, "", ""),
  BLANK(
      RuleScope.READING,
      "A YAML key has a value",
      "A key without a value can mean null, empty or forgotten. Write null or \"\", or delete it",
      "memo:",
      "memo: \"\""),
  CONTACT_ID(
      RuleScope.READING,
      "The contact's ID is well-formed and is the one named on the command line",
      "An ID has 1 to "
          + ContactId.MAX
          + " letters, digits and hyphens; anything else could lead to another URL",
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
      "The page defines customType as the label of type CUSTOM; with another type it is ignored",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"HOME\","
          + " \"customType\": \"a\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"CUSTOM\","
          + " \"customType\": \"a\"}]}"),
  DEPRECATED_VALUE(
      Severity.WARNING,
      "A renamed value is sent under its new name",
      "TWITTER is now X. The API planned to drop TWITTER in mid-November 2026",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"TWITTER\"}]}",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"X\"}]}"),
  STALE_INPUT(
      RuleScope.RUN,
      Severity.WARNING,
      "A file is not older than the contact that it changes",
      "Compares modifiedTime in the file, if its contactId is there too, with that of the contact on"
          + " the server. What an older file holds can undo what was changed since. With --strict,"
          + " --forbid-stale or in a production profile nothing is sent (exit code 8). With --replace"
          + " it is a note, unless --forbid-stale is given",
      "",
      ""),
  READ_ONLY(
      Severity.NOTE,
      "A property that only the server writes is left out of what is sent",
      "This way, what get prints can be sent back",
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
      "Null is not sent where the page does not allow it",
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
  public String summary() {
    return summary;
  }

  /** What else a user may want to know. */
  public String more() {
    return more;
  }

  /**
   * Input that breaks the rule: properties to merge into a valid contact, or a whole file for a
   * rule about reading.
   */
  public String wrongExample() {
    return wrong;
  }

  /** The same input, corrected; empty when one line cannot show the rule. */
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
