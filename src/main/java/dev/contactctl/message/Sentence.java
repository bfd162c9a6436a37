package dev.contactctl.message;

import java.util.List;

/**
 * One sentence that the program can say; the constants of an enum in each room. The text has a
 * placeholder for each argument, counted from 0:
 *
 * <ul>
 *   <li>{@code {0}}: the argument; a message in the same language, a list with commas. Characters
 *       of a text that cannot be seen, or are taken for others, are named by their codes
 *   <li>{@code {0:raw}}: the same without such names: for prose, and places that programs read
 *   <li>{@code {0:quoted}}: in double quotes, cut after 40 code points, with such names
 *   <li>{@code {0:cut}}: cut after 40 code points, without quotes
 *   <li>{@code {0:word}}: as one word of a command for a shell, in single quotes if it needs them
 *   <li>{@code {0:or}}: a list as {@code A, B or C}
 *   <li>{@code {0:item|items}}: a number with its noun, {@code 1 item} or {@code 3 items}
 * </ul>
 *
 * <p>A brace that no digit follows is text.
 *
 * <p>A sentence names the offender first and the remedy last, and has no full stop.
 */
public interface Sentence {

  /**
   * The name of the constant, or the English text where there are no constants; together with its
   * class it identifies the sentence.
   */
  String name();

  /** The text in English, with placeholders. */
  String english();

  /**
   * A message of this sentence with its arguments: strings, numbers, messages, lists of them, or
   * paths.
   */
  default Message with(Object... arguments) {
    return new Message(this, List.of(arguments));
  }
}
