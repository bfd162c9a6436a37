package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.syntax.Document;
import dev.contactctl.syntax.DocumentUnit;
import dev.contactctl.syntax.JsonReader;
import dev.contactctl.syntax.ReadSentences;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.SourceText;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.syntax.YamlReader;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the contacts of a source: one object, a list of them, or several values one after the
 * other.
 */
public final class ContactReader {
  /**
   * The member of a contact in which {@code apply --failed-to} writes why it failed. Such a text is
   * ignored when the file is read, so that the file can be checked, corrected and sent as it is.
   */
  public static final String ERROR = "error";

  private int read;

  /** The last contact, held back until it is known that what follows can be read. */
  private Optional<Reading> held = Optional.empty();

  /** Whether reading is between two contacts, and not within one. */
  private boolean between = true;

  private ContactReader() {}

  /**
   * Opens input and reads every contact, in order. NDJSON is read line by line, so that memory does
   * not grow with it.
   *
   * @param name a file, or {@code -} for standard input
   * @param syntax the syntax to read, or empty to detect it
   * @throws Failure when the input cannot be opened or read
   */
  public static void read(Input input, String name, Optional<Syntax> syntax, Reading.Sink sink) {
    read(input, input.opened(name), syntax, sink);
  }

  /**
   * Reads every contact of an input that is open, in order, and closes it.
   *
   * @param syntax the syntax to read, or empty to detect it
   * @throws Failure when the input breaks
   */
  public static void read(
      Input input, OpenedInput opened, Optional<Syntax> syntax, Reading.Sink sink) {
    if (isNdjson(opened.name(), syntax)) {
      try (NdjsonLines lines = input.lines(opened)) {
        read(lines, sink);
      }
    } else {
      read(input.read(opened), syntax, sink);
    }
  }

  /**
   * Reads every contact of an input that is open, in order, and closes it. Memory does not grow
   * with the input, only with the largest contact, or document of YAML that is no list.
   *
   * @param syntax the syntax to read
   * @throws Failure when the input breaks
   */
  public static void stream(Input input, OpenedInput opened, Syntax syntax, Reading.Sink sink) {
    if (syntax == Syntax.NDJSON) {
      read(input, opened, Optional.of(syntax), sink);
      return;
    }
    try (Pieces pieces = input.pieces(opened, syntax)) {
      Optional<Source> whole = pieces.whole();
      if (whole.isPresent()) {
        read(whole.get(), Optional.of(syntax), sink);
      } else {
        read(opened.name(), pieces, syntax, sink);
      }
    }
  }

  /** Reads every contact of an input in pieces. */
  static void read(String name, Pieces pieces, Syntax syntax, Reading.Sink sink) {
    ContactReader reader = new ContactReader();
    try {
      for (Optional<SourceText> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        reader.values(piece.get(), Optional.of(syntax), sink);
      }
      reader.release(sink);
      reader.refuseEmpty(reader.read == 0, new SourceText(name, ""));
    } catch (Unreadable e) {
      reader.stop(e, sink);
    }
  }

  /**
   * Reads every contact, in order. What cannot be read is a finding; reading stops there, or for
   * NDJSON continues with the next line.
   *
   * @param syntax the syntax to read, or empty to detect it
   */
  public static void read(Source source, Optional<Syntax> syntax, Reading.Sink sink) {
    if (isNdjson(source.name(), syntax)) {
      read(NdjsonLines.of(source), sink);
      return;
    }
    ContactReader reader = new ContactReader();
    try {
      SourceText text = Utf8.decode(source);
      reader.refuseEmpty(text.firstVisible() < 0, text);
      reader.values(text, syntax, sink);
      reader.release(sink);
      reader.refuseEmpty(reader.read == 0, text);
    } catch (Unreadable e) {
      reader.stop(e, sink);
    }
  }

  /** Whether the input is read line by line. */
  public static boolean isNdjson(String name, Optional<Syntax> syntax) {
    return (syntax.isPresent() ? syntax : Syntax.named(name)).equals(Optional.of(Syntax.NDJSON));
  }

  /** Reads every contact of the lines; a broken line does not affect the others. */
  static void read(NdjsonLines lines, Reading.Sink sink) {
    ContactReader reader = new ContactReader();
    Optional<LineFilter> filter = sink.filter();
    Optional<LineFilter> valid = sink.validLines();
    try {
      lines.begin();
      while (lines.next()) {
        sink.line(lines);
        if (filter.isPresent() && lines.isRecognizedBy(filter.get())) {
          reader.read++;
          sink.recognized();
        } else if (valid.isEmpty() || !lines.isRecognizedBy(valid.get())) {
          reader.line(lines, sink);
        } else if (sink.acceptUnread(lines, valid.get().id())) {
          reader.read++;
        } else {
          reader.line(lines, new ValidLine(sink));
        }
      }
      reader.refuseEmpty(reader.read == 0, new SourceText(lines.name(), ""));
    } catch (Unreadable e) {
      reader.stop(e, sink);
    }
  }

  /** Passes on a line that certainly holds a valid contact. */
  private record ValidLine(Reading.Sink sink) implements Reading.Sink {
    @Override
    public void accept(Reading reading) {
      sink.acceptValid(reading);
    }
  }

  /** Passes on the last contact as a complete one. */
  private void release(Reading.Sink sink) {
    Optional<Reading> whole = held;
    held = Optional.empty();
    whole.ifPresent(sink::accept);
  }

  private void hold(Reading reading, Reading.Sink sink) {
    release(sink);
    held = Optional.of(reading);
  }

  /** Passes on why reading stops; after a contact, that may concern the rest of this contact. */
  private void stop(Unreadable e, Reading.Sink sink) {
    if (held.isPresent() && between) {
      held = Optional.of(held.get().cutBy(e.finding()));
    } else if (e.finding().rule() == Rule.EMPTY_INPUT) {
      hold(new Reading(Optional.empty(), List.of(e.finding()), Reading.Extent.WHOLE), sink);
    } else {
      hold(cut(e), sink);
    }
    release(sink);
    between = true;
  }

  private static Reading cut(Unreadable e) {
    return new Reading(Optional.empty(), List.of(e.finding()), Reading.Extent.CUT);
  }

  /** Reads the one contact of a source; a second value is a finding. */
  public static Reading readOne(Source source, Optional<Syntax> syntax) {
    OneContact one = new OneContact();
    read(source, syntax, one);
    return one.only(source.name());
  }

  private void values(SourceText text, Optional<Syntax> asked, Reading.Sink sink)
      throws Unreadable {
    Optional<Syntax> known = asked.isPresent() ? asked : Syntax.named(text.name());
    Syntax syntax = known.isPresent() ? known.get() : Syntax.detect(text);
    if (syntax == Syntax.YAML) {
      YamlReader yaml = new YamlReader(text, ContactFields.CONTACT, DocumentUnit.CONTACT);
      try {
        while (yaml.next(document -> document(document, sink))) {
          continue;
        }
      } finally {
        between = yaml.isBetweenValues();
      }
    } else {
      json(text, sink);
    }
  }

  private void line(NdjsonLines lines, Reading.Sink sink) {
    try {
      SourceText line = lines.text();
      if (!line.text().isBlank()) {
        for (Reading contact : LineContacts.of(line)) {
          read++;
          sink.accept(contact);
        }
      }
    } catch (Unreadable e) {
      read++;
      if (e.isAtEnd() || lines.breaksOff()) {
        sink.acceptCutOff(cut(e));
      } else {
        sink.accept(cut(e));
      }
    }
  }

  private void json(SourceText text, Reading.Sink sink) throws Unreadable {
    JsonReader json = new JsonReader(text, DocumentUnit.CONTACT);
    try {
      while (json.next(document -> document(document, sink))) {
        continue;
      }
    } finally {
      between = json.isBetweenValues();
    }
  }

  private void document(Document document, Reading.Sink sink) {
    read++;
    hold(contact(document), sink);
  }

  static Reading contact(Document document) {
    JsonNode value = document.value();
    Places places = document.places();
    List<Finding> findings = document.findings();
    if (value instanceof ObjectNode object) {
      if (object.path(ERROR).isString()) {
        object.remove(ERROR);
      }
      return new Reading(Optional.of(new Contact(object, places)), findings, Reading.Extent.WHOLE);
    }
    return value.isMissingNode()
        ? new Reading(Optional.empty(), findings, Reading.Extent.WHOLE)
        : notAnObject(places.value(FieldPath.ROOT), findings);
  }

  static Reading notAnObject(Place place, List<Finding> findings) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        Finding.of(
            Rule.TYPE,
            FieldPath.ROOT,
            place,
            ReadSentences.NOT_AN_OBJECT.with(),
            ReadSentences.WRITE_PROPERTIES.with()));
    return new Reading(Optional.empty(), all, Reading.Extent.WHOLE);
  }

  private void refuseEmpty(boolean empty, SourceText text) throws Unreadable {
    if (empty) {
      throw Unreadable.because(
          Rule.EMPTY_INPUT,
          text.at(0),
          ReadSentences.EMPTY.with(),
          ReadSentences.WRITE_A_CONTACT.with());
    }
  }
}
