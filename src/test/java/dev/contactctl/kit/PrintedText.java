package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the program prints, as a terminal and the runner of a CI job take it. */
public final class PrintedText {
  /** The colours that the program itself uses on a terminal. */
  private static final Pattern OURS =
      Pattern.compile("\u001b\\[(?:0|2|31|32|33|36|1;31|1;33|1;36)m");

  private static final Pattern RUNNER = Pattern.compile("##[a-z]*\\[");

  /** What the program itself writes with {@code -o github}. */
  private static final Pattern ANNOTATION =
      Pattern.compile("::(error|warning|notice) file=[^:,]+(,line=\\d+,col=\\d+)?::.+");

  private PrintedText() {}

  /**
   * Fails if the output could drive a terminal, or be taken for a command by a CI runner.
   *
   * @param line the command line, for the message
   * @param text the text that may have come through, for the message
   * @param terminal whether the program may use colours
   */
  public static void harmless(String line, String text, String output, boolean terminal) {
    String shown = terminal ? OURS.matcher(output).replaceAll("") : output;
    Supplier<String> where =
        () -> line + " with " + JsonNodeFactory.instance.stringNode(text) + ":\n" + shown;
    shown
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean bad =
                  c != '\n' && type == Character.CONTROL
                      || type == Character.FORMAT && c != 0x200C && c != 0x200D
                      || type == Character.SURROGATE
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || (c & 0xFFFE) == 0xFFFE;
              assertFalse(bad, () -> "U+" + Integer.toHexString(c) + " of " + where.get());
            });
    for (String printed : shown.split("\n", -1)) {
      boolean annotation = line.contains("-o github") && ANNOTATION.matcher(printed).matches();
      assertTrue(annotation || !withoutBlanks(printed).startsWith("::"), where);
      assertFalse(RUNNER.matcher(printed).find(), where);
    }
  }

  /** As a runner sees the line, which skips what Java or Unicode calls a blank. */
  private static String withoutBlanks(String line) {
    int i = 0;
    while (i < line.length()
        && (Character.isWhitespace(line.charAt(i)) || Character.isSpaceChar(line.charAt(i)))) {
      i++;
    }
    return line.substring(i);
  }
}
