package dev.contactctl.read;

import dev.contactctl.check.CheckSentences;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/** The failure of an input that cannot be opened or read; it can also be reported as a finding. */
public final class UnreadInput extends Failure {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  private UnreadInput(Exit exit, Message message, Finding finding) {
    super(exit, message);
    this.finding = finding;
  }

  /**
   * The failure of an input.
   *
   * @param name as places name it
   */
  static UnreadInput of(Exit exit, String name, Message found, Message remedy) {
    return new UnreadInput(
        exit,
        InputSentences.NOT_READ.with(name, found, remedy),
        finding(Rule.NOT_READ, name, found, remedy));
  }

  /** The failure of an input whose name cannot be that of a file. */
  static UnreadInput named(Exit exit, String name) {
    boolean empty = name.isEmpty();
    Message found = (empty ? InputSentences.EMPTY_NAME : InputSentences.INVALID_NAME).with();
    Message remedy = (empty ? CheckSentences.CHECK_VARIABLE : InputSentences.CHECK_NAME).with();
    return new UnreadInput(
        exit,
        InputSentences.NAME_NOT_READ.with(name, found, remedy),
        finding(Rule.NOT_READ, name, found, remedy));
  }

  /** The failure of an input that is larger than it may be. */
  static UnreadInput tooLarge(Exit exit, String name, Message found, Message remedy) {
    return new UnreadInput(
        exit,
        InputSentences.LARGER_THAN_ALLOWED.with(name, found, Rule.TOO_LARGE.id(), remedy),
        finding(Rule.TOO_LARGE, name, found, remedy));
  }

  /**
   * The finding about an input that was not read.
   *
   * @param name as places name it
   */
  public static Finding finding(Rule rule, String name, Message found, Message remedy) {
    return Finding.of(rule, FieldPath.ROOT, Place.of(name), found, remedy);
  }

  /** The failure as a finding about the input as a whole. */
  public Finding finding() {
    return finding;
  }
}
