package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.MapValues;
import dev.contactctl.contact.PathCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML documents from the parser's events, which alone tell plain from quoted scalars and
 * show anchors and tags. A plain scalar of a text property is its text; the field table says which
 * properties are.
 */
final class YamlReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceText source;
  private final Field table;
  private final StreamReader reader;
  private final ParserImpl events;
  private TreePlaces places;
  private final PathCursor trail = new PathCursor();
  private List<Finding> findings = new ArrayList<>();

  YamlReader(SourceText source, Field table) throws Unreadable {
    YamlSyntax.refuseLongLines(source);
    this.source = source;
    this.table = table;
    this.places = new TreePlaces(source, true);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setLabel(source.name())
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    this.reader = new StreamReader(settings, source.text());
    this.events = new ParserImpl(settings, reader);
  }

  /**
   * Reads the next document.
   *
   * @return false at the end of the source
   * @throws Unreadable when the source is no YAML from some place on
   */
  boolean next(Documents sink) throws Unreadable {
    try {
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof DocumentStartEvent start) {
          Optional<Document> document = document(start);
          if (document.isPresent()) {
            sink.accept(document.get());
            return true;
          }
        }
      }
      return false;
    } catch (YamlEngineException e) {
      throw YamlSyntax.explain(source, e);
    } catch (IllegalArgumentException e) { // its own slip, on an escape cut off or beyond U+10FFFF
      throw YamlSyntax.cutEscape(source, reader.getIndex());
    } catch (StackOverflowError e) {
      throw Unreadable.because(
          Rule.TOO_DEEP, source.at(0), "nests deeper than 32 levels", "a contact needs five");
    }
  }

  private Optional<Document> document(DocumentStartEvent start) throws Unreadable {
    places = new TreePlaces(source, true);
    findings = new ArrayList<>();
    Event root = events.next();
    boolean nothing =
        root instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
    if (nothing && !start.isExplicit()) {
      return Optional.empty();
    }
    if (nothing) {
      find(Rule.EMPTY_INPUT, index(start), "is an empty document", "write a contact below ---");
      places.add(index(start), index(start));
      places.complete(MissingNode.getInstance());
      return Optional.of(new Document(MissingNode.getInstance(), places, findings));
    }
    JsonNode value = node(root, table, index(root), 1);
    events.next(); // the document's end, or an error that makes all of it unreadable
    places.complete(value);
    return Optional.of(new Document(value, places, findings));
  }

  private JsonNode node(Event event, Field field, int key, int depth) throws Unreadable {
    int start = index(event);
    places.add(key, start);
    if (depth > InputBounds.DEPTH) {
      throw Unreadable.because(
          Rule.TOO_DEEP,
          places.place(start),
          "nests deeper than 32 levels",
          "a contact needs five");
    }
    if (event instanceof AliasEvent) {
      return feature(start, "is an alias", "write the value out");
    }
    refuseAnchor(event, start);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, field, start);
    }
    CollectionStartEvent collection = (CollectionStartEvent) event;
    if (collection.getTag().isPresent()) {
      find(Rule.YAML_FEATURE, start, "has a tag", "remove it");
    }
    return event.getEventId() == Event.ID.MappingStart
        ? mapping(field, depth)
        : sequence(field, depth);
  }

  private void refuseAnchor(Event event, int start) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      find(Rule.YAML_FEATURE, start, "has an anchor", "remove it and write the value out");
    }
  }

  private ObjectNode mapping(Field field, int depth) throws Unreadable {
    ObjectNode object = NODES.objectNode();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      int key = index(e);
      int before = places.size();
      Optional<String> name = key(e, key, depth);
      places.shrink(before);
      if (name.isPresent()) {
        member(object, field, name.get(), key, depth);
      } else {
        skip(events.next(), key, depth);
        places.shrink(before);
      }
    }
    return object;
  }

  private void member(ObjectNode object, Field field, String name, int key, int depth)
      throws Unreadable {
    int before = places.size();
    trail.enter(name);
    JsonNode value = node(events.next(), member(field, name), key, depth + 1);
    if (object.has(name)) {
      places.shrink(before);
      find(Rule.DUPLICATE_KEY, key, "is named a second time", "remove one");
    } else {
      object.set(name, value);
    }
    trail.leave();
  }

  /** Reads on behind a value that is refused already; once is enough. */
  private void skip(Event event, int start, int depth) throws Unreadable {
    int found = findings.size();
    node(event, Field.UNKNOWN, start, depth + 1);
    findings.subList(found, findings.size()).clear();
  }

  /**
   * A map's keys are data, and its values have texts in them wherever the table names one of that
   * name.
   */
  private static Field member(Field field, String name) {
    return switch (field.kind()) {
      case OBJECT -> field.child(name);
      case MAP -> MapValues.anyOf(field);
      default -> Field.UNKNOWN;
    };
  }

  /** A member's name; empty when it is none, which is a finding. */
  private Optional<String> key(Event event, int start, int depth) throws Unreadable {
    if (event instanceof AliasEvent) {
      find(Rule.YAML_FEATURE, start, "is an alias", "write the name out");
      return Optional.empty();
    }
    if (!(event instanceof ScalarEvent scalar)) {
      find(Rule.YAML_FEATURE, start, "is a name that is no text", "write a text");
      skip(event, start, depth);
      return Optional.empty();
    }
    refuseAnchor(event, start);
    if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      find(Rule.YAML_FEATURE, start, "is a merge key", "write the members out");
      return Optional.empty();
    }
    if (scalar.getTag().isPresent()) {
      find(Rule.YAML_FEATURE, start, "has a tag", "remove it");
    }
    return name(scalar.getValue(), start);
  }

  private Optional<String> name(String name, int start) {
    String wrong = JsonStrings.wrongName(name);
    if (wrong.isEmpty()) {
      return Optional.of(name);
    }
    boolean lone = wrong.equals(JsonStrings.LONE_SURROGATE);
    find(
        lone ? Rule.ENCODING : Rule.TOO_LARGE,
        start,
        wrong,
        lone ? "write the whole character" : "shorten it");
    return Optional.empty();
  }

  private ArrayNode sequence(Field field, int depth) throws Unreadable {
    ArrayNode array = NODES.arrayNode();
    Field item = MapValues.itemOf(field);
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      trail.enter(array.size());
      array.add(node(e, item, index(e), depth + 1));
      trail.leave();
    }
    return array;
  }

  private JsonNode scalar(ScalarEvent scalar, Field field, int start) {
    String text = scalar.getValue();
    if (scalar.getTag().isPresent()) {
      return feature(start, "has a tag", "remove it, and put a text in quotes");
    }
    if (text.length() > InputBounds.TEXT) {
      find(
          Rule.TOO_LARGE, start, "is a text out of all bounds", "the longest has 4,000 characters");
      return MissingNode.getInstance();
    }
    if (JsonStrings.hasLoneSurrogate(text)) {
      find(Rule.ENCODING, start, JsonStrings.LONE_SURROGATE, "write the whole character");
      return MissingNode.getInstance();
    }
    if (scalar.isPlain() && text.isEmpty()) {
      find(Rule.BLANK, start, "has nothing after it", "write null, \"\" or a value, or delete it");
      return MissingNode.getInstance();
    }
    return scalar.isPlain() ? PlainScalars.node(text, field.kind()) : NODES.stringNode(text);
  }

  private JsonNode feature(int start, String found, String remedy) {
    find(Rule.YAML_FEATURE, start, found, remedy);
    return MissingNode.getInstance();
  }

  private void find(Rule rule, int index, String found, String remedy) {
    findings.add(Finding.of(rule, trail.path(), places.place(index), found, remedy));
  }

  private static int index(Event event) {
    Optional<Mark> mark = event.getStartMark();
    return mark.isPresent() ? mark.get().getIndex() : 0;
  }
}
