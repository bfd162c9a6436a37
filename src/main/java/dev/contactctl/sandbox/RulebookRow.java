package dev.contactctl.sandbox;

import java.util.List;
import java.util.OptionalInt;

/**
 * One property of a contact, with what one row of the tables of the API page says about it.
 *
 * @param path where the property is, as in {@code telephones[].customType}; the notation is
 *     explained at the top of {@code contact-update-put.tsv}
 * @param type the type as the page prints it, as in {@code array (ContactEmail)}
 * @param required whether the page says "required"
 * @param nullable whether the page says "nullable : true"
 * @param maxLength the longest text, in code points
 * @param pattern the regular expression that the whole text must match; empty when there is none
 * @param minItems the least number of items
 * @param maxItems the greatest number of items
 * @param uniqueItems whether no two items of the list may be equal
 * @param defaultValue the value that an absent property gets; empty when there is none
 * @param choices the allowed values; empty when any is allowed
 * @param access who may write the property
 * @param description the page's own words, in Korean
 */
public record RulebookRow(
    String path,
    String type,
    boolean required,
    boolean nullable,
    OptionalInt maxLength,
    String pattern,
    OptionalInt minItems,
    OptionalInt maxItems,
    boolean uniqueItems,
    String defaultValue,
    List<String> choices,
    Writability access,
    String description) {

  /** Who may write a property. */
  public enum Writability {
    /** Clients may write it. */
    WRITABLE(""),
    /** Only the server writes it ("readOnly : true"). */
    READ_ONLY("readOnly"),
    /** Only "get a contact" shows it (prefix, suffix, middleName). */
    GET_ONLY("getOnly");

    private final String word;

    Writability(String word) {
      this.word = word;
    }

    /** The word in the tsv file; empty for {@link #WRITABLE}. */
    public String word() {
      return word;
    }
  }

  /** The path of the object that holds the property; empty for the contact itself. */
  public String parent() {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /** The name of the property itself, the last step of its path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return type.startsWith("array");
  }

  /** Whether the value is a list of texts, which have no rows of their own. */
  public boolean isListOfTexts() {
    return type.equals("array (string)");
  }

  /** Whether the value is an object. */
  public boolean isObject() {
    return type.startsWith("object");
  }
}
