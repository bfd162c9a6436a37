package dev.contactctl.message;

import java.util.List;

/**
 * A text that may be in no output: what others print of it is masked. As a string it is a mask.
 * Safe for several threads.
 */
public final class SecretText {
  /** The mask shown in place of a secret; its length reveals nothing. */
  public static final String MASK = "********";

  /**
   * The fewest characters of a secret that are masked: a shorter text could be part of ordinary
   * words.
   */
  private static final int MIN_MASKED = 6;

  /** The fewest characters of a part of a secret that are masked. */
  private static final int MIN_PART = 16;

  private final String secret;
  private volatile List<String> forms = List.of();

  /**
   * The start of a text, with an ellipsis if that is not the whole text. A mask in it is not cut,
   * so a text is masked first and shortened then: too little of a secret that was cut may be left
   * to recognize it.
   *
   * @param most the length of the start, in code points
   */
  public static String cut(String masked, int most) {
    if (masked.codePointCount(0, masked.length()) <= most) {
      return masked;
    }
    int end = masked.offsetByCodePoints(0, most);
    while (end > 0 && isOfMask(masked.charAt(end)) && isOfMask(masked.charAt(end - 1))) {
      end--;
    }
    return masked.substring(0, end) + "…";
  }

  private static boolean isOfMask(char c) {
    return MASK.indexOf(c) >= 0;
  }

  /** That text. */
  public SecretText(String secret) {
    this.secret = secret;
  }

  /** The secret itself, for the code that needs it. */
  public String revealed() {
    return secret;
  }

  /** The text with the secret masked wherever the whole of it appears. */
  public String scrubWhole(String text) {
    return secret.length() < MIN_MASKED ? text : text.replace(secret, MASK);
  }

  /**
   * The text with the secrets masked, in every form that {@link SecretForms} knows, and with their
   * parts masked as {@link #scrub(String)} does. First all forms, then parts: what is left of a
   * form may be readable.
   */
  public static String scrub(List<SecretText> secrets, String text) {
    String masked = text;
    for (SecretText secret : secrets) {
      masked = secret.scrubForms(masked);
    }
    for (SecretText secret : secrets) {
      masked = secret.scrub(masked);
    }
    return masked;
  }

  private String scrubForms(String text) {
    if (secret.length() < MIN_MASKED || !mayHoldForm(text)) {
      return scrubWhole(text);
    }
    if (forms.isEmpty()) {
      forms = List.copyOf(SecretForms.of(secret));
    }
    String masked = text;
    for (String form : forms) {
      masked = masked.replace(form, MASK);
    }
    return masked;
  }

  /**
   * Whether the text has what the secret gets by being encoded: a sign of escaping, or as long a
   * word as Base64 makes of it. Without either, which is usual, its forms need not be made.
   */
  private boolean mayHoldForm(String text) {
    int least = (secret.length() * 4 + 2) / 3; // without padding
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' || c == '\\' || c == '&') {
        return true;
      }
      word = isOfBase64(c) ? word + 1 : 0;
      if (word >= least) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfBase64(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "+/-_".indexOf(c) >= 0;
  }

  /**
   * The text with the secret masked wherever it appears, as well as every part of it of 16
   * characters and more: a quotation may contain only its start, or break it into lines.
   */
  public String scrub(String text) {
    if (secret.length() < MIN_PART) {
      return secret.length() < MIN_MASKED ? text : text.replace(secret, MASK);
    }
    StringBuilder masked = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int foreign = lastForeign(text, i);
      int end = foreign < i ? endOfPart(text, i) : i;
      if (end > i) {
        masked.append(MASK);
        i = end;
      } else {
        int next = Math.max(foreign, i) + 1;
        masked.append(text, i, next);
        i = next;
      }
    }
    return masked.toString();
  }

  /**
   * The last character that is not one of the secret's, of as many as a part has at least; no part
   * can start before it. Less than the start if there is none.
   */
  private int lastForeign(String text, int start) {
    int at = Math.min(start + MIN_PART, text.length()) - 1;
    while (at >= start && secret.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at;
  }

  /** Where the longest part of the secret ends that starts there; the start when there is none. */
  private int endOfPart(String text, int start) {
    int end = start + MIN_PART;
    if (end > text.length() || !secret.contains(text.substring(start, end))) {
      return start;
    }
    while (end < text.length() && secret.contains(text.substring(start, end + 1))) {
      end++;
    }
    return end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretText text && secret.equals(text.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
