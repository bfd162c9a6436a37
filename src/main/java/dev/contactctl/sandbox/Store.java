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
 * The contacts by id, each as one line of JSON in the form of an answer; in memory, and with a data
 * file also there. Contacts are not judged when they are loaded: a real domain holds old values
 * that today's rules refuse, and so may a rehearsal. Not safe for several threads; {@link Contacts}
 * is.
 */
final class Store {
  private static final String SEED = "seed.ndjson";

  private final Map<String, String> lines = new LinkedHashMap<>();
  private final Shape shape;
  private final World world;
  private final Optional<DataFile> file;

  private Store(Shape shape, World world, Optional<DataFile> file) {
    this.shape = shape;
    this.world = world;
    this.file = file;
  }

  /**
   * Loads the data file, or the seed when there is none or it is empty; the file exists from then
   * on.
   */
  static Store open(SandboxOptions options, Shape shape, World world) {
    if (options.data().isEmpty()) {
      Store store = new Store(shape, world, Optional.empty());
      store.load(Rulebook.resource(SEED), new DataFile(Path.of(SEED)));
      return store;
    }
    DataFile file = new DataFile(world.cwd().resolve(options.data().get().toString()));
    Store store = new Store(shape, world, Optional.of(file));
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

  /** Stores a contact under its contactId; when the file cannot be written, nothing changes. */
  void set(ObjectNode contact) throws IOException {
    String id = contact.path("contactId").asString("");
    String line = Json.text(contact);
    if (file.isPresent()) {
      Map<String, String> next = new LinkedHashMap<>(lines);
      next.put(id, line);
      file.get().write(next.values());
    }
    lines.put(id, line);
  }

  /** Completes a contact from outside; its id must be a text. */
  ObjectNode complete(String json) throws Json.Unreadable {
    ObjectNode contact = Json.object(json);
    JsonNode id = contact.path("contactId");
    if (!id.isString() || id.stringValue().isEmpty()) {
      throw new Json.Unreadable("has no contactId");
    }
    String now = Shape.time(world.now());
    for (String name : new String[] {"createdTime", "modifiedTime"}) {
      if (!contact.has(name)) {
        contact.put(name, now);
      }
    }
    return shape.complete(contact);
  }

  private void load(String text, DataFile source) throws Failure {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        ObjectNode contact = complete(line);
        String id = contact.path("contactId").asString("");
        if (lines.putIfAbsent(id, Json.text(contact)) != null) {
          throw source.badLine(number, "repeats contactId " + id);
        }
      } catch (Json.Unreadable e) {
        throw source.badLine(number, e.problem());
      }
    }
  }
}
