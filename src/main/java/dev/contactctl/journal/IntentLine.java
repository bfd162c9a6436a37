package dev.contactctl.journal;

import dev.contactctl.contact.ContactId;
import dev.contactctl.seal.Members;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An intent as a line of a journal says it. The image of the contact is not read.
 *
 * @param body the digest of the contact as it was to be sent
 * @param renewed whether it takes the place of the intents of the record before it
 * @param before the digest of the contact as it was, when it was read
 */
record IntentLine(int record, String id, String body, boolean renewed, Optional<String> before) {
  static final String KIND = ",\"kind\":\"intent\"";
  static final String RENEWED = ",\"renewed\":true";

  /** Reads what follows {@link #KIND}; in the end, the image comes next if there is one. */
  static IntentLine read(Members members) {
    members.pass(",\"record\":");
    int record = members.smallNumber();
    members.pass(",\"id\":\"");
    String id = members.plainText();
    members.pass(",\"place\":\"");
    members.passText();
    members.pass(",\"body\":\"");
    String body = members.plainText();
    boolean renewed = members.passes(RENEWED);
    Optional<String> before = Optional.empty();
    if (members.passes(",\"digest\":\"")) {
      before = Optional.of(members.plainText());
      members.pass(",\"before\":");
    }
    return new IntentLine(record, id, body, renewed, before);
  }

  /** Whether the line had the expected form, up to its end or to an image. */
  boolean isGood(Members members) {
    return members.isGood()
        && ContactId.isWellFormed(id)
        && (before.isPresent() ? members.passes("{") : members.isAtEnd());
  }

  /** The contact as it was, which comes next in the line. */
  Optional<Entry.Before> image(Members members) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode image = members.object();
    return Optional.of(new Entry.Before(before.get(), image));
  }
}
