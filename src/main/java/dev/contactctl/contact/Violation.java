package dev.contactctl.contact;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One finding about a contact.
 *
 * @param path the property; the root when the finding is about the whole
 * @param message what was found, the rule, and the remedy; no full stop
 */
public record Violation(
    Severity severity, Rules rule, FieldPath path, Place place, String message) {

  /**
   * The order of the source, line by line; findings of one place stay in the order they were made.
   */
  public static final Comparator<Violation> BY_PLACE = new ByPlace();

  /** The finding as one line: place, severity unless it is an error, path, message. */
  public String line() {
    String kind = severity == Severity.ERROR ? "" : severity.word() + ": ";
    String where = path.steps().isEmpty() ? "" : path + ": ";
    return place + ": " + kind + where + message;
  }

  /** The same finding, seen from another place in the tree. */
  public Violation at(FieldPath other) {
    return new Violation(severity, rule, other, place, message);
  }

  /** The same finding, said to come from another place. */
  public Violation at(Place other) {
    return new Violation(severity, rule, path, other, message);
  }

  /** The same finding with another weight. */
  public Violation as(Severity other) {
    return new Violation(other, rule, path, place, message);
  }

  /**
   * A finding whose message is put together in the one way: what was found, the rule's id, the
   * remedy.
   */
  public static Violation of(Rules rule, FieldPath path, Place place, String found, String remedy) {
    String message = found + " (rule " + rule.id() + ")" + (remedy.isEmpty() ? "" : "; " + remedy);
    return new Violation(rule.severity(), rule, path, place, message);
  }

  private static final class ByPlace implements Comparator<Violation>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Violation one, Violation other) {
      int lines = Integer.compare(one.place.line(), other.place.line());
      return lines != 0 ? lines : Integer.compare(one.place.column(), other.place.column());
    }
  }
}
