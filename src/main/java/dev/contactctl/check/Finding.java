package dev.contactctl.check;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Reports one thing that is wrong or worth knowing about a contact.
 *
 * @param severity how much it matters
 * @param rule the rule that it breaks
 * @param path the property; the root when it is about the whole contact
 * @param place where the property came from
 * @param found what was found
 * @param remedy what to do about it; may be nothing
 * @param cause what the program goes by where the rule does not say enough; never the text of found
 */
public record Finding(
    Severity severity,
    Rule rule,
    FieldPath path,
    Place place,
    Message found,
    Message remedy,
    Cause cause) {

  /** Tells apart findings of one rule between which the program has to distinguish. */
  public enum Cause {
    /** Any other cause: the program needs no more than the rule. */
    OTHER,
    /** The input is older than the contact that it would change. */
    OLDER,
    /** The input is text in UTF-16 or UTF-32, so that nothing of it can be read. */
    OTHER_UNICODE,
    /** A line is a conflict marker of Git, so that nobody knows what is meant around it. */
    CONFLICT_MARKER,
    /** The input is a table, where one contact is read. */
    TABLE,
    /** The input is a list of contact IDs, where one contact is read. */
    LIST_OF_IDS,
    /** The input holds several contacts, where one contact is read. */
    SEVERAL_CONTACTS,
    /** The input ends where more must follow, as when it is cut off. */
    AT_END
  }

  /** The order of the source. Findings at one place stay in the order in which they were made. */
  public static final Comparator<Finding> BY_PLACE = new ByPlace();

  /** A finding with the severity of its rule. */
  public static Finding of(Rule rule, FieldPath path, Place place, Message found, Message remedy) {
    return new Finding(rule.severity(), rule, path, place, found, remedy, Cause.OTHER);
  }

  /** What was found, the rule and the remedy. */
  public Message message() {
    return remedy.isNothing()
        ? FindingSentences.RULE.with(found, rule.id())
        : FindingSentences.RULE_AND_REMEDY.with(found, rule.id(), remedy);
  }

  /** What was found and the remedy, for what is no fault of a contact; it has a remedy. */
  public Message advice() {
    return FindingSentences.FOUND_AND_REMEDY.with(found, remedy);
  }

  /** The property and the message. */
  public Message messageAtPath() {
    return path.steps().isEmpty() ? message() : FindingSentences.AT_PATH.with(path, message());
  }

  /** The finding as one line: place, severity unless it is an error, path, message. */
  public Message line() {
    FindingSentences sentence =
        switch (severity) {
          case ERROR -> FindingSentences.ERROR_LINE;
          case WARNING -> FindingSentences.WARNING_LINE;
          case NOTE -> FindingSentences.NOTE_LINE;
        };
    return sentence.with(place, messageAtPath());
  }

  /** The same finding at another path. */
  public Finding at(FieldPath other) {
    return new Finding(severity, rule, other, place, found, remedy, cause);
  }

  /** The same finding from another place. */
  public Finding at(Place other) {
    return new Finding(severity, rule, path, other, found, remedy, cause);
  }

  /** The same finding with another text about what was found. */
  public Finding saying(Message other) {
    return new Finding(severity, rule, path, place, other, remedy, cause);
  }

  /** The same finding with another remedy. */
  public Finding advising(Message other) {
    return new Finding(severity, rule, path, place, found, other, cause);
  }

  /** The same finding with another severity. */
  public Finding as(Severity other) {
    return new Finding(other, rule, path, place, found, remedy, cause);
  }

  /** The same finding with the cause that the program has to know. */
  public Finding dueTo(Cause other) {
    return new Finding(severity, rule, path, place, found, remedy, other);
  }

  private static final class ByPlace implements Comparator<Finding>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Finding one, Finding other) {
      int lines = Integer.compare(one.place.line(), other.place.line());
      return lines != 0 ? lines : Integer.compare(one.place.column(), other.place.column());
    }
  }
}
