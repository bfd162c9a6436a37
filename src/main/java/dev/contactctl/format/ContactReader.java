package dev.contactctl.format;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Rules;
import dev.contactctl.contact.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the contacts of a source: one object, a list of them, or several values one after the
 * other.
 */
public final class ContactReader {
  private int read;

  private ContactReader() {}

  /**
   * Reads every contact, in order. What cannot be read is a finding, after which reading stops.
   *
   * @param syntax the syntax to read, or empty to detect it
   */
  public static void read(Source source, Optional<Syntax> syntax, Reading.Sink sink) {
    ContactReader reader = new ContactReader();
    try {
      SourceText text = Utf8.decode(source);
      reader.refuseEmpty(text.text().isBlank(), text);
      reader.values(text, syntax.orElseGet(() -> Syntax.detect(text)), sink);
      reader.refuseEmpty(reader.read == 0, text);
    } catch (Unreadable e) {
      sink.accept(new Reading(Optional.empty(), List.of(e.finding())));
    }
  }

  /** Reads the one contact of a source; a second value is a finding. */
  public static Reading readOne(Source source, Optional<Syntax> syntax) {
    return one(source, readAll(source, syntax));
  }

  /** Reads every contact of a source, at least one. */
  public static List<Reading> readAll(Source source, Optional<Syntax> syntax) {
    List<Reading> readings = new ArrayList<>();
    read(source, syntax, readings::add);
    return readings;
  }

  /** The one contact of what was read; a second value is a finding. */
  public static Reading one(Source source, List<Reading> readings) {
    if (readings.size() == 1) {
      return readings.get(0);
    }
    List<Violation> findings = new ArrayList<>(readings.get(0).findings());
    findings.add(second(source, readings.get(1)));
    return new Reading(readings.get(0).contact(), findings);
  }

  /**
   * Of contacts that all say which they are, as those of a backup do, the last of one; else none.
   */
  public static Optional<Reading> lastOf(List<Reading> readings, String id) {
    Optional<Reading> last = Optional.empty();
    for (Reading reading : readings) {
      String found = reading.contact().map(Contact::contactId).orElse("");
      if (found.isEmpty() || !reading.findings().isEmpty()) {
        return Optional.empty();
      }
      last = found.equals(id) ? Optional.of(reading) : last;
    }
    return last;
  }

  private static Violation second(Source source, Reading reading) {
    if (reading.contact().isEmpty() && !reading.findings().isEmpty()) {
      return reading.findings().get(0);
    }
    Place place =
        reading.contact().isPresent()
            ? reading.contact().get().places().value(FieldPath.ROOT)
            : Place.of(source.name());
    return Violation.of(
        Rules.SECOND_VALUE,
        FieldPath.ROOT,
        place,
        "is a second contact, one is wanted here",
        "update one at a time; apply, for many, is yet to come");
  }

  private void values(SourceText text, Syntax syntax, Reading.Sink sink) throws Unreadable {
    if (syntax == Syntax.YAML) {
      YamlReader yaml = new YamlReader(text, ContactFields.CONTACT);
      while (yaml.next(document -> split(document, sink))) {
        continue;
      }
    } else if (syntax == Syntax.NDJSON) {
      for (SourceText line : text.lines()) {
        line(line, sink);
      }
    } else {
      json(text, sink);
    }
  }

  /** A line that is broken spoils no other line. */
  private void line(SourceText line, Reading.Sink sink) {
    try {
      json(line, sink);
    } catch (Unreadable e) {
      read++;
      sink.accept(new Reading(Optional.empty(), List.of(e.finding())));
    }
  }

  private void json(SourceText text, Reading.Sink sink) throws Unreadable {
    JsonReader json = new JsonReader(text);
    while (json.next(document -> split(document, sink))) {
      continue;
    }
  }

  private void split(Document document, Reading.Sink sink) {
    JsonNode value = document.value();
    if (!value.isArray()) {
      read++;
      sink.accept(contact(value, document.places(), document.findings()));
      return;
    }
    Map<Integer, List<Violation>> findings = byItem(document.findings());
    for (int i = 0; i < value.size(); i++) {
      read++;
      Places places = new ItemPlaces(document.places(), i);
      sink.accept(contact(value.get(i), places, findings.getOrDefault(i, List.of())));
    }
  }

  /**
   * The findings about each item of a list of contacts, with paths that start at the contact; those
   * about the list itself go to the first.
   */
  private static Map<Integer, List<Violation>> byItem(List<Violation> findings) {
    Map<Integer, List<Violation>> items = new HashMap<>();
    for (Violation finding : findings) {
      List<FieldPath.Step> steps = finding.path().steps();
      boolean own = !steps.isEmpty() && steps.get(0) instanceof FieldPath.Index;
      int item = own ? ((FieldPath.Index) steps.get(0)).index() : 0;
      FieldPath path =
          own ? new FieldPath(List.copyOf(steps.subList(1, steps.size()))) : finding.path();
      items.computeIfAbsent(item, i -> new ArrayList<>()).add(finding.at(path));
    }
    return items;
  }

  private static Reading contact(JsonNode value, Places places, List<Violation> findings) {
    if (value instanceof ObjectNode object) {
      return new Reading(Optional.of(new Contact(object, places)), findings);
    }
    List<Violation> all = new ArrayList<>(findings);
    if (!value.isMissingNode()) {
      all.add(
          Violation.of(
              Rules.TYPE,
              FieldPath.ROOT,
              places.value(FieldPath.ROOT),
              "is no object, a contact is wanted",
              "write the contact's properties by name"));
    }
    return new Reading(Optional.empty(), all);
  }

  private void refuseEmpty(boolean empty, SourceText text) throws Unreadable {
    if (empty) {
      throw Unreadable.because(
          Rules.EMPTY_INPUT, text.at(0), "is empty", "write a contact; template prints one");
    }
  }
}
