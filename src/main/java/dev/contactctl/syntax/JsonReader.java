package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.PathCursor;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /** UTF-16 units of the longest escape of a character: a surrogate pair, both escaped. */
  private static final int ESCAPE = 12;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceText source;
  private final DocumentUnit unit;
  private final boolean hasTooLong;
  private final JsonParser parser;
  private TreePlaces places;
  private final PathCursor path = new PathCursor();
  private List<Finding> findings = new ArrayList<>();
  private boolean between = true;
  private boolean inList;
  private boolean begun;

  public JsonReader(SourceText source, DocumentUnit unit) {
    this.source = source;
    this.unit = unit;
    this.places = new TreePlaces(source, Syntax.JSON);
    this.hasTooLong = mayHaveTooLong(source.large());
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), source.reader());
  }

  /**
   * Reads the next value, or the next item of a list that is read item by item.
   *
   * @return false at the end of the source
   * @throws Unreadable when the source is not JSON from some place on
   */
  public boolean next(Documents sink) throws Unreadable {
    try {
      JsonToken token = first();
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

  /** The first token of the next value; null at the end of the source. */
  private @Nullable JsonToken first() throws Unreadable {
    JsonToken token = parser.nextToken();
    while (unit != DocumentUnit.VALUE && token != null) {
      if (!inList) {
        refuseSecond();
      }
      if (inList ? token != JsonToken.END_ARRAY : token != JsonToken.START_ARRAY) {
        break;
      }
      between = inList;
      inList = !inList;
      token = parser.nextToken();
    }
    return token;
  }

  private void refuseSecond() throws Unreadable {
    if (begun && unit == DocumentUnit.LINE) {
      throw Unreadable.because(
          Rule.SECOND_VALUE,
          source.at(offset()),
          ReadSentences.SECOND_ON_LINE.with(),
          ReadSentences.ONE_PER_LINE.with());
    }
    begun = true;
  }

  /**
   * Whether reading is between two values; where it stopped there, what cannot be read may belong
   * to the value before.
   */
  public boolean isBetweenValues() {
    return between;
  }

  private Document document(JsonToken first) throws Unreadable {
    places = new TreePlaces(source, Syntax.JSON);
    findings = new ArrayList<>();
    JsonNode value = value(first, offset(), inList ? 2 : 1);
    places.ends((int) parser.currentLocation().getCharOffset());
    places.complete(value);
    return new Document(value, places, findings);
  }

  private JsonNode value(JsonToken token, int key, int depth) throws Unreadable {
    int start = offset();
    places.add(key, start);
    places.refuseExcess(depth, unit);
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
    if (isSurelyTooLong(start)) {
      TextFault fault = TextFault.tooLong();
      find(fault.rule(), start, fault.found(), fault.remedy());
      return MissingNode.getInstance(); // the parser skips what nobody asks for
    }
    String text = parser.getString();
    return isSound(TextFault.ofText(text), start)
        ? NODES.stringNode(text)
        : MissingNode.getInstance();
  }

  /** Whether a text has too many characters even if each is written as an escape. */
  private boolean isSurelyTooLong(int start) {
    if (!hasTooLong) {
      return false;
    }
    String text = source.text();
    int most = start + 1 + InputBounds.TEXT * ESCAPE;
    int quote = text.indexOf('"', start + 1);
    while (quote >= 0 && quote <= most && isEscaped(text, quote)) {
      quote = text.indexOf('"', quote + 1);
    }
    return quote < 0 || quote > most;
  }

  /** Whether any text may have too many characters, since so many bytes are between its quotes. */
  private static boolean mayHaveTooLong(byte[] json) {
    int quote = -1;
    for (int i = 0; i < json.length; i++) {
      if (quote >= 0 && json[i] == '\\') {
        i++;
      } else if (json[i] == '"') {
        if (quote >= 0 && i - quote > InputBounds.TEXT * ESCAPE) {
          return true;
        }
        quote = quote < 0 ? i : -1;
      }
    }
    return quote >= 0;
  }

  private static boolean isEscaped(String text, int at) {
    int start = at;
    while (text.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
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
