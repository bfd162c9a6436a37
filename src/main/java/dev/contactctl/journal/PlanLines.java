package dev.contactctl.journal;

import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.Place;
import dev.contactctl.seal.Damage;
import dev.contactctl.seal.Lines;
import dev.contactctl.seal.Members;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.seal.WholeLine;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lines of a plan, and checks each line by itself. */
final class PlanLines {
  private final String name;
  private final Lines lines;
  private long number;

  PlanLines(String name, Lines.Blocks blocks) {
    this.name = name;
    this.lines = new Lines(blocks);
  }

  /** Reads the first line. */
  PlanHeader header() throws IOException, Damage {
    if (!lines.next() || !HeaderReader.isOfKind(lines, PlanHeader.KIND)) {
      throw new Failure(Exit.INVALID_INPUT, PlanSentences.NOT_A_PLAN.with(name));
    }
    Members ignored = members();
    JsonNode members = HeaderReader.members(lines);
    int format = members.path("format").asInt(0);
    String tool = members.path("tool").asString("");
    if (format != PlanHeader.FORMAT) {
      throw new Failure(
          Exit.INVALID_INPUT,
          PlanSentences.OTHER_FORMAT.with(name, format, PlanHeader.FORMAT, tool));
    }
    return new PlanHeader(
        tool,
        members.path("baseUrl").asString(""),
        HeaderReader.owner(members),
        HeaderReader.time(members.path("created"), lines),
        HeaderReader.options(members.path("options")));
  }

  /** Moves to the next line; the members after its number follow. */
  Members next() throws IOException, Damage {
    if (!lines.next()) {
      throw new Damage(lines.number(), PlanSentences.ENDS_TOO_EARLY.with());
    }
    return members();
  }

  /** Whether nothing comes after the current line. */
  boolean isLast() throws IOException {
    return !lines.next();
  }

  private Members members() throws Damage {
    if (!lines.isEnded()) {
      throw new Damage(lines.number(), PlanSentences.ENDS_TOO_EARLY.with());
    }
    int end = WholeLine.end(lines) - SealedLine.TAIL;
    Members members = new Members(lines.bytes(), lines.from(), end);
    WholeLine.passNumber(members, number++, lines.number());
    return members;
  }

  /** What the current line says about a contact. */
  PlannedContact contact(Members members) throws Damage {
    members.pass(PlannedContact.CONTACT);
    members.pass(",\"record\":");
    int record = members.smallNumber();
    members.pass(",\"id\":\"");
    String id = members.plainText();
    members.pass(",\"place\":\"");
    String origin = members.text();
    members.pass(",\"body\":");
    ObjectNode body = members.object();
    Optional<Entry.Before> before = before(members);
    if (!members.isGood() || !members.isAtEnd() || !ContactId.isWellFormed(id)) {
      throw new Damage(lines.number(), PlanSentences.NOT_A_CONTACT.with());
    }
    return new PlannedContact(record, id, Place.of(origin), body, before);
  }

  private static Optional<Entry.Before> before(Members members) {
    if (!members.passes(",\"digest\":\"")) {
      return Optional.empty();
    }
    String digest = members.plainText();
    members.pass(",\"before\":");
    return Optional.of(new Entry.Before(digest, members.object()));
  }

  /** Adds the current line to a digest. */
  void addTo(MessageDigest digest) {
    digest.update(lines.bytes(), lines.from(), lines.to() + 1 - lines.from());
  }

  /** Where the current line is. */
  Place place() {
    return new Place(name, (int) lines.number(), 1);
  }

  /** The number of the current line, counted from 1. */
  long number() {
    return lines.number();
  }
}
