package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.MapValues;
import dev.contactctl.contact.PathCursor;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML documents one after the other, without anchors, aliases, tags and merge keys. It reads
 * the parser's events, the only level at which plain and quoted scalars differ and anchors and tags
 * are visible. A plain scalar of a text property is its text; the field table tells which
 * properties are text.
 */
public final class YamlReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SourceText source;
  private final DocumentUnit unit;
  private final YamlEscapes escapes;
  private final Field table;
  private final StreamReader reader;
  private final ParserImpl events;
  private TreePlaces places;
  private final PathCursor path = new PathCursor();
  private List<Finding> findings = new ArrayList<>();
  private boolean between = true;
  private boolean inList;

  /** A reader that refuses a source with too long a line. */
  public YamlReader(SourceText source, Field table, DocumentUnit unit) throws Unreadable {
    YamlLines.refuseLong(source);
    this.source = source;
    this.unit = unit;
    this.escapes = YamlEscapes.of(source);
    this.table = table;
    this.places = new TreePlaces(source, Syntax.YAML);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setLabel(source.name())
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    this.reader = new StreamReader(settings, escapes.reader());
    this.events = new ParserImpl(settings, reader);
  }

  /**
   * Reads the next document, or the next item of a list that is read item by item.
   *
   * @return false at the end of the source
   * @throws Unreadable when the source is not YAML from some place on
   */
  public boolean next(Documents sink) throws Unreadable {
    try {
      while (events.hasNext()) {
        Event event = events.next();
        Optional<Document> document = inList ? item(event) : document(event);
        if (document.isPresent()) {
          between = true;
          sink.accept(document.get());
          return true;
        }
      }
      return false;
    } catch (YamlEngineException e) {
      throw YamlDiagnosis.explain(source, e);
    } catch (IllegalArgumentException e) { // a slip of the parser: an escape cut off or too large
      throw YamlDiagnosis.wrongEscape(source, reader.getIndex());
    } catch (StackOverflowError e) {
      throw Unreadable.tooDeep(source.at(0));
    }
  }

  /** Whether reading is between two documents, where a fault may belong to the one before. */
  public boolean isBetweenValues() {
    return between;
  }

  /** The next item of the list at the root; empty at the list's end. */
  private Optional<Document> item(Event event) throws Unreadable {
    if (event.getEventId() == Event.ID.SequenceEnd) {
      inList = false;
      between = true;
      return Optional.empty();
    }
    between = false;
    places = new TreePlaces(source, Syntax.YAML);
    JsonNode value = node(event, MapValues.itemOf(table), index(event), 2);
    return Optional.of(complete(value));
  }

  /** The document that starts with the event; empty if none does, or its root is a list. */
  private Optional<Document> document(Event event) throws Unreadable {
    if (!(event instanceof DocumentStartEvent start)) {
      return Optional.empty();
    }
    between = false;
    places = new TreePlaces(source, Syntax.YAML);
    Event root = events.next();
    boolean nothing =
        root instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().isEmpty();
    if (nothing && !start.isExplicit()) {
      between = true;
      return Optional.empty();
    }
    if (nothing) {
      find(
          Rule.EMPTY_INPUT,
          index(start),
          YamlSentences.EMPTY_DOCUMENT,
          YamlSentences.WRITE_BELOW_MARKER);
      places.add(index(start), index(start));
      return Optional.of(complete(MissingNode.getInstance()));
    }
    YamlLookAlikes.refuseRoot(source, root);
    if (unit == DocumentUnit.CONTACT && root.getEventId() == Event.ID.SequenceStart) {
      inList = true;
      refuseAnchor(root, index(root));
      refuseTag((CollectionStartEvent) root, index(root));
      return Optional.empty();
    }
    JsonNode value = node(root, table, index(root), 1);
    events.next(); // the document's end, or an error that makes all of it unreadable
    return Optional.of(complete(value));
  }

  private Document complete(JsonNode value) {
    places.complete(value);
    List<Finding> found = findings;
    findings = new ArrayList<>();
    return new Document(value, places, found);
  }

  private JsonNode node(Event event, Field field, int key, int depth) throws Unreadable {
    int start = index(event);
    places.add(key, start);
    places.refuseExcess(depth, unit);
    if (event instanceof AliasEvent) {
      return refuse(start, YamlSentences.ALIAS, YamlSentences.WRITE_VALUE_OUT);
    }
    refuseAnchor(event, start);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, field, start);
    }
    refuseTag((CollectionStartEvent) event, start);
    return event.getEventId() == Event.ID.MappingStart
        ? mapping(field, depth)
        : sequence(field, depth);
  }

  private void refuseAnchor(Event event, int start) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      find(Rule.YAML_FEATURE, start, YamlSentences.ANCHOR, YamlSentences.REMOVE_ANCHOR);
    }
  }

  private void refuseTag(CollectionStartEvent event, int start) {
    if (event.getTag().isPresent()) {
      find(Rule.YAML_FEATURE, start, YamlSentences.TAG, ReadSentences.REMOVE);
    }
  }

  private ObjectNode mapping(Field field, int depth) throws Unreadable {
    ObjectNode object = NODES.objectNode();
    Event e = events.next();
    while (e.getEventId() != Event.ID.MappingEnd) {
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
      e = events.next();
    }
    places.ends(e.getEndMark().orElseThrow().getIndex());
    return object;
  }

  private void member(ObjectNode object, Field field, String name, int key, int depth)
      throws Unreadable {
    int before = places.size();
    path.enter(name);
    JsonNode value = node(events.next(), MapValues.member(field, name), key, depth + 1);
    if (object.has(name)) {
      places.shrink(before);
      find(Rule.DUPLICATE_KEY, key, ReadSentences.SECOND_TIME, ReadSentences.REMOVE_ONE);
    } else {
      object.set(name, value);
    }
    path.leave();
  }

  /** Skips a value whose name is refused; faults inside it are not reported as well. */
  private void skip(Event event, int start, int depth) throws Unreadable {
    int found = findings.size();
    node(event, Field.UNKNOWN, start, depth + 1);
    findings.subList(found, findings.size()).clear();
  }

  /** A member's name; empty when it cannot be one, which is a finding. */
  private Optional<String> key(Event event, int start, int depth) throws Unreadable {
    if (event instanceof AliasEvent) {
      find(Rule.YAML_FEATURE, start, YamlSentences.ALIAS, YamlSentences.WRITE_NAME_OUT);
      return Optional.empty();
    }
    if (!(event instanceof ScalarEvent scalar)) {
      find(Rule.YAML_FEATURE, start, YamlSentences.NAME_NOT_TEXT, YamlSentences.WRITE_TEXT);
      skip(event, start, depth);
      return Optional.empty();
    }
    refuseAnchor(event, start);
    if (scalar.isPlain() && scalar.getValue().equals("<<")) {
      find(Rule.YAML_FEATURE, start, YamlSentences.MERGE_KEY, YamlSentences.WRITE_MEMBERS_OUT);
      return Optional.empty();
    }
    if (scalar.getTag().isPresent()) {
      find(Rule.YAML_FEATURE, start, YamlSentences.TAG, ReadSentences.REMOVE);
    }
    YamlLookAlikes.refuseName(source, scalar);
    YamlLookAlikes.refuseColon(source, scalar, events.peekEvent());
    String name = escapes.value(scalar);
    return isSound(TextFault.ofName(name), start) ? Optional.of(name) : Optional.empty();
  }

  private boolean isSound(Optional<TextFault> fault, int start) {
    if (fault.isPresent()) {
      find(fault.get().rule(), start, fault.get().found(), fault.get().remedy());
    }
    return fault.isEmpty();
  }

  private ArrayNode sequence(Field field, int depth) throws Unreadable {
    ArrayNode array = NODES.arrayNode();
    Field item = MapValues.itemOf(field);
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      path.enter(array.size());
      array.add(node(e, item, index(e), depth + 1));
      path.leave();
    }
    return array;
  }

  private JsonNode scalar(ScalarEvent scalar, Field field, int start) throws Unreadable {
    YamlLookAlikes.refuseComment(source, scalar);
    String text = escapes.value(scalar);
    if (scalar.getTag().isPresent()) {
      return refuse(start, YamlSentences.TAG, YamlSentences.REMOVE_TAG);
    }
    if (!isSound(TextFault.ofText(text), start)) {
      return MissingNode.getInstance();
    }
    if (scalar.isPlain() && text.isEmpty()) {
      find(Rule.BLANK, start, YamlSentences.BLANK, YamlSentences.WRITE_OR_DELETE);
      return MissingNode.getInstance();
    }
    return scalar.isPlain() ? PlainScalars.node(text, field.kind()) : NODES.stringNode(text);
  }

  private JsonNode refuse(int start, Sentence found, Sentence remedy) {
    find(Rule.YAML_FEATURE, start, found, remedy);
    return MissingNode.getInstance();
  }

  private void find(Rule rule, int index, Sentence found, Sentence remedy) {
    find(rule, index, found.with(), remedy.with());
  }

  private void find(Rule rule, int index, Message found, Message remedy) {
    findings.add(Finding.of(rule, path.path(), places.place(index), found, remedy));
  }

  private static int index(Event event) {
    return YamlLookAlikes.index(event);
  }
}
