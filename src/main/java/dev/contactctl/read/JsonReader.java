package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.PathCursor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON values one after the other, strictly: no comments, no duplicate keys, no lone
 * surrogates. Numbers keep every digit. On token streams and without a mapper, which costs a
 * quarter of the start-up time.
 */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(InputBounds.TEXT)
                  .maxNumberLength(ExactNumbers.MAX_LENGTH)
                  .maxNameLength(InputBounds.TEXT)
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceText source;
  private final JsonParser parser;
  private TreePlaces places;
  private final PathCursor trail = new PathCursor();
  private List<Finding> findings = new ArrayList<>();

  JsonReader(SourceText source) {
    this.source = source;
    this.places = new TreePlaces(source, false);
    char[] text = source.text().toCharArray();
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text, 0, text.length);
  }

  /**
   * Reads the next value.
   *
   * @return false at the end of the source
   * @throws Unreadable when the source is no JSON from some place on
   */
  boolean next(Documents sink) throws Unreadable {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return false;
      }
      sink.accept(document(token));
      return true;
    } catch (JacksonException e) {
      throw JsonSyntax.explain(source, e, offset());
    }
  }

  private Document document(JsonToken first) throws Unreadable {
    places = new TreePlaces(source, false);
    findings = new ArrayList<>();
    JsonNode value = value(first, offset(), 1);
    places.complete(value);
    return new Document(value, places, findings);
  }

  private JsonNode value(JsonToken token, int key, int depth) throws Unreadable {
    int start = offset();
    places.add(key, start);
    if (depth > InputBounds.DEPTH) {
      throw Unreadable.because(
          Rule.TOO_DEEP, source.at(start), "nests deeper than 32 levels", "a contact needs five");
    }
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> text(start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(start);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(int depth) throws Unreadable {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int key = offset();
      boolean wrong = refuseName(name, key);
      int before = places.size();
      trail.enter(wrong ? "" : name);
      JsonNode value = value(parser.nextToken(), key, depth + 1);
      if (wrong) {
        places.shrink(before);
      } else if (object.has(name)) {
        places.shrink(before);
        find(Rule.DUPLICATE_KEY, key, "is named a second time", "remove one");
      } else {
        object.set(name, value);
      }
      trail.leave();
    }
    return object;
  }

  private ArrayNode array(int depth) throws Unreadable {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      trail.enter(array.size());
      array.add(value(t, offset(), depth + 1));
      trail.leave();
    }
    return array;
  }

  private JsonNode text(int start) {
    String text = parser.getString();
    if (refuseLoneSurrogates(text, start)) {
      return MissingNode.getInstance();
    }
    return NODES.stringNode(text);
  }

  private boolean refuseLoneSurrogates(String text, int start) {
    boolean lone = JsonStrings.hasLoneSurrogate(text);
    if (lone) {
      find(Rule.ENCODING, start, JsonStrings.LONE_SURROGATE, "write the whole character");
    }
    return lone;
  }

  private boolean refuseName(String name, int start) {
    String wrong = JsonStrings.wrongName(name);
    if (!wrong.isEmpty()) {
      boolean lone = wrong.equals(JsonStrings.LONE_SURROGATE);
      find(
          lone ? Rule.ENCODING : Rule.TOO_LARGE,
          start,
          wrong,
          lone ? "write the whole character" : "shorten it");
    }
    return !wrong.isEmpty();
  }

  private JsonNode number(int start) {
    try {
      return ExactNumbers.node(parser.getString());
    } catch (NumberFormatException e) {
      find(Rule.TOO_LARGE, start, "is a number out of all bounds", "write it as a text");
      return MissingNode.getInstance();
    }
  }

  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private void find(Rule rule, int offset, String found, String remedy) {
    findings.add(Finding.of(rule, trail.path(), source.at(offset), found, remedy));
  }
}
