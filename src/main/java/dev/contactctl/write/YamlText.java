package dev.contactctl.write;

import dev.contactctl.check.InputBounds;
import dev.contactctl.message.TerminalText;
import java.util.Locale;
import java.util.Set;

/** Chooses how to write text in YAML so that every reader takes it as that text. */
public final class YamlText {
  /** Words that some reader of YAML 1.1 or 1.2 takes for null, a boolean or a number. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan", "infinity");

  /** UTF-16 units of the longest text without quotes. */
  private static final int SHORT = 200;

  private static final String SAFE_INSIDE = " _-./@()+=";

  private YamlText() {}

  /** Whether the text can be written without quotes. */
  public static boolean isPlain(String text) {
    if (text.isEmpty() || text.length() > SHORT || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean colon = c == ':' && i + 1 < text.length() && text.charAt(i + 1) == '/';
      boolean inside = i > 0 && (colon || Character.isDigit(c) || SAFE_INSIDE.indexOf(c) >= 0);
      if (!Character.isLetter(c) && !inside) {
        return false;
      }
    }
    return !text.endsWith(" ");
  }

  /** Whether the text can be written as a block scalar. */
  static boolean isLiteral(String text) {
    boolean lines = text.indexOf('\n') > 0 && !text.endsWith("\n\n") && !text.startsWith(" ");
    if (!lines) {
      return false;
    }
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (i == start && TerminalText.startOfCommand(text, i) >= 0) {
        return false;
      } else if (c == '\n') {
        start = i + 1;
      } else if (TerminalText.mustEscape(c)
          || TerminalText.isCommand(text, i)
          || i - start > InputBounds.YAML_LINE / 2) {
        return false;
      }
    }
    return true;
  }

  /** Appends the text in double quotes, with the escapes of JSON. */
  static void quote(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.codePointAt(i) > 0xFFFF && TerminalText.mustEscape(text.codePointAt(i))) {
        quoteBeyond(out, text);
        return;
      }
    }
    JsonWriter.string(out, text);
  }

  /** Appends the text with YAML's escape for code points beyond U+FFFF, where JSON has pairs. */
  private static void quoteBeyond(StringBuilder out, String text) {
    StringBuilder json = new StringBuilder();
    out.append('"');
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      json.setLength(0);
      JsonWriter.string(json, Character.toString(c));
      boolean pair = c > 0xFFFF && TerminalText.mustEscape(c);
      if (TerminalText.isCommand(text, i)) {
        TerminalText.escape(out, c);
      } else if (pair) {
        String digits = Integer.toHexString(c);
        out.append("\\U").append("0".repeat(8 - digits.length())).append(digits);
      } else {
        out.append(json, 1, json.length() - 1);
      }
    }
    out.append('"');
  }
}
