package dev.contactctl.journal;

import dev.contactctl.seal.Damage;
import dev.contactctl.seal.Lines;
import dev.contactctl.seal.SealSentences;
import dev.contactctl.seal.SealedLine;
import dev.contactctl.seal.WholeLine;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the first line of a journal or a plan. */
final class HeaderReader {
  private static final String PROFILE = "profile";
  private static final String ACCOUNT = "account";

  private HeaderReader() {}

  /**
   * Reads the first line of a journal.
   *
   * @throws Failure exit 10, when it is not one that can be resumed
   */
  static JournalHeader read(String name, Lines lines) throws IOException, Damage {
    if (!lines.next()) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.EMPTY.with(name));
    }
    if (!isOfKind(lines, JournalHeader.KIND)) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.NOT_A_JOURNAL.with(name));
    }
    if (WholeLine.end(lines) == WholeLine.TORN) {
      throw new Failure(Exit.LOCAL_FILES, JournalSentences.EMPTY.with(name));
    }
    JsonNode members = members(lines);
    int format = members.path("format").asInt(0);
    String tool = members.path("tool").asString("");
    if (format != JournalHeader.FORMAT) {
      throw new Failure(
          Exit.LOCAL_FILES,
          JournalSentences.OTHER_FORMAT.with(name, format, JournalHeader.FORMAT, tool));
    }
    return new JournalHeader(
        tool,
        members.path("baseUrl").asString(""),
        owner(members),
        members.path("input").asString(""),
        options(members.path("options")),
        time(members.path("started"), lines),
        members.path("records").asInt(0));
  }

  /** The beginning of a first line of that kind. */
  static String start(String kind) {
    return SealedLine.START + "0,\"kind\":\"" + kind + "\",\"format\":";
  }

  /** The members that the first line begins with. */
  static ObjectNode members(String kind, int format, String tool, String baseUrl, Owner owner) {
    ObjectNode members =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", kind)
            .put("format", format)
            .put("tool", tool)
            .put("baseUrl", baseUrl);
    if (!owner.profile().isEmpty()) {
      members.put(PROFILE, owner.profile());
    }
    if (!owner.account().isEmpty()) {
      members.put(ACCOUNT, owner.account());
    }
    return members;
  }

  /** What a first line says of it; versions before this one said nothing. */
  static Owner owner(JsonNode members) {
    return new Owner(members.path(PROFILE).asString(""), members.path(ACCOUNT).asString(""));
  }

  static ObjectNode texts(SortedMap<String, String> options) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, String> option : options.entrySet()) {
      texts.put(option.getKey(), option.getValue());
    }
    return texts;
  }

  /** Whether the first line begins like one of that kind; a torn line, as far as it goes. */
  static boolean isOfKind(Lines lines, String kind) {
    byte[] start = start(kind).getBytes(StandardCharsets.US_ASCII);
    int found = lines.to() - lines.from();
    int length = lines.isEnded() ? start.length : Math.min(start.length, found);
    if (length > found) {
      return false;
    }
    return Arrays.equals(start, 0, length, lines.bytes(), lines.from(), lines.from() + length);
  }

  /** All members of a whole line. */
  static JsonNode members(Lines lines) throws Damage {
    byte[] line = Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to());
    try {
      return JsonTrees.json(new Source("", line));
    } catch (Unreadable e) {
      throw new Damage(lines.number(), SealSentences.NOT_AN_ENTRY.with());
    }
  }

  static SortedMap<String, String> options(JsonNode texts) {
    SortedMap<String, String> options = new TreeMap<>();
    for (Map.Entry<String, JsonNode> option : texts.properties()) {
      options.put(option.getKey(), option.getValue().asString(""));
    }
    return options;
  }

  static Instant time(JsonNode text, Lines lines) throws Damage {
    try {
      return Instant.parse(text.asString(""));
    } catch (DateTimeException e) {
      throw new Damage(lines.number(), SealSentences.NOT_AN_ENTRY.with());
    }
  }
}
