package dev.contactctl.contact;

import dev.contactctl.message.Sentence;

/** What a value of a contact must be, what can be wrong with it, and what to do about it. */
public enum ContactSentences implements Sentence {
  A_TEXT("text"),
  A_BOOLEAN("true or false"),
  AN_OBJECT("an object"),
  A_LIST("a list"),
  A_LIST_OF("a list of {0}"),
  ANYTHING("anything"),
  THE_TEXT("the text {0:quoted}"),
  THE_NUMBER("the number {0:cut}"),

  WRONG_TYPE("is {0} but must be {1}"),
  QUOTE_VALUE("put it in quotes: \"{0:raw}\""),
  QUOTE_LONG_VALUE("put it in quotes"),
  WRITE_TEXT("write text in quotes"),
  WRITE_BOOLEAN("write true or false"),
  WRITE_ID("write 1 to {0} letters, digits and hyphens, as get prints it"),
  WRITE_BARE_BOOLEAN("write true or false without quotes"),
  WRITE_BARE("write {0} without quotes"),
  WRITE_MEMBERS("write its members by name"),
  WRITE_LIST("write a list, or [] for an empty one"),

  WRONG_SHAPE("is {0} but must be {content: …}, {text: …, link: …} or a list of one of them"),
  WRITE_CONTENT("write {content: \"{0:raw}\"}"),
  WRITE_AS_CONTENT("write it as {content: …}"),
  WRITE_SHAPE("write one of these; only items of a list have represent"),

  TOO_LONG("has {0} characters, but at most {1} are allowed"),
  SHORTEN("shorten it"),
  EMPTY("is empty"),
  WRONG_CHARACTERS("has characters outside {0}: {1}"),
  WRITE_THIS("write {0:raw}"),
  WRITE_ALLOWED("use only these characters"),
  WRITE_OR_REMOVE_ITEM("write a value, or remove the item"),
  WRONG_CHOICE("{0:quoted} is not an allowed value"),
  NEAR_CHOICE("{0:quoted} is not an allowed value (did you mean {1}?)"),
  WRITE_CHOICE("write {0:or}"),
  WRONG_DATE("{0:quoted} is not a calendar date"),
  WRITE_DATE("write YYYY-MM-DD, such as 2021-01-09"),
  TOO_MANY_ITEMS("has {0} items, but at most {1} are allowed"),
  REMOVE_ITEMS("remove some"),
  REPEATED_ITEMS("{0}"),
  REPEATED_ITEM("item {0} repeats item {1}"),
  REMOVE_REPEATED("remove the repeated items"),

  AT_MOST_CHARACTERS("at most {0} characters"),
  ONLY_CHARACTERS("only the characters {0}"),
  ONE_OF("one of {0}"),
  A_DATE("a date as YYYY-MM-DD (LUNAR: any day 01 to 30 of any month)"),
  AT_MOST_ITEMS("at most {0} items"),
  NO_ITEM_TWICE("no item twice"),
  BY_DEFAULT("default {0}");

  private final String english;

  ContactSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
