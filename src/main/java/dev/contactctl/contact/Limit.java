package dev.contactctl.contact;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A demand of the page on one value. Each limit says what is wrong with a value, how people are
 * told of it, and which JSON Schema keywords it is, so that errors, help and schema cannot
 * disagree.
 */
public sealed interface Limit {

  /**
   * What is wrong with the value.
   *
   * @param value a value of the field's kind
   * @param parent the object that holds the value; empty for an item of a list
   * @return the finding as it stands after the path in a message; empty when nothing is wrong
   */
  String wrong(JsonNode value, ObjectNode parent);

  /** What to do about it, as it stands last in a message. */
  String remedy();

  /** The limit in words, for help. */
  String said();

  /** Adds the limit's keywords to a JSON Schema. */
  void keywords(ObjectNode schema);

  /**
   * {@code maxLength}. Counted in code points, as JSON Schema does: the page does not say what it
   * counts, and the strictest reading that never refuses what the server takes is not known.
   */
  record MaxLength(int characters) implements Limit {
    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      String text = value.stringValue();
      if (text.length() <= characters) {
        return "";
      }
      int found = text.codePointCount(0, text.length());
      return found <= characters
          ? ""
          : "has " + found + " characters, " + characters + " are allowed";
    }

    @Override
    public String remedy() {
      return "shorten it";
    }

    @Override
    public String said() {
      return "at most " + characters + " characters";
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("maxLength", characters);
    }
  }

  /**
   * A {@code pattern} of the form {@code [characters]+}, matched against the whole value.
   *
   * @param allowed every allowed character
   * @param shown the allowed characters as people are shown them
   * @param pattern the page's own pattern
   * @param remedy what to write instead
   */
  record Characters(String allowed, String shown, String pattern, String remedy) implements Limit {
    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      String text = value.stringValue();
      if (text.isEmpty()) {
        return "is empty";
      }
      StringBuilder strange = new StringBuilder();
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        if (allowed.indexOf(c) < 0 && strange.indexOf(Character.toString(c)) < 0) {
          strange.appendCodePoint(c);
        }
      }
      return strange.isEmpty()
          ? ""
          : "has characters outside " + shown + ": " + Words.quoted(strange.toString());
    }

    @Override
    public String said() {
      return "only the characters " + shown;
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("pattern", "^" + pattern + "$");
    }
  }

  /**
   * {@code Allowed values}.
   *
   * @param words the allowed words, in the page's order
   * @param old a word that is still understood; empty when there is none
   * @param now the word it means
   */
  record OneOf(List<String> words, String old, String now) implements Limit {
    /** The same words, of which one has become another. */
    OneOf renamed(String from, String to) {
      return new OneOf(words, from, to);
    }

    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      String word = value.stringValue();
      if (words.contains(word)) {
        return "";
      }
      String upper = word.toUpperCase(Locale.ROOT);
      String hint = words.contains(upper) ? " (did you mean " + upper + "?)" : "";
      return Words.quoted(word) + " is not an allowed value" + hint;
    }

    @Override
    public String remedy() {
      return "write " + Words.oneOf(words);
    }

    @Override
    public String said() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public void keywords(ObjectNode schema) {
      ArrayNode values = schema.putArray("enum");
      for (String word : words) {
        values.add(word);
      }
    }
  }

  /**
   * {@code YYYY-MM-DD}; by the lunar calendar when the sibling {@code dayType} is {@code LUNAR}.
   */
  record CalendarDate() implements Limit {
    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      boolean lunar = parent.path("dayType").asString("").equals("LUNAR");
      if (Dates.isDate(value.stringValue(), lunar)) {
        return "";
      }
      return Words.quoted(value.stringValue()) + " is no date of the calendar";
    }

    @Override
    public String remedy() {
      return "write YYYY-MM-DD, such as 2021-01-09";
    }

    @Override
    public String said() {
      return "a date as YYYY-MM-DD (LUNAR: any day 01 to 30 of any month)";
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("pattern", Dates.PATTERN);
    }
  }

  /** {@code maxItems}. */
  record MaxItems(int items) implements Limit {
    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      return value.size() <= items
          ? ""
          : "has " + value.size() + " items, " + items + " are allowed";
    }

    @Override
    public String remedy() {
      return "remove some";
    }

    @Override
    public String said() {
      return "at most " + items + " items";
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("maxItems", items);
    }
  }

  /** {@code uniqueItems : true}: no two items are the same in every member. */
  record UniqueItems() implements Limit {
    @Override
    public String wrong(JsonNode value, ObjectNode parent) {
      java.util.Map<JsonNode, Integer> seen = new java.util.HashMap<>();
      StringBuilder twice = new StringBuilder();
      for (int i = 0; i < value.size(); i++) {
        Integer first = seen.putIfAbsent(value.get(i), i);
        if (first != null) {
          twice.append(twice.isEmpty() ? "" : ", ");
          twice.append("item ").append(i).append(" repeats item ").append(first);
        }
      }
      return twice.toString();
    }

    @Override
    public String remedy() {
      return "remove the repeated items";
    }

    @Override
    public String said() {
      return "no item twice";
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("uniqueItems", true);
    }
  }
}
