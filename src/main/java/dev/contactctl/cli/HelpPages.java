package dev.contactctl.cli;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.JarText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * Help texts, as they were made when the program was built. Reading one loads neither the argument
 * parser nor the field table.
 */
public final class HelpPages {
  /** Topics that are not commands. */
  public static final List<String> TOPICS =
      List.of("exit-codes", "fields", "files", "rules", "settings");

  /** The topic that may also be asked for as {@code COMMAND --help fields}. */
  static final String FIELDS = "fields";

  /** The commands that have flags which set properties. */
  static final List<String> HAVE_FIELDS = List.of("update", "diff", "apply");

  private HelpPages() {}

  /**
   * The text of a topic.
   *
   * @param topic the name of a command or of a group of them, one of {@link #TOPICS}, or empty for
   *     the overview
   * @throws Failure exit 2, when there is no such topic
   */
  public static String read(String topic) {
    if (topic.isEmpty()) {
      return JarText.text("cli/help/" + file("contactctl"));
    }
    List<String> known = new ArrayList<>(Commands.NAMES);
    known.addAll(TOPICS);
    known.addAll(Commands.groups());
    if (!known.contains(topic)) {
      String near = NearestWord.of(topic, known);
      throw new Failure(
          Exit.USAGE,
          near.isEmpty()
              ? CommandLineSentences.UNKNOWN_TOPIC.with(topic)
              : CommandLineSentences.MISTYPED_TOPIC.with(topic, near));
    }
    return JarText.text("cli/help/" + file(topic));
  }

  /** The file that holds the text of a topic. */
  static String file(String topic) {
    return topic.replace(' ', '-') + ".txt";
  }
}
