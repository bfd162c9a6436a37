package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.contact.Words;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import dev.contactctl.write.Format;
import dev.contactctl.write.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints contacts as {@code -o} and {@code --field} ask. Made before anything is sent, so that a
 * slip in them costs nothing.
 */
final class ContactOutput {
  private final World world;
  private final Format format;
  private final Optional<FieldPath> field;

  private ContactOutput(World world, Format format, Optional<FieldPath> field) {
    this.world = world;
    this.format = format;
    this.field = field;
  }

  static List<Option> options() {
    return List.of(
        Option.one(CommonOptions.OUTPUT, "FORMAT", "Print " + words(), "-o", "--output")
            .taking(formats()),
        Option.one(CommonOptions.OUTPUT, "PATH", "Print this one value alone", "--field"));
  }

  private static String words() {
    return Words.oneOf(formats().words()) + " (default json)";
  }

  private static ValueHint formats() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (Format format : Format.values()) {
      choices.add(new ValueHint.Choice(format.word(), format.help()));
    }
    return ValueHint.of(choices);
  }

  static ContactOutput of(World world, Args args) {
    String word = args.one("--output").orElse(Format.JSON.word());
    Format format =
        Format.byWord(word)
            .orElseThrow(
                () ->
                    new Failure(
                        Exit.USAGE,
                        "--output: no format " + Words.quoted(word) + "; write " + words()));
    Optional<String> path = args.one("--field");
    Optional<FieldPath> field = path.flatMap(PathSyntax::parse);
    if (path.isPresent() && field.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          "--field: " + Words.quoted(path.get()) + " is no path; write one like emails[0].email");
    }
    return new ContactOutput(world, format, field);
  }

  /**
   * Prints a contact, or a list of them.
   *
   * @return {@link Exit#REFUSED} when one of them has no such value to print
   */
  Exit print(Console console, JsonNode value) {
    if (field.isEmpty()) {
      console.result(format.write(value));
      return Exit.OK;
    }
    Exit worst = Exit.OK;
    for (JsonNode contact : value.isArray() ? value : List.of(value)) {
      Contact whole = new Contact((ObjectNode) contact, Places.all(Place.SERVER));
      JsonNode found = whole.at(field.get());
      if (found.isMissingNode()) {
        String id = whole.contactId().isEmpty() ? "the contact" : whole.contactId();
        console.error("--field: " + id + " has no " + field.get() + "; look with get");
        worst = Exit.REFUSED;
      } else {
        boolean person = world.isTerminal(World.Stream.OUT);
        console.result(text(found, person) + "\n");
      }
    }
    return worst;
  }

  /** A result that cannot be printed does not undo the change, and the user is told so. */
  Exit print(Console console, String id, UpdateFlow.Outcome outcome) {
    try {
      Exit shown = print(console, outcome.contact());
      if (shown != Exit.OK && outcome.sent()) {
        console.say(id + ": was updated all the same");
      }
      return shown;
    } catch (Failure failure) {
      String what = outcome.sent() ? id + ": was updated; " : "";
      throw new Failure(failure.exit(), what + failure.message());
    }
  }

  /** A text alone goes out as it is, since a script asked for it; a terminal gets it escaped. */
  private static String text(JsonNode value, boolean person) {
    if (!value.isString()) {
      return JsonWriter.pretty(value);
    }
    return person ? TerminalText.line(value.stringValue()) : value.stringValue();
  }
}
