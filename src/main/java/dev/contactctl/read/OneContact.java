package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.syntax.ReadSentences;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Picks the one contact that a command works on, and keeps no others in memory. */
public final class OneContact implements Reading.Sink {
  private final String id;
  private final List<Reading> firstTwo = new ArrayList<>();
  private Optional<Reading> last = Optional.empty();
  private boolean backup = true;
  private boolean broken;
  private final List<Place> cutOff = new ArrayList<>();

  /** Picks the only contact. */
  public OneContact() {
    this("");
  }

  /**
   * Picks the only contact, or the last one of that ID in a backup.
   *
   * @param id the contact's ID; empty when the input cannot be a backup
   */
  public OneContact(String id) {
    this.id = id;
  }

  /**
   * Picks the only contact of the input, or the last one of that ID in a backup. A backup may have
   * any name, so input of another syntax that breaks off is read once more, line by line.
   *
   * @param name a file, or {@code -} for standard input
   * @param syntax the syntax to read, or empty to detect it
   * @param id the contact's ID
   * @throws Failure when the input cannot be opened or read
   */
  public static OneContact ofBackup(Input input, String name, Optional<Syntax> syntax, String id) {
    OneContact one = new OneContact(id);
    if (ContactReader.isNdjson(name, syntax)) {
      ContactReader.read(input, name, syntax, one);
      return one;
    }
    Source source = input.read(name);
    ContactReader.read(source, syntax, one);
    if (!one.broken || syntax.isPresent()) {
      return one;
    }
    OneContact lines = new OneContact(id);
    ContactReader.read(source, Optional.of(Syntax.NDJSON), lines);
    return lines.lastOfBackup().isPresent() ? lines : one;
  }

  /**
   * Counts a line that breaks off, as a full disk or a power failure leaves it in a backup; the
   * change that it belongs to was not made.
   */
  @Override
  public void acceptCutOff(Reading reading) {
    if (firstTwo.size() < 2) {
      firstTwo.add(reading);
    }
    cutOff.add(reading.findings().get(0).place());
  }

  /** The places of the incomplete lines that were skipped. */
  public List<Place> cutOff() {
    return List.copyOf(cutOff);
  }

  @Override
  public void accept(Reading reading) {
    if (firstTwo.size() < 2) {
      firstTwo.add(reading);
    }
    Optional<Contact> contact = reading.contact();
    String found = contact.isPresent() ? contact.get().contactId() : "";
    backup &= !found.isEmpty() && reading.findings().isEmpty();
    broken |= contact.isEmpty() || reading.isCut();
    last = found.equals(id) ? Optional.of(reading) : last;
  }

  /**
   * The last contact of that ID if the input has several and all have an ID, as in a backup. Lines
   * that break off do not count.
   */
  public Optional<Reading> lastOfBackup() {
    return backup && firstTwo.size() > 1 ? last : Optional.empty();
  }

  /**
   * Whether the input is a backup of several contacts, and the one of that ID is not among them.
   */
  private boolean isBackupOfOthers() {
    boolean several = backup && firstTwo.size() > 1 && cutOff.isEmpty();
    return several && !id.isEmpty() && last.isEmpty();
  }

  /**
   * The only contact; a second value is a finding, as is a backup without the contact of that ID.
   *
   * @param source the name of what was read
   */
  public Reading only(String source) {
    Reading first = firstTwo.get(0);
    if (isBackupOfOthers()) {
      return Reading.refused(notThere(source));
    }
    if (firstTwo.size() == 1 || first.isCut()) {
      return first;
    }
    List<Finding> findings = new ArrayList<>(first.findings());
    findings.add(second(source, firstTwo.get(1)));
    boolean cut = firstTwo.get(1).isCut();
    return new Reading(first.contact(), findings, cut ? Reading.Extent.CUT : Reading.Extent.WHOLE);
  }

  private Finding notThere(String source) {
    return Finding.of(
        Rule.CONTACT_ID,
        FieldPath.ROOT,
        new Place(source, 1, 1),
        ReadSentences.ONLY_OTHERS.with(id),
        ReadSentences.CHECK_ID_AND_FILE.with());
  }

  private static Finding second(String source, Reading reading) {
    boolean unread = reading.isCut() || reading.contact().isEmpty();
    if (unread && !reading.findings().isEmpty()) {
      return reading.findings().get(reading.findings().size() - 1);
    }
    Place place =
        reading.contact().isPresent()
            ? reading.contact().get().places().value(FieldPath.ROOT)
            : Place.of(source);
    return Finding.of(
            Rule.SECOND_VALUE,
            FieldPath.ROOT,
            place,
            ReadSentences.SECOND_CONTACT.with(),
            ReadSentences.KEEP_ONE_OR_APPLY.with(Source.argument(source), ""))
        .dueTo(Finding.Cause.SEVERAL_CONTACTS);
  }
}
