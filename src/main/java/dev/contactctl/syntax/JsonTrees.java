package dev.contactctl.syntax;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON and YAML that are not contact files, such as answers of a server, flags and settings.
 */
public final class JsonTrees {
  private JsonTrees() {}

  /**
   * The one JSON value of a source.
   *
   * @throws Unreadable when it has none or several, or when something is wrong with the one
   */
  public static JsonNode json(Source source) throws Unreadable {
    SourceText text = Utf8.decode(source);
    List<Document> read = new ArrayList<>();
    JsonReader reader = new JsonReader(text, DocumentUnit.VALUE);
    boolean begun = readAll(reader, read);
    if (begun || read.size() != 1) {
      throw Unreadable.because(
          read.isEmpty() ? Rule.EMPTY_INPUT : Rule.SECOND_VALUE,
          text.at(0),
          (read.isEmpty() ? ReadSentences.EMPTY : ReadSentences.SEVERAL_VALUES).with(),
          Message.NOTHING);
    }
    Document document = read.get(0);
    if (!document.findings().isEmpty()) {
      throw Unreadable.of(document.findings().get(0));
    }
    return document.value();
  }

  /** The value of JSON that a word of another language means, such as {@code True}; else empty. */
  public static String meant(String word) {
    return JsonDiagnosis.meant(word);
  }

  /** Reads all values. Returns whether a second one begins and ends too early. */
  private static boolean readAll(JsonReader reader, List<Document> read) throws Unreadable {
    try {
      while (reader.next(read::add)) {
        continue;
      }
      return false;
    } catch (Unreadable e) {
      if (!read.isEmpty() && e.isAtEnd()) {
        return true;
      }
      throw e;
    }
  }

  /**
   * The one YAML document of a source; an empty object when the source has only comments.
   *
   * @param table tells which properties are text
   * @throws Unreadable when the source is not YAML, or has a second document
   */
  public static Document yaml(Source source, Field table) throws Unreadable {
    SourceText text = Utf8.decode(source);
    List<Document> read = new ArrayList<>();
    YamlReader reader = new YamlReader(text, table, DocumentUnit.VALUE);
    while (reader.next(read::add)) {
      continue;
    }
    if (read.size() > 1) {
      throw Unreadable.because(
          Rule.SECOND_VALUE,
          text.at(0),
          ReadSentences.SEVERAL_DOCUMENTS.with(),
          ReadSentences.KEEP_ONE.with());
    }
    if (read.isEmpty()) {
      TreePlaces places = new TreePlaces(text, Syntax.YAML);
      places.add(0, 0);
      return new Document(JsonNodeFactory.instance.objectNode(), places, List.of());
    }
    return read.get(0);
  }
}
