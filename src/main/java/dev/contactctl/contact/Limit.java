package dev.contactctl.contact;

import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import dev.contactctl.message.OddCharacters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks one requirement that the page states for a value. Each limit also describes itself in help
 * and in JSON Schema, so that errors, help and schema cannot disagree.
 */
public sealed interface Limit {

  /**
   * What is wrong with the value.
   *
   * @param value a value of the field's kind
   * @param parent the object that holds the value; empty for an item of a list
   * @return the finding, as a message shows it after the path; empty when nothing is wrong
   */
  Optional<Message> wrong(JsonNode value, ObjectNode parent);

  /**
   * What to do about a value that is wrong: where possible, the value as it was probably meant.
   *
   * @param value the wrong value
   */
  Message remedy(JsonNode value, ObjectNode parent);

  /** The limit in words, for templates and explanations. */
  Message inWords();

  /** Adds the limit's keywords to a JSON Schema. */
  void keywords(ObjectNode schema);

  /**
   * {@code maxLength}, counted in code points as JSON Schema does. The page does not say what it
   * counts.
   */
  record MaxLength(int characters) implements Limit {
    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      String text = value.stringValue();
      int found = text.codePointCount(0, text.length());
      return found <= characters
          ? Optional.empty()
          : Optional.of(ContactSentences.TOO_LONG.with(found, characters));
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      return ContactSentences.SHORTEN.with();
    }

    @Override
    public Message inWords() {
      return ContactSentences.AT_MOST_CHARACTERS.with(characters);
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
   * @param shown the allowed characters, as messages list them
   * @param pattern the page's own pattern
   * @param example a value that keeps to it
   */
  record Characters(String allowed, String shown, String pattern, String example) implements Limit {
    /** Separators of digit groups other than the hyphen that the page allows. */
    private static final String SEPARATORS = "./_~";

    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      String text = value.stringValue();
      if (text.isEmpty()) {
        return Optional.of(ContactSentences.EMPTY.with());
      }
      List<Object> foreign = new ArrayList<>(0);
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        if (i == text.length() || isPlainlyAllowed(text.charAt(i))) {
          addForeign(text.substring(start, i), foreign);
          start = i + 1;
        }
      }
      return foreign.isEmpty()
          ? Optional.empty()
          : Optional.of(ContactSentences.WRONG_CHARACTERS.with(shown, foreign));
    }

    /** Allowed characters other than letters; inside a forbidden word they are shown with it. */
    private boolean isPlainlyAllowed(char c) {
      return allowed.indexOf(c) >= 0 && !Character.isLetter(c);
    }

    private void addForeign(String part, List<Object> foreign) {
      for (int i = 0; i < part.length(); i++) {
        if (allowed.indexOf(part.charAt(i)) < 0) {
          for (Object character : OddCharacters.characters(part)) {
            if (!foreign.contains(character)) {
              foreign.add(character);
            }
          }
          return;
        }
      }
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      String text = value.stringValue();
      if (text.isBlank()) {
        return ContactSentences.WRITE_OR_REMOVE_ITEM.with();
      }
      String meant = meant(text);
      return meant.isEmpty()
          ? ContactSentences.WRITE_ALLOWED.with()
          : ContactSentences.WRITE_THIS.with(meant);
    }

    /** The value in allowed characters; empty when some of it would have to be left out. */
    private String meant(String text) {
      StringBuilder meant = new StringBuilder();
      String plain = LookAlike.plain(text).strip();
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        boolean separates = SEPARATORS.indexOf(c) >= 0 && i > 0 && i < plain.length() - 1;
        char written = separates ? '-' : c;
        if (allowed.indexOf(written) < 0) {
          return "";
        }
        meant.append(written);
      }
      return meant.toString();
    }

    @Override
    public Message inWords() {
      return ContactSentences.ONLY_CHARACTERS.with(shown);
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
   * @param old the one of them that has been renamed; empty when there is none
   * @param now the word that replaces it
   */
  record OneOf(List<String> words, String old, String now) implements Limit {
    /** The same words, one of which is now replaced by another. */
    OneOf renamed(String from, String to) {
      return new OneOf(words, from, to);
    }

    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      String word = value.stringValue();
      if (words.contains(word)) {
        return Optional.empty();
      }
      String near = NearestWord.of(word, words);
      return Optional.of(
          near.isEmpty()
              ? ContactSentences.WRONG_CHOICE.with(word)
              : ContactSentences.NEAR_CHOICE.with(word, near));
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      return ContactSentences.WRITE_CHOICE.with(words);
    }

    @Override
    public Message inWords() {
      return ContactSentences.ONE_OF.with(words);
    }

    @Override
    public void keywords(ObjectNode schema) {
      ArrayNode values = schema.putArray("enum");
      for (String word : words) {
        values.add(word);
      }
    }
  }

  /** {@code YYYY-MM-DD}, a lunar date when {@code dayType} in the same object is {@code LUNAR}. */
  record CalendarDate() implements Limit {
    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      if (isDate(value.stringValue(), parent)) {
        return Optional.empty();
      }
      return Optional.of(ContactSentences.WRONG_DATE.with(value.stringValue()));
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      Optional<String> meant = Dates.meant(value.stringValue());
      return meant.isEmpty() || !isDate(meant.get(), parent)
          ? ContactSentences.WRITE_DATE.with()
          : ContactSentences.WRITE_THIS.with(meant.get());
    }

    @Override
    public Message inWords() {
      return ContactSentences.A_DATE.with();
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("pattern", Dates.PATTERN);
    }

    private static boolean isDate(String text, ObjectNode parent) {
      boolean lunar = parent.path("dayType").asString("").equals("LUNAR");
      return lunar ? Dates.isLunar(text) : Dates.isSolar(text);
    }
  }

  /** {@code maxItems}. */
  record MaxItems(int items) implements Limit {
    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      return value.size() <= items
          ? Optional.empty()
          : Optional.of(ContactSentences.TOO_MANY_ITEMS.with(value.size(), items));
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      return ContactSentences.REMOVE_ITEMS.with();
    }

    @Override
    public Message inWords() {
      return ContactSentences.AT_MOST_ITEMS.with(items);
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("maxItems", items);
    }
  }

  /** {@code uniqueItems : true}: no two items are equal in every member. */
  record UniqueItems() implements Limit {
    @Override
    public Optional<Message> wrong(JsonNode value, ObjectNode parent) {
      Map<JsonNode, Integer> seen = new HashMap<>();
      List<Message> repeated = new ArrayList<>();
      int index = 0;
      for (JsonNode item : value) {
        Integer first = seen.putIfAbsent(item, index);
        if (first != null) {
          repeated.add(ContactSentences.REPEATED_ITEM.with(index, first));
        }
        index++;
      }
      return repeated.isEmpty()
          ? Optional.empty()
          : Optional.of(ContactSentences.REPEATED_ITEMS.with(repeated));
    }

    @Override
    public Message remedy(JsonNode value, ObjectNode parent) {
      return ContactSentences.REMOVE_REPEATED.with();
    }

    @Override
    public Message inWords() {
      return ContactSentences.NO_ITEM_TWICE.with();
    }

    @Override
    public void keywords(ObjectNode schema) {
      schema.put("uniqueItems", true);
    }
  }
}
