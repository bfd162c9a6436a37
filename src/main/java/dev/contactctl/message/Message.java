package dev.contactctl.message;

import java.util.List;

/**
 * A sentence and its arguments. Two messages are equal when they say the same in every language.
 *
 * @param sentence which sentence it is
 * @param arguments what its placeholders stand for, in order
 */
public record Message(Sentence sentence, List<Object> arguments) {
  /** No message. */
  public static final Message NOTHING = Literal.NOTHING.with();

  /** Whether it is the empty message. */
  public boolean isNothing() {
    return sentence == Literal.NOTHING;
  }

  /**
   * A text that is the same in every language, shown as it is. Text written by a user should be an
   * argument of a sentence instead, where invisible characters are named.
   */
  public static Message literal(String text) {
    return Literal.TEXT.with(text);
  }

  /** The message in English, for tests and debugging; printed text goes through a language. */
  @Override
  public String toString() {
    return Language.ENGLISH.say(this);
  }

  private enum Literal implements Sentence {
    NOTHING(""),
    TEXT("{0:raw}");

    private final String english;

    Literal(String english) {
      this.english = english;
    }

    @Override
    public String english() {
      return english;
    }
  }
}
