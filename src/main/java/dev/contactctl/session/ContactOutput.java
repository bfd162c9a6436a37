package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.write.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a command prints contacts: {@code -o} and {@code --field}. Created before anything is sent,
 * so that a mistake in these options has no consequences.
 */
public final class ContactOutput {
  private final Format format;
  private final Optional<FieldPath> field;

  private ContactOutput(Format format, Optional<FieldPath> field) {
    this.format = format;
    this.field = field;
  }

  public static List<Option> options() {
    return List.of(
        output().option(),
        Option.one(
            OptionGroup.OUTPUT,
            "PATH",
            "Print only this value; with [*], a line per item",
            "--field"));
  }

  private static ChoiceOption<Format> output() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (Format format : Format.values()) {
      choices.add(ValueHint.Choice.of(format, format.help()));
    }
    return ChoiceOption.output(
        choices, Format.values(), "Output format; json by default, text on a terminal");
  }

  /**
   * The output that was requested; by default, a readable view on a terminal and JSON elsewhere.
   */
  public static ContactOutput of(Args args, Console console) {
    Format fallback = console.isTerminalResult() ? Format.TEXT : Format.JSON;
    return new ContactOutput(output().chosenOr(args, fallback), field(args));
  }

  private static Optional<FieldPath> field(Args args) {
    Optional<String> path = args.one("--field");
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<FieldPath> field = PathSyntax.parse(path.get());
    if (field.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          AsciiForm.refusal(
              "--field",
              path.get(),
              plain -> PathSyntax.parse(plain).isPresent(),
              OutputSentences.INVALID_PATH.with(path.get())));
    }
    return field;
  }

  /** A printer for exactly one contact. */
  public ContactPrinter single(Console console) {
    return new ContactPrinter(console, format.single(console.resultOutput()), field);
  }

  /** A printer for any number of contacts. */
  public ContactPrinter list(Console console) {
    return new ContactPrinter(console, format.list(console.resultOutput()), field);
  }

  /**
   * Prints one contact.
   *
   * @return {@link Exit#REFUSED} if it has no value at {@code --field}
   */
  public Exit print(Console console, ObjectNode contact) {
    ContactPrinter printer = single(console);
    printer.print(contact);
    return printer.end();
  }
}
