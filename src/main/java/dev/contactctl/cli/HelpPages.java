package dev.contactctl.cli;

import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;

/**
 * Help as it was prepared by {@code scripts/bless}. Reading it loads neither the parser nor the
 * field table.
 */
public final class HelpPages {
  /** Topics that are no commands. */
  public static final List<String> TOPICS =
      List.of("exit-codes", "files", "flags", "rules", "settings");

  private HelpPages() {}

  /**
   * The text of a topic.
   *
   * @param topic a command's name, one of {@link #TOPICS}, or empty for the overview
   * @throws Failure exit 2, when there is no such topic
   */
  public static String read(String topic) {
    String name = topic.isEmpty() ? "contactctl" : topic;
    List<String> known = new ArrayList<>(Commands.NAMES);
    known.addAll(TOPICS);
    known.add("config");
    if (!topic.isEmpty() && !known.contains(topic)) {
      String near = Words.nearest(topic, known);
      String hint =
          near.isEmpty() ? "contactctl help lists the topics" : "did you mean " + near + "?";
      throw new Failure(Exit.USAGE, "help: no topic " + Words.quoted(topic) + "; " + hint);
    }
    return JarText.text("help/" + file(name));
  }

  /** The file of a topic. */
  static String file(String topic) {
    return topic.replace(' ', '-') + ".txt";
  }
}
