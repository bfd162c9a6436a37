package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.FieldFlag;
import dev.contactctl.args.FieldFlags;
import dev.contactctl.args.FlagEdits;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.change.Edit;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.OneContact;
import dev.contactctl.read.Reading;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What update and diff take: a file, field flags, or both. */
final class ChangeInput {
  private static final String INPUT = "Input";
  private static final String GUARDS = "Guards";

  private final List<FieldFlag> fieldFlags = FieldFlags.all();

  /** The options of the input. */
  List<Option> input() {
    return List.of(
        Option.one(
                INPUT,
                "FILE",
                "Contact, or part of one, in JSON or YAML; - is standard input",
                "-f",
                "--file")
            .taking(ValueHint.FILE),
        Option.flag(INPUT, "The file and flags are the whole contact", "--replace"));
  }

  /** The guard that every writing command has. */
  static Option forbidRemovals() {
    String name = Setting.FORBID_REMOVALS.flag().orElseThrow();
    return Option.truth(GUARDS, Setting.FORBID_REMOVALS.help(), name);
  }

  /** The options that keep a change from going wrong. */
  List<Option> guards() {
    return List.of(
        forbidRemovals(),
        Option.one(
            GUARDS,
            "TIME",
            "Stop when the contact is newer, as 2021-08-10T11:09:37+09:00",
            "--if-unmodified-since"),
        Option.one(GUARDS, "FILE", "Append the contact as it was to this NDJSON file", "--backup")
            .taking(ValueHint.FILE));
  }

  /** The options of every property. */
  List<Option> fields() {
    List<Option> options = new ArrayList<>();
    for (FieldFlag flag : fieldFlags) {
      options.add(flag.option());
    }
    return options;
  }

  /**
   * What was asked for.
   *
   * @throws Failure exit 2 when that is nothing or nonsense, exit 6 when the file cannot be had
   */
  UpdateRequest request(Session session, Args args, String command) {
    String id = ContactIdArgument.check(args.words().get(0));
    List<Edit> edits = FlagEdits.of(args, fieldFlags);
    Optional<String> file = args.one("--file");
    if (file.isEmpty() && edits.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          command + ": nothing to change; pass -f FILE or a field flag such as --memo TEXT");
    }
    if (file.equals(Optional.of("-")) && args.has(Credentials.FROM_STDIN)) {
      throw new Failure(
          Exit.USAGE, "--token-stdin: standard input is the contact already; use --token-file");
    }
    UpdateRequest.Guards guards = guards(session, args);
    Optional<Reading> reading = Optional.empty();
    if (file.isPresent()) {
      reading = Optional.of(reading(session, file.get(), id, args.has("--replace")));
    }
    return new UpdateRequest(
        id,
        reading,
        edits,
        args.has("--replace"),
        session.terms(false),
        guards,
        DryRun.isAsked(args));
  }

  /** One contact; of a backup with several lines, the last of this contact. */
  private static Reading reading(Session session, String file, String id, boolean replace) {
    OneContact one = replace ? new OneContact(id) : new OneContact();
    ContactReader.read(new Input(session.world()), file, session.syntax(), one);
    String name = Input.nameInPlaces(file);
    Optional<Reading> last = one.lastOfBackup();
    if (last.isEmpty()) {
      return one.only(name);
    }
    session.console().say(name + ": holds several contacts; takes the last of " + id);
    return last.get();
  }

  private static UpdateRequest.Guards guards(Session session, Args args) {
    Optional<Path> backup = args.one("--backup").map(session.world().cwd()::resolve);
    return new UpdateRequest.Guards(session.settings().forbidsRemovals(), time(args), backup);
  }

  private static Optional<OffsetDateTime> time(Args args) {
    Optional<String> text = args.one("--if-unmodified-since");
    try {
      return text.map(OffsetDateTime::parse);
    } catch (DateTimeParseException e) {
      throw new Failure(
          Exit.USAGE,
          "--if-unmodified-since: is no time; write it as get shows modifiedTime:"
              + " 2021-08-10T11:09:37+09:00");
    }
  }
}
