package dev.contactctl.read;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as they are, without a contact's rules: what a server sent, or a flag holds. */
public final class JsonTrees {
  private JsonTrees() {}

  /**
   * The one JSON value of a source.
   *
   * @throws Unreadable when it holds none, more than one, or one that is not whole and sound
   */
  public static JsonNode json(Source source) throws Unreadable {
    SourceText text = Utf8.decode(source);
    List<Document> read = new ArrayList<>();
    JsonReader reader = new JsonReader(text);
    while (reader.next(read::add)) {
      continue;
    }
    if (read.size() != 1) {
      throw Unreadable.because(
          read.isEmpty() ? Rule.EMPTY_INPUT : Rule.SECOND_VALUE,
          text.at(0),
          read.isEmpty() ? "is empty" : "holds more than one value",
          "");
    }
    Document document = read.get(0);
    if (!document.findings().isEmpty()) {
      throw Unreadable.of(document.findings().get(0));
    }
    return document.value();
  }

  /**
   * The one YAML document of a source; an empty one when it holds nothing but comments.
   *
   * @param table says which properties are text
   * @throws Unreadable when the source is no YAML, or holds a second document
   */
  public static Document yaml(Source source, Field table) throws Unreadable {
    SourceText text = Utf8.decode(source);
    List<Document> read = new ArrayList<>();
    YamlReader reader = new YamlReader(text, table);
    while (reader.next(read::add)) {
      continue;
    }
    if (read.size() > 1) {
      throw Unreadable.because(
          Rule.SECOND_VALUE, text.at(0), "holds more than one document", "keep one");
    }
    if (read.isEmpty()) {
      TreePlaces places = new TreePlaces(text, true);
      places.add(0, 0);
      return new Document(JsonNodeFactory.instance.objectNode(), places, List.of());
    }
    return read.get(0);
  }
}
