package dev.contactctl.write;

import dev.contactctl.message.TerminalText;

/** Makes foreign text safe in Markdown. */
public final class MarkdownText {
  private MarkdownText() {}

  /** The text on one line in a code span, where nothing is markup, a link or a mention. */
  public static String code(String text) {
    String safe = TerminalText.line(text);
    String fence = "`";
    while (safe.contains(fence)) {
      fence += "`";
    }
    String space = fence.length() > 1 ? " " : "";
    return safe.isEmpty() ? "" : fence + space + safe + space + fence;
  }
}
