package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Words;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a command prints contacts: {@code -o} and {@code --field}. Made before anything is sent, so
 * that a mistake in them costs nothing.
 */
final class ContactOutput {
  private final Format format;
  private final Optional<FieldPath> field;

  private ContactOutput(Format format, Optional<FieldPath> field) {
    this.format = format;
    this.field = field;
  }

  static List<Option> options() {
    String words = Words.oneOf(formats().words()) + " (default " + Format.JSON.word() + ")";
    return List.of(
        Option.one(CommonOptions.OUTPUT, "FORMAT", "Print " + words, "-o", "--output")
            .taking(formats()),
        Option.one(CommonOptions.OUTPUT, "PATH", "Print only this value", "--field"));
  }

  private static ValueHint formats() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (Format format : Format.values()) {
      choices.add(new ValueHint.Choice(format.word(), format.help()));
    }
    return ValueHint.of(choices);
  }

  /** What was asked for. */
  static ContactOutput of(Args args) {
    return new ContactOutput(format(args), field(args));
  }

  private static Format format(Args args) {
    String word = args.one("--output").orElse(Format.JSON.word());
    Optional<Format> format = Format.byWord(word);
    if (format.isEmpty()) {
      throw new Failure(Exit.USAGE, OutputSentences.UNKNOWN_FORMAT.with(word, formats().words()));
    }
    return format.get();
  }

  private static Optional<FieldPath> field(Args args) {
    Optional<String> path = args.one("--field");
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<FieldPath> field = PathSyntax.parse(path.get());
    if (field.isEmpty()) {
      throw new Failure(Exit.USAGE, OutputSentences.INVALID_PATH.with(path.get()));
    }
    return field;
  }

  /** A printer for exactly one contact. */
  ContactPrinter single(Console console) {
    return new ContactPrinter(console, format.single(console.resultOutput()), field);
  }

  /** A printer for any number of contacts. */
  ContactPrinter list(Console console) {
    return new ContactPrinter(console, format.list(console.resultOutput()), field);
  }

  /**
   * Prints one contact.
   *
   * @return {@link Exit#REFUSED} if it has no value at {@code --field}
   */
  Exit print(Console console, ObjectNode contact) {
    ContactPrinter printer = single(console);
    printer.print(contact);
    return printer.end();
  }
}
