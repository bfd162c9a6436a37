package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.TextForm;
import dev.contactctl.message.CharacterName;
import dev.contactctl.message.Message;
import java.util.List;

/** Finds spaces at the ends of a text, where they mean nothing. */
final class BlankEnds {
  /** Stands for no character. */
  private static final int NONE = -1;

  private BlankEnds() {}

  /**
   * Adds what is wrong with the ends of a text. IDs and URLs, which may have no spaces anywhere,
   * have a rule of their own; in free text, spaces may be anywhere.
   */
  static void find(String text, TextForm form, List<Lint.Doubt> doubts) {
    if (form == TextForm.WORD || form == TextForm.FREE) {
      return;
    }
    int from = 0;
    int to = text.length();
    while (from < to && BlankText.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && BlankText.isBlank(text.charAt(to - 1))) {
      to--;
    }
    int before = blank(text, 0, from);
    int after = blank(text, to, text.length());
    if (from == to) {
      if (before != NONE) {
        Message found = CheckSentences.BLANK.with(CharacterName.of(before));
        doubts.add(new Lint.Doubt(Rule.BLANK_ENDS, found, CheckSentences.WRITE_OR_NULL.with()));
      }
    } else if (before != NONE || after != NONE) {
      boolean both = before != NONE && after != NONE;
      Message remedy = (both ? CheckSentences.REMOVE_THEM : CheckSentences.REMOVE_IT).with();
      doubts.add(new Lint.Doubt(Rule.BLANK_ENDS, found(before, after), remedy));
    }
  }

  /** The first space of a part, or {@link #NONE}. Tabs and line breaks have a rule of their own. */
  private static int blank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029') {
        return c;
      }
    }
    return NONE;
  }

  private static Message found(int before, int after) {
    if (after == NONE) {
      return CheckSentences.BEGINS_WITH.with(CharacterName.of(before));
    }
    String end = CharacterName.of(after);
    if (before == NONE) {
      return CheckSentences.ENDS_WITH.with(end);
    }
    return before == after
        ? CheckSentences.BEGINS_AND_ENDS_WITH.with(end)
        : CheckSentences.BEGINS_WITH_AND_ENDS_WITH.with(CharacterName.of(before), end);
  }
}
