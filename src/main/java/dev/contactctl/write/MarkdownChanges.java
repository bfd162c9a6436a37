package dev.contactctl.write;

import dev.contactctl.change.Change;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;

/**
 * Writes changes as a heading and a table in Markdown, so that those of several contacts can follow
 * each other. What is not ours stands in code spans, where nothing is markup, a link or a mention.
 */
final class MarkdownChanges {
  private MarkdownChanges() {}

  /** The heading and the table, with a blank line after each; empty if there is no change. */
  static String of(Compared compared, Language language) {
    if (compared.changes().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("### ");
    text.append(language.say(heading(compared))).append("\n\n| |");
    for (ChangesSentences column :
        new ChangesSentences[] {
          ChangesSentences.PROPERTY, ChangesSentences.BEFORE, ChangesSentences.AFTER
        }) {
      text.append(' ').append(language.say(column.with())).append(" |");
    }
    text.append("\n|---|---|---|---|\n");
    for (Change change : compared.changes()) {
      text.append("| ").append(change.kind().symbol()).append(" | ");
      text.append(cell(change.path().toString())).append(" | ");
      text.append(cell(ChangesFormat.value(change.was()))).append(" | ");
      text.append(cell(ChangesFormat.value(change.now()))).append(" |\n");
    }
    return text.append('\n').toString();
  }

  private static Message heading(Compared compared) {
    String id = MarkdownText.code(compared.id());
    return compared.name().isBlank()
        ? ChangesSentences.UNNAMED.with(id)
        : ChangesSentences.NAMED.with(id, MarkdownText.code(compared.name()));
  }

  /** A bar ends a cell even within a code span. */
  private static String cell(String text) {
    return MarkdownText.code(text).replace("|", "\\|");
  }
}
