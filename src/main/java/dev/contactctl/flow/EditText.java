package dev.contactctl.flow;

import dev.contactctl.change.Outbound;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.message.TerminalText;
import dev.contactctl.write.YamlWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes the text of a contact for an editor: YAML, with comments that explain its properties and
 * name its problems.
 */
public final class EditText {
  private static final String PROBLEM = "#! ";

  private EditText() {}

  /**
   * The text of a contact. Of what only the server writes, it has the ID and the time of the last
   * change: a text that could not be sent can then be sent later, if nobody has changed the contact
   * since.
   */
  public static String of(String id, Contact contact, Language language) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(language.say(EditSentences.SAVE_TO_SEND.with(id))).append('\n');
    text.append("# ").append(language.say(EditSentences.EMPTY_SENDS_NOTHING.with())).append('\n');
    text.append("\n# ").append(language.say(EditSentences.VERSION.with())).append('\n');
    for (String name : List.of("contactId", "modifiedTime")) {
      if (contact.tree().has(name)) {
        text.append(yaml(name, contact.tree().path(name)));
      }
    }
    for (Map.Entry<String, JsonNode> member : Outbound.of(contact).properties()) {
      String help = language.say(ContactFields.CONTACT.child(member.getKey()).helpInWords());
      text.append(help.isEmpty() ? "\n" : "\n# " + help + "\n");
      text.append(yaml(member.getKey(), member.getValue()));
    }
    return text.toString();
  }

  private static String yaml(String name, JsonNode value) {
    return YamlWriter.write(JsonNodeFactory.instance.objectNode().set(name, value));
  }

  /** The text with every error and warning as a comment above its line. */
  public static String withProblems(String text, List<Finding> findings, Language language) {
    StringBuilder commented = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      for (Finding finding : findings) {
        boolean here = finding.place().line() == i + 1 || (i == 0 && finding.place().line() == 0);
        if (here && finding.severity() != Severity.NOTE) {
          String line = language.say(finding.messageAtPath());
          commented.append(PROBLEM).append(TerminalText.line(line)).append('\n');
        }
      }
      commented.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
    }
    return commented.toString();
  }

  /** The text without the comments that {@link #withProblems} made. */
  public static String withoutProblems(String text) {
    StringBuilder plain = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith(PROBLEM)) {
        plain.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
      }
    }
    return plain.toString();
  }

  /** Whether the text has only comments and white space. */
  public static boolean isBlank(String text) {
    for (String line : text.split("\n")) {
      if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        return false;
      }
    }
    return true;
  }
}
