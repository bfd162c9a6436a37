package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.message.CharacterName;
import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes texts that cannot be e-mail addresses, as exports and keyboards produce them. It does
 * not prove that a text is an address: letters of all scripts are accepted.
 */
final class EmailForm {
  private static final String NEVER = "<>(),;:";
  private static final String SCHEME = "mailto:";
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_OFFSET = 0xFF01 - '!';
  private static final char IDEOGRAPHIC_STOP = '\u3002';
  private static final int MOST_NAMED = 3;

  private EmailForm() {}

  /** What is wrong with the text; empty when it may be an address. */
  static Optional<Message> wrong(String text) {
    List<Object> odd = new ArrayList<>();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isOdd(c) && odd.size() < MOST_NAMED && !odd.contains(name(c))) {
        odd.add(name(c));
      }
    }
    if (!odd.isEmpty()) {
      return Optional.of(CheckSentences.HAS.with(odd));
    }
    int at = text.indexOf('@');
    if (at < 0) {
      return Optional.of(CheckSentences.NO_AT.with());
    }
    if (text.indexOf('@', at + 1) >= 0) {
      return Optional.of(CheckSentences.SEVERAL_ATS.with(count(text)));
    }
    return at == 0 || at == text.length() - 1
        ? Optional.of(CheckSentences.AT_AT_END.with())
        : Optional.empty();
  }

  private static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) == '@' ? 1 : 0;
    }
    return count;
  }

  /** Control characters are left to the rule about them, except those that other texts may have. */
  private static boolean isOdd(int c) {
    if (c > ' ' && c < 0x7F) {
      return NEVER.indexOf(c) >= 0;
    }
    if (Lint.isControl(c)) {
      return false;
    }
    boolean isOtherLetter = Character.isLetter(c) && !isFullWidth(c);
    return c == ' '
        || LookAlike.isBlank(c)
        || LookAlike.isInvisible(c)
        || (!isOtherLetter && LookAlike.of(c) >= 0);
  }

  private static boolean isFullWidth(int c) {
    return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
  }

  private static String name(int c) {
    return c > ' ' && c < 0x7F ? "\"" + (char) c + '"' : CharacterName.of(c);
  }

  /** What to write instead: the address in the text, if it is plain which one is meant. */
  static Message remedy(String text) {
    String cleaned = cleaned(text);
    if (wrong(cleaned).isEmpty()) {
      return CheckSentences.WRITE_THIS.with(cleaned);
    }
    return count(text) > 1
        ? CheckSentences.WRITE_ONE_ADDRESS.with()
        : CheckSentences.WRITE_WHOLE_ADDRESS.with();
  }

  /** The text without a name around it, in half width, and without what cannot be seen. */
  private static String cleaned(String text) {
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    String address = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    StringBuilder cleaned = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (isFullWidth(c)) {
        cleaned.append((char) (c - FULL_WIDTH_OFFSET));
      } else if (c == IDEOGRAPHIC_STOP) {
        cleaned.append('.');
      } else if (!Lint.isControl(c) && (Character.isSpaceChar(c) || !BlankText.isBlank(c))) {
        cleaned.append(Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    String inner = cleaned.toString().strip().replace(" @", "@").replace("@ ", "@");
    return inner.startsWith(SCHEME) ? inner.substring(SCHEME.length()) : inner;
  }
}
