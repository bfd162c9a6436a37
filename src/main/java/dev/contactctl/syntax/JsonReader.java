package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.PathCursor;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Reads JSON values one after the other, strictly: no comments, no duplicate names, no lone
 * surrogates. Numbers keep every digit. It reads the parser's tokens without an object mapper,
 * which would cost a quarter of the start-up time.
 */
public final class JsonReader {
  /** Lengths are bounded here, where a finding can name the place, and not by the parser. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceText source;
  private final JsonParser parser;
  private TreePlaces places;
  private final PathCursor path = new PathCursor();
  private List<Finding> findings = new ArrayList<>();
  private boolean between = true;

  public JsonReader(SourceText source) {
    this.source = source;
    this.places = new TreePlaces(source, false);
    char[] text = source.text().toCharArray();
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text, 0, text.length);
  }

  /**
   * Reads the next value.
   *
   * @return false at the end of the source
   * @throws Unreadable when the source is not JSON from some place on
   */
  public boolean next(Documents sink) throws Unreadable {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return false;
      }
      between = false;
      Document document = document(token);
      between = true;
      sink.accept(document);
      return true;
    } catch (JacksonException e) {
      throw JsonDiagnosis.explain(source, e);
    }
  }

  /**
   * Whether reading is between two values; where it stopped there, what cannot be read may belong
   * to the value before.
   */
  public boolean isBetweenValues() {
    return between;
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
      throw Unreadable.tooDeep(source.at(start));
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
      boolean sound = isSound(TextFault.ofName(name), key);
      int before = places.size();
      path.enter(sound ? name : "");
      JsonNode value = value(parser.nextToken(), key, depth + 1);
      if (!sound) {
        places.shrink(before);
      } else if (object.has(name)) {
        places.shrink(before);
        find(
            Rule.DUPLICATE_KEY,
            key,
            ReadSentences.SECOND_TIME.with(),
            ReadSentences.REMOVE_ONE.with());
      } else {
        object.set(name, value);
      }
      path.leave();
    }
    return object;
  }

  private ArrayNode array(int depth) throws Unreadable {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      path.enter(array.size());
      array.add(value(t, offset(), depth + 1));
      path.leave();
    }
    return array;
  }

  private JsonNode text(int start) {
    String text = parser.getString();
    return isSound(TextFault.ofText(text), start)
        ? NODES.stringNode(text)
        : MissingNode.getInstance();
  }

  private boolean isSound(Optional<TextFault> fault, int start) {
    if (fault.isPresent()) {
      find(fault.get().rule(), start, fault.get().found(), fault.get().remedy());
    }
    return fault.isEmpty();
  }

  private JsonNode number(int start) {
    try {
      return ExactNumbers.node(parser.getString());
    } catch (NumberFormatException e) {
      find(
          Rule.TOO_LARGE,
          start,
          ReadSentences.NUMBER_TOO_LARGE.with(),
          ReadSentences.WRITE_AS_TEXT.with());
      return MissingNode.getInstance();
    }
  }

  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private void find(Rule rule, int offset, Message found, Message remedy) {
    findings.add(Finding.of(rule, path.path(), source.at(offset), found, remedy));
  }
}
