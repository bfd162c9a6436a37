package dev.contactctl.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The content of a response's Content-Type fields. Several fields are read like one with commas, so
 * that no second declaration is overlooked.
 */
public final class ContentType {
  /** The header that has it. */
  public static final String HEADER = "Content-Type";

  public static final String JSON = "application/json";
  public static final String FORM = "application/x-www-form-urlencoded";

  private static final String CHARSET = "charset";

  private final List<String> types = new ArrayList<>();
  private final List<String> charsets = new ArrayList<>();

  /** Reads the value of the field. */
  ContentType(String field) {
    int start = 0;
    boolean isType = true;
    while (start <= field.length()) {
      int end = end(field, start);
      String part = field.substring(start, end).strip();
      if (isType) {
        addType(part);
      } else {
        addParameter(part);
      }
      isType = end < field.length() && field.charAt(end) == ',';
      start = end + 1;
    }
  }

  /** Where the part ends that starts there: at the next comma or semicolon outside of quotes. */
  private static int end(String field, int start) {
    int i = start;
    while (i < field.length() && field.charAt(i) != ',' && field.charAt(i) != ';') {
      i = field.charAt(i) == '"' ? afterQuotes(field, i) : i + 1;
    }
    return i;
  }

  /**
   * The index after the quoted text; a quotation mark that is never closed counts as an ordinary
   * character.
   */
  private static int afterQuotes(String field, int start) {
    for (int i = start + 1; i < field.length(); i++) {
      if (field.charAt(i) == '\\') {
        i++;
      } else if (field.charAt(i) == '"') {
        return i + 1;
      }
    }
    return start + 1;
  }

  private void addType(String type) {
    if (!type.isEmpty()) {
      types.add(type.toLowerCase(Locale.ROOT));
    }
  }

  private void addParameter(String parameter) {
    int equals = parameter.indexOf('=');
    String name = parameter.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
    if (name.equals(CHARSET) || name.startsWith(CHARSET + "*")) {
      String value = parameter.substring(equals + 1);
      charsets.add(value.replace("\"", "").replace("\\", "").replace("'", "").strip());
    }
  }

  /** Whether it declares JSON and nothing else. */
  boolean isJson() {
    for (String type : types) {
      if (!type.endsWith("/json") && !type.endsWith("+json")) {
        return false;
      }
    }
    return !types.isEmpty();
  }

  /** The charsets that it declares, in its own spelling. */
  List<String> charsets() {
    return charsets;
  }
}
