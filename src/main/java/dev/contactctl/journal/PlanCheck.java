package dev.contactctl.journal;

import dev.contactctl.seal.Damage;
import dev.contactctl.seal.Members;
import dev.contactctl.seal.Sha256;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.security.MessageDigest;

/**
 * The result of checking a whole plan.
 *
 * @param header its first line
 * @param contacts how many contacts it has
 * @param lastRecord the highest number of a record
 * @param hasImages whether any contact was read before it was planned
 * @param sha256 the digest of all lines but the last, which holds it, too
 */
record PlanCheck(
    PlanHeader header, long contacts, int lastRecord, boolean hasImages, String sha256) {

  /**
   * Reads a plan from its first line to its last, and checks that it is as it was written.
   *
   * @throws Failure exit 6, when it is not
   */
  static PlanCheck of(String name, PlanLines lines) throws IOException {
    try {
      PlanHeader header = lines.header();
      MessageDigest digest = Sha256.begin();
      lines.addTo(digest);
      long contacts = 0;
      int lastRecord = 0;
      boolean hasImages = false;
      Members line = lines.next();
      while (!line.passes(PlannedContact.LAST)) {
        PlannedContact contact = lines.contact(line);
        lastRecord = Math.max(lastRecord, contact.record());
        hasImages |= contact.before().isPresent();
        lines.addTo(digest);
        contacts++;
        line = lines.next();
      }
      PlanCheck found = new PlanCheck(header, contacts, lastRecord, hasImages, Sha256.hex(digest));
      found.compare(line, lines);
      return found;
    } catch (Damage damage) {
      throw new Failure(
          Exit.INVALID_INPUT, PlanSentences.CHANGED.with(name, damage.line(), damage.message()));
    }
  }

  private void compare(Members last, PlanLines lines) throws IOException, Damage {
    last.pass(",\"contacts\":");
    boolean same = last.number() == contacts;
    last.pass(",\"sha256\":\"");
    same &= last.plainText().equals(sha256) && last.isGood() && last.isAtEnd();
    if (!same) {
      throw new Damage(lines.number(), PlanSentences.WRONG_DIGEST.with());
    }
    if (!lines.isLast()) {
      throw new Damage(lines.number(), PlanSentences.MORE_FOLLOWS.with());
    }
  }
}
