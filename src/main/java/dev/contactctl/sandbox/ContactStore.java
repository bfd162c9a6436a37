package dev.contactctl.sandbox;

import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the contacts by id, each as one line of JSON in the form of a response, in memory and, if
 * there is a data file, in that too. Contacts are not checked when they are loaded: a real domain
 * has old values that today's rules refuse, and a rehearsal may have them too. Not safe for several
 * threads; {@link ContactOperations} is.
 */
final class ContactStore {
  private static final String SEED = "seed.ndjson";

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final ResponseForm form;
  private final World world;
  private final Optional<DataFile> file;

  private ContactStore(ResponseForm form, World world, Optional<DataFile> file) {
    this.form = form;
    this.world = world;
    this.file = file;
  }

  /**
   * Loads the data file, or the seed if there is no file or it is empty. The data file exists
   * afterwards.
   */
  static ContactStore open(SandboxOptions options, ResponseForm form, World world) {
    if (options.data().isEmpty()) {
      ContactStore store = new ContactStore(form, world, Optional.empty());
      store.load(Rulebook.resource(SEED), new DataFile(Path.of(SEED)));
      return store;
    }
    DataFile file = new DataFile(world.cwd().resolve(options.data().get().toString()));
    ContactStore store = new ContactStore(form, world, Optional.of(file));
    String text = file.read();
    store.load(text.isBlank() ? Rulebook.resource(SEED) : text, file);
    try {
      file.write(store.lines.values());
    } catch (IOException e) {
      throw file.unwritable();
    }
    return store;
  }

  /** The contact as one line of JSON. */
  Optional<String> line(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  /** Stores a contact under its contactId; if the file cannot be written, nothing changes. */
  void set(ObjectNode contact) throws IOException {
    String id = contact.path("contactId").asString("");
    String line = StrictJson.text(contact);
    if (file.isPresent()) {
      file.get().append(line);
    }
    lines.put(id, line);
    if (file.isPresent() && file.get().isLong()) {
      file.get().write(lines.values());
    }
  }

  /**
   * Rewrites the data file so that it has every contact once; if that fails, it still has the
   * changes.
   */
  void close() {
    try {
      if (file.isPresent()) {
        file.get().write(lines.values());
      }
    } catch (IOException e) {
      return; // the file as it is means the same
    }
  }

  /** Adds the properties that a contact from outside lacks; its ID must be a text. */
  ObjectNode complete(String json) throws StrictJson.NotJson {
    ObjectNode contact = StrictJson.object(json);
    JsonNode id = contact.path("contactId");
    if (!id.isString() || id.stringValue().isEmpty()) {
      throw new StrictJson.NotJson(SandboxSentences.ID_MISSING.with());
    }
    String now = ResponseForm.time(world.now());
    for (String name : new String[] {"createdTime", "modifiedTime"}) {
      if (!contact.has(name)) {
        contact.put(name, now);
      }
    }
    return form.complete(contact);
  }

  private void load(String text, DataFile source) throws Failure {
    int number = 0;
    String[] all = text.split("\n", -1);
    for (String line : all) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        ObjectNode contact = complete(line);
        String id = contact.path("contactId").asString("");
        if (lines.containsKey(id) && !DataFile.isChange(line)) {
          throw source.badLine(number, SandboxSentences.ID_REPEATED.with(id));
        }
        lines.put(id, StrictJson.text(contact));
      } catch (StrictJson.NotJson e) {
        // a change without a line feed was cut off, as when the machine went down
        if (!DataFile.isChange(line) || number < all.length) {
          throw source.badLine(number, e.problem());
        }
      }
    }
  }
}
