package dev.contactctl.records;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactId;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.table.TextInput;
import dev.contactctl.table.TextLines;
import java.util.List;
import java.util.Optional;

/**
 * Makes records of a list of IDs, one per line. Blank lines and whatever follows a {@code #} are
 * ignored, and so is a first line that is a column header, as in a column cut from a table.
 */
final class IdRecords {
  private static final String HEADER = "contactId";

  private final Collector collector;
  private boolean any;

  private IdRecords(Collector collector) {
    this.collector = collector;
  }

  /** Reads all IDs of an input. */
  static void read(TextInput input, Collector collector) {
    IdRecords ids = new IdRecords(collector);
    TextLines lines = new TextLines(input);
    boolean first = true;
    while (lines.next()) {
      String text = withoutComment(lines.text());
      String id = SmallText.trimmed(text);
      if (!id.isEmpty() && !(first && id.equals(HEADER))) {
        ids.line(lines, id, text);
      }
      first &= id.isEmpty();
    }
    if (lines.broken().isPresent()) {
      collector.cut(List.of(lines.broken().get()));
    } else if (!ids.any) {
      Place place = new Place(input.name(), 1, 1);
      collector.ofInput(
          List.of(
              finding(
                  Rule.EMPTY_INPUT,
                  place,
                  RecordSentences.NO_IDS.with(),
                  RecordSentences.ONE_ID_PER_LINE.with())));
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return comment < 0 ? line : line.substring(0, comment);
  }

  private void line(TextLines lines, String id, String text) {
    any = true;
    boolean good = ContactId.isWellFormed(id);
    if (!collector.begins(good ? id : "")) {
      return;
    }
    int start = text.indexOf(id);
    Place place = lines.place(start);
    InputRecord record =
        new InputRecord(
            collector.number(),
            good ? id : "",
            place,
            Optional.empty(),
            List.of(),
            collector.keepsText()
                ? Origin.Written.of(Origin.Text.ID, lines.text())
                : Origin.Text.ID);
    collector.take(record, good ? List.of() : List.of(wrong(lines.text(), id, place)));
  }

  private static Finding wrong(String line, String id, Place place) {
    if (Unreadable.isConflictMarker(line, 0)) {
      return Unreadable.conflict(place);
    }
    boolean quoted = SmallText.isQuoted(id);
    return finding(
        Rule.CONTACT_ID,
        place,
        (quoted ? RecordSentences.ID_IN_QUOTES : RecordSentences.NOT_AN_ID).with(id),
        quoted ? RecordSentences.REMOVE_QUOTES.with() : ContactId.remedy());
  }

  private static Finding finding(Rule rule, Place place, Message found, Message remedy) {
    FieldPath path = rule == Rule.CONTACT_ID ? Contact.CONTACT_ID : FieldPath.ROOT;
    return Finding.of(rule, path, place, found, remedy);
  }
}
