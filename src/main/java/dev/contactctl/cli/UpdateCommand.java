package dev.contactctl.cli;

import dev.contactctl.contact.Edit;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.format.ContactReader;
import dev.contactctl.format.Input;
import dev.contactctl.format.Reading;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code update}: change one contact. */
final class UpdateCommand extends Command {
  private final List<FieldFlag> fieldFlags = FieldFlags.all();

  @Override
  String name() {
    return "update";
  }

  @Override
  String usage() {
    return "ID";
  }

  @Override
  String summary() {
    return "Change one contact: file, flags or both, checked, then one PUT";
  }

  @Override
  String description() {
    return """
        Loads a contact from a file, from flags, or from a file with flags laid over it,
        checks it, sends it with one PUT, and prints the contact that the server
        returns. PUT replaces the contact: with --replace, what the file and the flags
        leave out is erased. Updating without --replace, which would keep it, is not
        part of this version.

        A list item is its main value, then key=value or the bare name of a boolean:
          --email a@example.com,primary
          --telephone '010-1234-5678,type=WORK' --telephone '+81 3 1234 5678'
          --location '"1-2-3, Chiyoda-ku",type=HOME'   (quotes protect a comma)
          --location '{"address": "1-2-3", "primary": true}'   (JSON)
        primary may be left out: the first item gets it when no item says so.
        Nothing is read from files named by values: --memo @x is the text @x.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(
        Option.one(
            "Input", "FILE", "Contact in JSON or YAML; - reads standard input", "-f", "--file"));
    options.add(Option.flag("Input", "The file and flags are the whole contact", "--replace"));
    options.add(Option.flag("Input", "Print what would be sent, and send nothing", "--dry-run"));
    options.addAll(ContactOutput.options());
    options.addAll(CommonOptions.checks());
    for (FieldFlag flag : fieldFlags) {
      options.add(flag.option());
    }
    options.addAll(CommonOptions.connection());
    return options;
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    String id = Ids.check(args.words().get(0));
    List<Edit> edits = FlagEdits.of(args, fieldFlags);
    Optional<String> file = args.one("--file");
    refuse(args, file, edits);
    ContactOutput output = ContactOutput.of(session.world(), args);
    Optional<Reading> reading =
        file.map(
            name -> ContactReader.readOne(new Input(session.world()).read(name), session.syntax()));
    UpdateRequest request =
        new UpdateRequest(id, reading, edits, session.terms(false), args.has("--dry-run"));
    UpdateFlow flow = new UpdateFlow(session::api, session.console());
    return print(session, output, request, flow.replace(request));
  }

  /** A result that cannot be printed does not undo the change, and the user is told so. */
  private static Exit print(
      Session session, ContactOutput output, UpdateRequest request, ObjectNode saved) {
    try {
      return output.print(session.console(), saved);
    } catch (Failure failure) {
      String what = request.dryRun() ? "" : request.id() + ": was updated; ";
      throw new Failure(failure.exit(), what + failure.message());
    }
  }

  private static void refuse(Args args, Optional<String> file, List<Edit> edits) {
    if (file.isEmpty() && edits.isEmpty()) {
      throw new Failure(
          Exit.USAGE, "update: nothing to change; pass -f FILE or a field flag such as --memo");
    }
    if (!args.has("--replace")) {
      throw new Failure(
          Exit.USAGE,
          "update: would have to merge with the contact on the server, which this version cannot;"
              + " pass the whole contact with --replace, which erases what is left out");
    }
    if (file.equals(Optional.of("-")) && args.has("--token-stdin")) {
      throw new Failure(
          Exit.USAGE, "--token-stdin: standard input is the contact already; use --token-file");
    }
  }
}
