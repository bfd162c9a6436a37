package dev.contactctl.contact;

import dev.contactctl.message.Message;

/**
 * Something to say about a flag, a place in a file, or the server, that is not a finding about a
 * contact.
 *
 * @param severity how much it matters
 * @param place what it is about
 * @param text what to say about it
 */
public record Remark(Severity severity, Place place, Message text) {

  /** Something that is allowed but hardly intended. */
  public static Remark warning(Place place, Message text) {
    return new Remark(Severity.WARNING, place, text);
  }

  /** Something worth knowing. */
  public static Remark note(Place place, Message text) {
    return new Remark(Severity.NOTE, place, text);
  }

  /** The same with another severity. */
  public Remark as(Severity other) {
    return new Remark(other, place, text);
  }

  /** The remark as one line: place, severity if it is a warning, text. */
  public Message line() {
    return (severity == Severity.WARNING ? SeveritySentences.WARNING_LINE : SeveritySentences.LINE)
        .with(place, text);
  }

  /** The line in English, for tests and debugging. */
  @Override
  public String toString() {
    return line().toString();
  }
}
