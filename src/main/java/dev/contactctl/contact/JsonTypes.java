package dev.contactctl.contact;

import tools.jackson.databind.JsonNode;

/** Types of JSON values, and how messages speak of them. */
public final class JsonTypes {
  private JsonTypes() {}

  public static boolean fits(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT -> value.isString();
      case BOOLEAN -> value.isBoolean();
      case OBJECT, MAP -> value.isObject();
      case LIST -> value.isArray();
      case ANY -> true;
    };
  }

  public static String mismatch(Kind kind, JsonNode value) {
    return "is " + describe(value) + ", " + kind.noun() + " is wanted";
  }

  public static String describe(JsonNode value) {
    if (value.isString()) {
      return "the text " + Words.quoted(value.stringValue());
    }
    if (value.isNumber()) {
      return "the number " + Words.cut(value.asString());
    }
    if (value.isObject()) {
      return "an object";
    }
    return value.isArray() ? "a list" : value.asString("null");
  }

  public static String remedy(Kind kind, JsonNode value) {
    return switch (kind) {
      case TEXT ->
          value.isNumber() || value.isBoolean()
              ? "write " + Words.quoted(value.asString()) + " in quotes, as it is to be sent"
              : "write a text in quotes";
      case BOOLEAN -> "write true or false without quotes";
      case OBJECT, MAP -> "write its members by name";
      case LIST -> "write a list, [] when it is empty";
      case ANY -> "";
    };
  }
}
