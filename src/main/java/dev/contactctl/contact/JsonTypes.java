package dev.contactctl.contact;

import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import dev.contactctl.message.Truth;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares JSON values with the kind that a property has, and describes both in messages. */
public final class JsonTypes {
  /** The longest text that a remedy shows, in UTF-16 units. */
  private static final int SHOWN = 40;

  private JsonTypes() {}

  /** Whether a property of that kind may hold the value. */
  public static boolean fits(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT -> value.isString();
      case BOOLEAN -> value.isBoolean();
      case OBJECT, MAP -> value.isObject();
      case LIST -> value.isArray();
      case ANY -> true;
    };
  }

  /** The words for any value of that kind. */
  public static Message noun(Kind kind) {
    return switch (kind) {
      case TEXT -> ContactSentences.A_TEXT.with();
      case BOOLEAN -> ContactSentences.A_BOOLEAN.with();
      case OBJECT, MAP -> ContactSentences.AN_OBJECT.with();
      case LIST -> ContactSentences.A_LIST.with();
      case ANY -> ContactSentences.ANYTHING.with();
    };
  }

  /** The words for this very value: {@code the text "a"}, {@code a list}, {@code true}. */
  public static Message describe(JsonNode value) {
    if (value.isString()) {
      return ContactSentences.THE_TEXT.with(value.stringValue());
    }
    if (value.isNumber()) {
      return ContactSentences.THE_NUMBER.with(value.asString());
    }
    if (value.isObject()) {
      return ContactSentences.AN_OBJECT.with();
    }
    return value.isArray()
        ? ContactSentences.A_LIST.with()
        : Message.literal(value.asString("null"));
  }

  /** What is wrong with a value that does not fit. */
  public static Message mismatch(Kind kind, JsonNode value) {
    return ContactSentences.WRONG_TYPE.with(describe(value), noun(kind));
  }

  private static Message quoteIt(String value) {
    return value.length() > SHOWN
        ? ContactSentences.QUOTE_LONG_VALUE.with()
        : ContactSentences.QUOTE_VALUE.with(value);
  }

  /**
   * Whether a remedy may show the text for users to copy: it is short, and every character is
   * visible.
   */
  public static boolean canBeCopied(String text) {
    return text.length() <= SHOWN
        && text.indexOf('"') < 0
        && text.indexOf('\\') < 0
        && text.equals(LookAlike.plain(text));
  }

  /** How to write a value that fits, in place of a text that stands in quotes. */
  public static Message remedyInQuotes(Kind kind, JsonNode value) {
    if (kind != Kind.BOOLEAN || !value.isString()) {
      return remedy(kind, value);
    }
    Optional<Boolean> meant = truth(value);
    return meant.isPresent()
        ? ContactSentences.WRITE_BARE.with(meant.get())
        : ContactSentences.WRITE_BARE_BOOLEAN.with();
  }

  private static Message plainBoolean(JsonNode value) {
    Optional<Boolean> meant = truth(value);
    if (meant.isEmpty()) {
      return ContactSentences.WRITE_BOOLEAN.with();
    }
    boolean wasQuoted = value.isString() && value.asString().equals(meant.get().toString());
    return (wasQuoted ? ContactSentences.WRITE_BARE : ContactSentences.WRITE_THIS)
        .with(meant.get());
  }

  /** The truth value that a text or a number was meant for. */
  private static Optional<Boolean> truth(JsonNode value) {
    boolean isScalar = value.isString() || value.isNumber();
    return isScalar ? Truth.parse(LookAlike.plain(value.asString()).strip()) : Optional.empty();
  }

  /** How to write a value that fits, in place of this one. */
  public static Message remedy(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT ->
          value.isNumber() || value.isBoolean()
              ? quoteIt(value.asString())
              : ContactSentences.WRITE_TEXT.with();
      case BOOLEAN -> plainBoolean(value);
      case OBJECT, MAP -> ContactSentences.WRITE_MEMBERS.with();
      case LIST -> ContactSentences.WRITE_LIST.with();
      case ANY -> Message.NOTHING;
    };
  }
}
