package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Dates;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.TextForm;
import dev.contactctl.message.CharacterName;
import dev.contactctl.message.LookAlike;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the page allows in a text but is almost certainly a mistake, such as curly quotes. */
public final class Lint {
  /** The first year of an event that is likely to be meant. */
  static final int FIRST_YEAR = 1800;

  private static final int MOST_NAMED = 3;

  /**
   * One probable mistake.
   *
   * @param severity the rule's, or a higher one
   */
  record Doubt(Rule rule, Severity severity, Message what, Message remedy) {
    Doubt(Rule rule, Message what, Message remedy) {
      this(rule, rule.severity(), what, remedy);
    }
  }

  private Lint() {}

  /** The probable mistakes in the text of that field. */
  static List<Doubt> of(Field field, String text) {
    List<Doubt> doubts = new ArrayList<>(0);
    if (!isPlain(text)) {
      controlCharacters(text, field, doubts);
      curlyQuotes(text, doubts);
    }
    if (text.contains(ConflictMarkers.OURS)) {
      ConflictMarkers.find(text, doubts);
    }
    if (field != ContactFields.EMAIL_ADDRESS) {
      invisibleCharacters(text, field.form(), doubts);
      BlankEnds.find(text, field.form(), doubts);
    } else if (doubts.isEmpty()) {
      Optional<Message> wrong = EmailForm.wrong(text);
      if (wrong.isPresent()) {
        doubts.add(new Doubt(Rule.EMAIL_FORM, wrong.get(), EmailForm.remedy(text)));
      }
    }
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.CalendarDate) {
        year(text, doubts);
      }
    }
    return doubts;
  }

  /** Whether there are only visible characters of ASCII and spaces. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a control character that no text should have, wherever it is. */
  static boolean isControl(int c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r';
    return (c < ' ' && !layout) || (c >= 0x7F && c < 0xA0);
  }

  private static void controlCharacters(String text, Field field, List<Doubt> doubts) {
    List<Object> names = new ArrayList<>(0);
    int first = firstVisible(text);
    int last = lastVisible(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isInside = first < i && i < last;
      if (isControl(c) || (isLayout(c) && !isInPlace(text, i, isInside, field))) {
        name(c, names);
      }
    }
    if (!names.isEmpty()) {
      Severity severity = text.indexOf('\0') >= 0 ? Severity.ERROR : Severity.WARNING;
      doubts.add(doubt(Rule.CONTROL_CHARACTER, severity, names));
    }
  }

  /** Whether it is a tab or a line break. */
  private static boolean isLayout(char c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /**
   * Whether the text may have such a character there; addresses have a rule of their own.
   *
   * @param isInside whether there is something to see on both sides of it
   */
  private static boolean isInPlace(String text, int i, boolean isInside, Field field) {
    if (field == ContactFields.EMAIL_ADDRESS) {
      return true;
    }
    boolean isLone = text.charAt(i) == '\r' && !text.startsWith("\n", i + 1);
    return switch (field.form()) {
      case WORD, LINE -> false;
      case LINES -> !isLone && isInside;
      case FREE -> !isLone;
    };
  }

  private static int firstVisible(String text) {
    int first = 0;
    while (first < text.length() && BlankText.isBlank(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private static int lastVisible(String text) {
    int last = text.length() - 1;
    while (last >= 0 && BlankText.isBlank(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static void invisibleCharacters(String text, TextForm form, List<Doubt> doubts) {
    if (form != TextForm.WORD && isPlain(text)) {
      return;
    }
    InvisibleCharacters invisible = new InvisibleCharacters(text);
    List<Object> names = new ArrayList<>(0);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean isBlank = form == TextForm.WORD && (c == ' ' || LookAlike.isBlank(c));
      boolean isLayout = c <= Character.MAX_VALUE && isLayout((char) c); // found above
      if (!isLayout && (isBlank || invisible.isStray(i))) {
        name(c, names);
      }
    }
    if (!names.isEmpty()) {
      doubts.add(doubt(Rule.INVISIBLE_CHARACTER, Rule.INVISIBLE_CHARACTER.severity(), names));
    }
  }

  private static void name(int c, List<Object> names) {
    if (names.size() < MOST_NAMED && !names.contains(CharacterName.of(c))) {
      names.add(CharacterName.of(c));
    }
  }

  private static Doubt doubt(Rule rule, Severity severity, List<Object> names) {
    CheckSentences remedy =
        names.size() == 1 ? CheckSentences.REMOVE_IT : CheckSentences.REMOVE_THEM;
    return new Doubt(rule, severity, CheckSentences.HAS.with(names), remedy.with());
  }

  /** Quotes inside the text mean that those at the ends do not form a pair. */
  private static void curlyQuotes(String text, List<Doubt> doubts) {
    int last = text.length() - 1;
    boolean whole = last > 0 && isCurly(text.charAt(0)) && isCurly(text.charAt(last));
    for (int i = 1; whole && i < last; i++) {
      boolean isSingle = text.charAt(0) < '\u201C';
      whole = !isCurly(text.charAt(i)) || isSingle != text.charAt(i) < '\u201C';
    }
    if (whole) {
      String open = CharacterName.of(text.charAt(0));
      String close = CharacterName.of(text.charAt(last));
      Message found = CheckSentences.IN_CURLY_QUOTES.with(open, close);
      doubts.add(new Doubt(Rule.CURLY_QUOTES, found, CheckSentences.REMOVE_QUOTES.with()));
    }
  }

  private static boolean isCurly(char c) {
    return c >= '\u2018' && c <= '\u201F';
  }

  /** Whether the year of a date that exists is too early to be meant. */
  public static boolean isTooEarly(String date) {
    return Dates.year(date) < FIRST_YEAR;
  }

  private static void year(String date, List<Doubt> doubts) {
    if (isTooEarly(date)) {
      String year = date.substring(0, date.indexOf('-'));
      Message found = CheckSentences.OLD_YEAR.with(year, String.valueOf(FIRST_YEAR));
      doubts.add(new Doubt(Rule.EVENT_YEAR, found, CheckSentences.WRITE_FULL_YEAR.with()));
    }
  }
}
