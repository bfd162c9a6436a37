package dev.contactctl.message;

import java.util.List;

/** Puts messages into words. */
public abstract class Language {
  /** The language every sentence is written in first. */
  public static final Language ENGLISH = new English();

  /** The longest quoted value, in code points. */
  private static final int SHOWN = 40;

  /** The sentence in this language, with the same placeholders as in English. */
  protected abstract String text(Sentence sentence);

  /** The word between the last two of several choices. */
  protected abstract String or();

  /** The same language, masking these secrets in values before the values are shortened. */
  public Language masking(List<SecretText> secrets) {
    return new Masking(this, secrets);
  }

  /** The value, with its secrets masked. */
  protected String masked(String value) {
    return value;
  }

  /** The message as a text; escaping for terminals happens where it is printed. */
  public final String say(Message message) {
    String text = text(message.sentence());
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      if (isPlaceholder(text, open)) {
        int close = text.indexOf('}', open);
        said.append(text, from, open).append(placeholder(text.substring(open + 1, close), message));
        from = close + 1;
      }
    }
    return said.append(text, from, text.length()).toString();
  }

  /** Whether a digit follows the brace; any other brace is text, as in {@code {content: …}}. */
  private static boolean isPlaceholder(String text, int brace) {
    int next = brace + 1;
    return next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9';
  }

  private String placeholder(String inside, Message message) {
    int colon = inside.indexOf(':');
    int number = Integer.parseInt(colon < 0 ? inside : inside.substring(0, colon));
    String form = colon < 0 ? "" : inside.substring(colon + 1);
    Object argument = message.arguments().get(number);
    return switch (form) {
      case "" -> plain(argument);
      case "raw" -> raw(argument);
      case "quoted" -> quoted(raw(argument));
      case "cut" -> cut(raw(argument));
      case "word" -> ShellText.word(raw(argument));
      case "or" -> joined((List<?>) argument, or());
      default -> counted((Number) argument, form);
    };
  }

  private String plain(Object argument) {
    if (argument instanceof Message || argument instanceof List<?>) {
      return raw(argument);
    }
    String text = argument.toString();
    List<String> odd = OddCharacters.oddities(text);
    return odd.isEmpty() ? text : say(ShownSentences.WHOLE_WITH.with(text, odd));
  }

  private String raw(Object argument) {
    if (argument instanceof Message message) {
      return say(message);
    }
    return argument instanceof List<?> list ? joined(list, ", ") : argument.toString();
  }

  /**
   * The value in quotes, with the names of characters that a reader cannot see or would mistake for
   * others.
   */
  private String quoted(String text) {
    String quoted = '"' + cut(text) + '"';
    List<String> odd = OddCharacters.oddities(text);
    return odd.isEmpty() ? quoted : say(ShownSentences.WITH.with(quoted, odd));
  }

  private String joined(List<?> list, String last) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      joined.append(i == 0 ? "" : i == list.size() - 1 ? last : ", ").append(plain(list.get(i)));
    }
    return joined.toString();
  }

  /** A number with its noun; a language without plurals gives one form. */
  private static String counted(Number number, String forms) {
    int bar = forms.indexOf('|');
    String one = bar < 0 ? forms : forms.substring(0, bar);
    String many = bar < 0 ? forms : forms.substring(bar + 1);
    return number + " " + (number.longValue() == 1 ? one : many);
  }

  private String cut(String text) {
    boolean all = text.codePointCount(0, text.length()) <= SHOWN;
    return all ? text : SecretText.cut(masked(text), SHOWN);
  }

  private static final class Masking extends Language {
    private final Language language;
    private final List<SecretText> secrets;

    Masking(Language language, List<SecretText> secrets) {
      this.language = language;
      this.secrets = List.copyOf(secrets);
    }

    @Override
    protected String text(Sentence sentence) {
      return language.text(sentence);
    }

    @Override
    protected String or() {
      return language.or();
    }

    @Override
    protected String masked(String value) {
      return SecretText.scrub(secrets, value);
    }
  }

  private static final class English extends Language {
    @Override
    protected String text(Sentence sentence) {
      return sentence.english();
    }

    @Override
    protected String or() {
      return " or ";
    }
  }
}
