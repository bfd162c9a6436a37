package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One line of a journal about a contact of the run. */
public sealed interface Entry {

  /** The contact's record in the input, counted from 1. */
  int record();

  /** The contact's ID, well-formed. */
  String id();

  /**
   * The contact as the server held it before a PUT.
   *
   * @param digest its {@link dev.contactctl.change.ContactDigest}
   * @param image the contact itself
   */
  record Before(String digest, ObjectNode image) {}

  /**
   * A PUT is about to be sent.
   *
   * @param place where the record is in the input
   * @param body the {@link dev.contactctl.change.ContactDigest} of the contact as it is sent
   * @param before the contact as it was, when it was read
   * @param renewed whether it takes the place of the intents of the record before it, because no
   *     PUT of theirs can have been taken: then only this image is of interest
   */
  record Intent(
      int record, String id, Place place, String body, Optional<Before> before, boolean renewed)
      implements Entry {

    /** The first one of a record, or one after a PUT that may have been taken. */
    public Intent(int record, String id, Place place, String body, Optional<Before> before) {
      this(record, id, place, body, before, false);
    }

    /** The same in the place of those before it. */
    public Intent renewing() {
      return new Intent(record, id, place, body, before, true);
    }
  }

  /**
   * The contact has reached a final state.
   *
   * @param state how it ended; a final one
   * @param status the HTTP status of the last answer; 0 when there was none
   * @param code the API's own error code; empty when there is none
   * @param attempts how many PUTs were made
   * @param millis from the first request to the final state, in milliseconds
   * @param digest the {@link dev.contactctl.change.ContactDigest} of the contact as the server
   *     holds it, when it took what was sent: always for {@link ContactState#UPDATED}; for another
   *     state it says that the contact was changed all the same, so that it can be undone
   * @param why why it did not end as asked, in words, for whoever goes on with the run; empty when
   *     it did
   */
  record End(
      int record,
      String id,
      ContactState state,
      int status,
      String code,
      int attempts,
      long millis,
      Optional<String> digest,
      Optional<String> why)
      implements Entry {

    /** Whether the values form an end: the state must be final, and an update needs a digest. */
    public End {
      if (!state.isFinal() || (state == ContactState.UPDATED && digest.isEmpty())) {
        throw new IllegalArgumentException(state.word());
      }
    }
  }

  /** The members of the line, without its number and checksum, as JSON without braces. */
  static byte[] members(Entry entry) {
    return entry instanceof Intent intent ? members(intent) : members((End) entry);
  }

  private static byte[] members(Intent intent) {
    StringBuilder line = begin("intent", intent.record(), intent.id());
    text(line, "place", intent.place().toString());
    text(line, "body", intent.body());
    if (intent.renewed()) {
      line.append(IntentLine.RENEWED);
    }
    if (intent.before().isPresent()) {
      text(line, "digest", intent.before().get().digest());
      line.append(",\"before\":").append(JsonWriter.compact(intent.before().get().image()));
    }
    return bytes(line);
  }

  private static byte[] members(End end) {
    StringBuilder line = begin("end", end.record(), end.id());
    text(line, "state", end.state().word());
    line.append(",\"status\":").append(end.status());
    text(line, "code", end.code());
    line.append(",\"attempts\":").append(end.attempts()).append(",\"ms\":").append(end.millis());
    if (end.digest().isPresent()) {
      text(line, "digest", end.digest().get());
    }
    if (end.why().isPresent()) {
      text(line, "why", end.why().get());
    }
    return bytes(line);
  }

  /**
   * The same members as {@link #about} writes, made in one step, because a run writes two lines for
   * each contact.
   */
  private static StringBuilder begin(String kind, int record, String id) {
    StringBuilder line = new StringBuilder(256);
    line.append("\"kind\":\"").append(kind).append("\",\"record\":").append(record);
    text(line, "id", id);
    return line;
  }

  private static void text(StringBuilder line, String name, String value) {
    line.append(",\"").append(name).append("\":");
    JsonWriter.string(line, value);
  }

  private static byte[] bytes(StringBuilder line) {
    return line.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The members that every line about a contact begins with. */
  static ObjectNode about(String kind, int record, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind)
        .put("record", record)
        .put("id", id);
  }

  /** The members of the object as JSON without its braces, in UTF-8. */
  static byte[] bytes(ObjectNode members) {
    String object = JsonWriter.compact(members);
    return object.substring(1, object.length() - 1).getBytes(StandardCharsets.UTF_8);
  }
}
