package dev.contactctl.check;

import dev.contactctl.contact.Severity;
import dev.contactctl.kit.Contacts;
import dev.contactctl.kit.Gen;
import dev.contactctl.kit.Mutations;
import dev.contactctl.message.Language;
import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes mutated contacts and what the checker finds in each, to compare with JSON Schema
 * validators in other languages; {@code scripts/compare-schema} runs it.
 */
public final class MutatedContacts {
  private MutatedContacts() {}

  /**
   * Writes {@code schema.json}, {@code schema-partial.json} and {@code contacts.ndjson}.
   *
   * @param args the folder to write into, and how many contacts
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("schema.json"),
        JsonWriter.pretty(JsonSchema.of(JsonSchema.Extent.WHOLE, Language.ENGLISH)));
    Files.writeString(
        folder.resolve("schema-partial.json"),
        JsonWriter.pretty(JsonSchema.of(JsonSchema.Extent.PART, Language.ENGLISH)));
    try (Writer out = Files.newBufferedWriter(folder.resolve("contacts.ndjson"))) {
      Gen.cases(Integer.parseInt(args[1]), gen -> out.write(line(Mutations.of(gen)) + "\n"));
    }
  }

  /** The rules that the contact breaks, without warnings and notes. */
  static Set<Rule> errors(ObjectNode contact, boolean partial) {
    CheckOptions terms = new CheckOptions(partial, false, false, Set.of());
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    for (Finding found : Checker.check(Optional.empty(), Contacts.of(contact), terms)) {
      if (found.severity() == Severity.ERROR) {
        rules.add(found.rule());
      }
    }
    return rules;
  }

  private static String line(ObjectNode contact) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("contact", contact);
    line.set("whole", ids(errors(contact, false)));
    line.set("partial", ids(errors(contact, true)));
    return JsonWriter.compact(line);
  }

  private static ArrayNode ids(Set<Rule> rules) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    for (Rule rule : rules) {
      ids.add(rule.id());
    }
    return ids;
  }
}
