package dev.contactctl.check;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactId;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.util.List;

/**
 * Explains each {@link Rule} in more detail, for {@code explain}; each constant is named after its
 * rule. Kept apart from the rules, since other commands need no explanations and start without
 * loading them.
 */
enum Explanation implements Sentence {
  TYPE(
      "A JSON number or boolean is refused where text belongs, because 0312345678 as a number loses"
          + " its zero. In YAML, an unquoted value of a text property counts as text",
      "{\"memo\": 3}",
      "{\"memo\": \"3\"}"),
  REQUIRED(
      "The API page marks these properties required. A finding points to the object that should"
          + " have it",
      "{\"permission\": {}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  ENUM(
      "Case matters: cellphone is not CELLPHONE",
      "{\"permission\": {\"accessibleRange\": \"EVERYBODY\"}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\"}}"),
  MAX_LENGTH(
      "Length is counted in code points: 홍 is one, and so are most emoji",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://" + "a".repeat(100) + "\"}]}",
      "{\"websites\": [{\"primary\": true, \"url\": \"https://a.example\"}]}"),
  PATTERN(
      "The allowed characters are 0-9 + - * # P T p t ( ) the space and the full-width space U+3000."
          + " Full-width digits, dots and slashes, which spreadsheets often hold, are not",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03.1234.5678\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"03-1234-5678\"}]}"),
  DATE(
      "A SOLAR date is a day of the calendar; in a LUNAR date, any month has days 01 to 30",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\"}]}",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-02-30\", \"dayType\": \"LUNAR\"}]}"),
  MAX_ITEMS(
      "{0:raw} items for the contact's lists, {1:raw} accessible members, {2:raw} values of a custom"
          + " property",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{},{}]}}",
      "{\"customProperties\": {\"a\": [{},{},{},{},{},{},{},{},{},{}]}}",
      ContactFields.LIST_ITEMS,
      ContactFields.MEMBERS,
      ContactFields.CUSTOM_VALUES),
  UNIQUE_ITEMS(
      "Two items are equal when all their members are",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"type\": \"USER\", \"id\": \"u\"}]}}",
      "{\"permission\": {\"accessibleRange\": \"ALL\", \"accessibleMembers\":"
          + " [{\"id\": \"u\", \"type\": \"USER\"}, {\"id\": \"u\", \"type\": \"GROUP\"}]}}"),
  NAME_REQUIRED(
      "contactName.firstName or contactName.lastName is present, not null, not empty and not blank",
      "{\"contactName\": {\"firstName\": \"\", \"nickName\": \"HONG\"}}",
      "{\"contactName\": {\"lastName\": \"홍\"}}"),
  EMAIL_OR_TELEPHONE_REQUIRED(
      "An item with an empty or blank value does not count. An external contact needs neither: one"
          + " with linkedExternalUser, or any with --external",
      "{\"emails\": [], \"telephones\": []}",
      "{\"emails\": [], \"telephones\": [{\"primary\": true, \"telephone\": \"010\"}]}"),
  MEMBERS_REQUIRED(
      "With accessibleRange MEMBER, accessibleMembers holds at least one item",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\"}}",
      "{\"permission\": {\"accessibleRange\": \"MEMBER\","
          + " \"accessibleMembers\": [{\"id\": \"u\", \"type\": \"USER\"}]}}"),
  EXTERNAL_NICKNAME(
      "Checked only against the contact on the server, and so not when validating offline", "", ""),
  CUSTOM_PROPERTY_SHAPE(
      "{content: TEXT}; a list of {content: TEXT, represent: true or false}; {text: TEXT, link:"
          + " URL}; a list of {text: TEXT, link: URL, represent: true or false}. A property keeps the"
          + " shape that it has on the server",
      "{\"customProperties\": {\"a\": \"text\"}}",
      "{\"customProperties\": {\"a\": {\"content\": \"text\"}}}"),
  UNKNOWN_PROPERTY(
      "A mistyped name would leave the property out, and a PUT erases what is left out. Pass"
          + " --allow unknown-property to send it anyway",
      "{\"telephone\": []}",
      "{\"telephones\": []}"),
  NOT_READ(
      "A file, link or pipe that cannot be read is an error; what else is named is checked still. A"
          + " folder in a folder is a warning, since it may have contacts that were not checked",
      "",
      ""),
  SYNTAX("A finding points to where it stops being valid", "{", "{}"),
  ENCODING(
      "A byte order mark is accepted. No other encoding is guessed: save the file as UTF-8, or name"
          + " the encoding of a table with apply --charset",
      "",
      ""),
  DUPLICATE_KEY(
      "Programs differ in which of the two they use",
      "{\"memo\": \"a\", \"memo\": \"b\"}",
      "{\"memo\": \"b\"}"),
  YAML_FEATURE(
      "These features hide what will be sent. Write the value out", "memo: !!str 3", "memo: 3"),
  SECOND_VALUE(
      "update, diff and edit take one contact; apply and validate take many. A line of NDJSON holds"
          + " one value",
      "",
      ""),
  EMPTY_INPUT("An empty file usually means that an earlier step failed", "", ""),
  TOO_DEEP("A contact needs five levels", "", ""),
  TOO_LARGE(
      "A file of JSON or YAML has at most {0:raw} MiB, except for apply, which reads it in pieces; an"
          + " NDJSON file may have any length, and each of its lines at most {1:raw} MiB. A contact in"
          + " JSON or YAML has at most {2:raw} Mi characters. A line of YAML has at most"
          + " {3:raw} Ki characters, a text at most {4:raw} Mi, a name at most {5:raw}; a number has at most {6:raw} characters",
      "",
      "",
      InputBounds.FILE_BYTES >> 20,
      InputBounds.LINE_BYTES >> 20,
      InputBounds.CONTACT >> 20,
      InputBounds.YAML_LINE >> 10,
      InputBounds.TEXT >> 20,
      InputBounds.NAME,
      InputBounds.NUMBER),
  BLANK(
      "A key without a value can mean null, empty or forgotten. Write null or \"\", or delete it",
      "memo:",
      "memo: \"\""),
  CONTACT_ID(
      "An ID has 1 to {0:raw} letters, digits and hyphens; anything else could lead to another URL."
          + " In the input of apply, each contact may occur only once, since it would be left to"
          + " chance which of two records is sent last",
      "",
      "",
      ContactId.MAX),
  PRIMARY_COUNT(
      "The API page does not say what none or several mean; every example has exactly one",
      "{\"emails\": [{\"primary\": false, \"email\": \"a@example.com\"}]}",
      "{\"emails\": [{\"primary\": true, \"email\": \"a@example.com\"}]}"),
  CUSTOM_TYPE_IGNORED(
      "The API page defines customType as the label of type CUSTOM; with another type it is ignored",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"HOME\","
          + " \"customType\": \"a\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"1\", \"type\": \"CUSTOM\","
          + " \"customType\": \"a\"}]}"),
  REPEATED_VALUE(
      "Usually a list was joined with another one, or a number was added again in another spelling."
          + " Upper and lower case make no difference in an e-mail address, nor do spaces, hyphens and"
          + " parentheses in a telephone number",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"010-1234-5678\"},"
          + " {\"primary\": false, \"telephone\": \"01012345678\"}]}",
      "{\"telephones\": [{\"primary\": true, \"telephone\": \"010-1234-5678\"}]}"),
  DEPRECATED_VALUE(
      "TWITTER is now X. The API planned to drop TWITTER in mid-November 2026",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"TWITTER\"}]}",
      "{\"messengers\": [{\"primary\": true, \"id\": \"a\", \"type\": \"X\"}]}"),
  STALE_INPUT(
      "Compares modifiedTime in the file, if its contactId is there too, with that of the contact on"
          + " the server. What an older file holds can undo what was changed since. A time that"
          + " cannot be read, such as one without offset, counts as older. With --strict,"
          + " --forbid-stale or in a production profile nothing is sent (exit code 8). With --replace"
          + " it is a note, unless --forbid-stale is given",
      "",
      ""),
  EMPTY_VALUE(
      "The main value is the e-mail address, telephone number, address, messenger or website, the ID of a"
          + " member or tag, or an organization without any text; masterUserId counts too. In a flag, this"
          + " is an error, also where the item has other texts: usually a variable was not set. An empty"
          + " or blank text also satisfies no rule that asks for a value. In a flag, write an organization"
          + " without a name as JSON, such as {\"department\": \"Sales\"}",
      "{\"websites\": [{\"primary\": true, \"url\": \"\"}]}",
      "{\"websites\": []}"),
  EMAIL_FORM(
      "These are reported: spaces, invisible and full-width characters, < > ( ) , ; and :, and an @"
          + " that is missing, repeated, or at an end. The API page limits only the length",
      "{\"emails\": [{\"primary\": true, \"email\": \"Kim <kim@example.com>\"}]}",
      "{\"emails\": [{\"primary\": true, \"email\": \"kim@example.com\"}]}"),
  CONTROL_CHARACTER(
      "Tabs and line breaks are accepted in a memo, and inside an address and the text of a custom"
          + " property; names, IDs, URLs and all other texts are one line. A carriage return is part"
          + " of a line break only before a line feed. U+0000 is an error: many programs take it for"
          + " the end of a text",
      "{\"contactName\": {\"lastName\": \"a\\r\"}}",
      "{\"contactName\": {\"lastName\": \"a\"}}"),
  INVISIBLE_CHARACTER(
      "Zero-width spaces, byte order marks, bidirectional controls, fillers and the like come with"
          + " text from web pages and other programs, and a search for the value fails because of"
          + " them. They are accepted where a script or an emoji is written with them. A space in an"
          + " ID or URL counts as one",
      "{\"contactName\": {\"lastName\": \"a\\u200Bb\"}}",
      "{\"contactName\": {\"lastName\": \"ab\"}}"),
  BLANK_ENDS(
      "Spaces at the ends come with cells of spreadsheets and with copied text. Nobody sees them, and"
          + " a search or a comparison fails because of them. The full-width space counts as one. A"
          + " memo may begin and end with spaces",
      "{\"contactName\": {\"lastName\": \"Kim \"}}",
      "{\"contactName\": {\"lastName\": \"Kim\"}}"),
  CONFLICT_MARKER(
      "Git marks a conflict by lines that begin with <<<<<<<, ======= and >>>>>>>. Inside a cell, a"
          + " block or a text in quotes they break no syntax, and would be sent; elsewhere they are a"
          + " syntax error",
      "{\"memo\": \"<<<<<<< HEAD\\na\\n=======\\nb\\n>>>>>>> other\"}",
      "{\"memo\": \"b\"}"),
  CURLY_QUOTES(
      "Word processors and web pages turn straight quotes into curly ones, which are part of the"
          + " value in YAML and in shells",
      "{\"memo\": \"“a”\"}",
      "{\"memo\": \"a\"}"),
  EVENT_YEAR(
      "A year like 0000 or 0021 usually means that the year is unknown or was cut",
      "{\"events\": [{\"primary\": true, \"date\": \"0021-01-09\"}]}",
      "{\"events\": [{\"primary\": true, \"date\": \"2021-01-09\"}]}"),
  READ_ONLY(
      "This way, what get prints can be sent back",
      "{\"createdTime\": \"2021-08-10T11:05:41+09:00\"}",
      "{}"),
  GET_ONLY(
      "The API page lists prefix, suffix and middleName for the PUT, and says only get shows them",
      "{\"contactName\": {\"lastName\": \"홍\", \"prefix\": \"Dr.\"}}",
      "{}"),
  NULL_DROPPED(
      "Null clears a property. Where the API page does not call it nullable, leaving it out clears it",
      "{\"memo\": null}",
      "{\"memo\": \"\"}");

  private final String english;
  private final String wrong;
  private final String right;
  private final List<Object> numbers;

  Explanation(String english, String wrong, String right, Object... numbers) {
    this.english = english;
    this.wrong = wrong;
    this.right = right;
    this.numbers = List.of(numbers);
  }

  /** The explanation of the rule. */
  static Explanation of(Rule rule) {
    return valueOf(rule.name());
  }

  /** What else a user may want to know. */
  Message more() {
    return new Message(this, numbers);
  }

  @Override
  public String english() {
    return english;
  }

  /** Input that breaks the rule. */
  String wrong() {
    return wrong;
  }

  /** The same input, corrected. */
  String right() {
    return right;
  }
}
