package dev.contactctl.contact;

import dev.contactctl.message.Sentence;

/**
 * The help on a property as a sentence. A row of the field table is not a constant, so a table of
 * another language knows its help by the English text.
 *
 * @param english one line for people, without a full stop
 */
record FieldHelp(String english) implements Sentence {
  @Override
  public String name() {
    return english;
  }
}
