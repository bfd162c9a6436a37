package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.ContactIdArgument;
import dev.contactctl.args.FieldFlag;
import dev.contactctl.args.FieldFlags;
import dev.contactctl.args.FlagEdits;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.change.Edit;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Times;
import dev.contactctl.flow.Backup;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.OneContact;
import dev.contactctl.read.Reading;
import dev.contactctl.read.TableAdvice;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The input of update and diff: a file, field flags, or both, and the guards of update. */
public final class ChangeInput {
  private static final String FILE = CommonOptions.FILE;
  private static final String REPLACE = CommonOptions.REPLACE;
  private static final String UNMODIFIED_SINCE = "--if-unmodified-since";

  private final List<FieldFlag> fieldFlags = FieldFlags.all();

  /** The contact that was read to find its ID: standard input can be read only once. */
  private Optional<Reading> early = Optional.empty();

  /** The options of the input. */
  public List<Option> input() {
    return List.of(
        Option.one(
                OptionGroup.INPUT,
                "FILE",
                "Contact or part of one; - is standard input",
                "-f",
                FILE)
            .taking(ValueHint.FILE),
        Option.flag(OptionGroup.INPUT, "The file and flags are the whole contact", REPLACE));
  }

  /** The guards of every command that sends what a file or flags describe. */
  public static List<Option> forbid() {
    return List.of(forbidRemovals(), guard(Setting.FORBID_STALE));
  }

  /** The guard that a command without a file has as well. */
  public static Option forbidRemovals() {
    return guard(Setting.FORBID_REMOVALS);
  }

  private static Option guard(Setting setting) {
    return Option.truth(OptionGroup.GUARDS, setting.help(), setting.flag().orElseThrow());
  }

  /** The options that stop a change, or make it possible to undo it. */
  public List<Option> guards() {
    List<Option> options = new ArrayList<>(forbid());
    options.addAll(
        List.of(
            Option.one(
                OptionGroup.GUARDS,
                "TIME",
                "Stop when the contact is newer, as 2021-08-10T11:09:37+09:00",
                UNMODIFIED_SINCE),
            Option.one(
                    OptionGroup.GUARDS,
                    "FILE",
                    "Append the contact as it was to this NDJSON file",
                    CommonOptions.BACKUP)
                .taking(ValueHint.FILE)));
    return options;
  }

  /** The flags of every property. */
  public List<FieldFlag> flags() {
    return fieldFlags;
  }

  /** The options of every property. */
  public List<Option> fields() {
    List<Option> options = new ArrayList<>();
    for (FieldFlag flag : fieldFlags) {
      options.add(flag.option());
    }
    return options;
  }

  /**
   * The change that the command line describes.
   *
   * @throws Failure exit 2 when a flag is wrong, exit 6 when the file cannot be read or a warning
   *     of the flags counts as an error
   */
  public UpdateRequest request(Session session, Args args, UpdateRequest.Show show, Goal goal) {
    String id = args.words().get(0);
    List<Edit> edits = FlagEdits.of(args, fieldFlags);
    if (session.checks().strict()) {
      FlagEdits.refuseWarnings(args, fieldFlags);
    }
    for (Remark warning : FlagEdits.warnings(args, fieldFlags)) {
      session.console().remark(warning);
    }
    Optional<String> file = args.one(FILE);
    UpdateRequest.Basis basis = basis(args);
    Optional<Reading> reading = Optional.empty();
    if (early.isPresent()) {
      reading = early;
    } else if (file.isPresent()) {
      reading = Optional.of(reading(session, file.get(), id, args));
    }
    return new UpdateRequest(id, reading, edits, basis, session.checks(), show, goal);
  }

  /**
   * The arguments with the ID of the contact; if they name none, the ID comes from the file.
   *
   * @param undone what is not done when the file cannot be read
   * @throws Failure exit 2 when there is no file, exit 6 when it names no contact
   */
  public Args named(Session session, Args args, String command, Message undone) {
    if (!args.words().isEmpty()) {
      return args;
    }
    Optional<String> file = args.one(FILE);
    if (file.isEmpty()) {
      throw new Failure(Exit.USAGE, UpdateSentences.NO_ID.with(command));
    }
    refuseStdinTwice(args);
    Reading reading = reading(session, file.get(), "", args);
    early = Optional.of(reading);
    if (reading.contact().isEmpty()) {
      session.console().findings(reading.findings());
      throw UpdateFlow.refused(reading, undone);
    }
    if (!reading.contact().get().hasWellFormedId()) {
      String name = Input.nameInPlaces(file.get());
      throw new Failure(
          Exit.INVALID_INPUT, UpdateSentences.NO_ID_IN_FILE.with(name, command, file.get()));
    }
    return args.plus(reading.contact().get().contactId());
  }

  /**
   * Refuses, before anything is read, a command line that asks for nothing or contradicts itself.
   *
   * @throws Failure exit 2
   */
  public void check(Args args, String command) {
    ContactIdArgument.check(args.words().get(0), ContactIdArgument.Stdin.CONTACT);
    Optional<String> file = args.one(FILE);
    if (file.isEmpty() && FlagEdits.of(args, fieldFlags).isEmpty()) {
      throw new Failure(Exit.USAGE, UpdateSentences.NOTHING_TO_CHANGE.with(command));
    }
    refuseStdinTwice(args);
  }

  private static void refuseStdinTwice(Args args) {
    StandardInput.check(args, List.of(FILE));
  }

  /** Whether the file and the flags are the whole contact. */
  static UpdateRequest.Basis basis(Args args) {
    return args.has(REPLACE) ? UpdateRequest.Basis.REPLACE : UpdateRequest.Basis.MERGE;
  }

  private static Reading reading(Session session, String file, String id, Args args) {
    Reading reading = reading(session, file, id, basis(args));
    return reading.findings().isEmpty() ? reading : BulkRemedy.in(reading, file, id, args);
  }

  /** The only contact of the file; of a backup with several lines, the last one of this contact. */
  private static Reading reading(
      Session session, String file, String id, UpdateRequest.Basis basis) {
    String name = Input.nameInPlaces(file);
    Input input = new Input(session.world());
    if (session.syntax().isEmpty() && Syntax.isTable(file)) {
      return Reading.refused(TableAdvice.of(input, file));
    }
    boolean mayBeBackup = basis == UpdateRequest.Basis.REPLACE;
    OneContact one;
    if (mayBeBackup) {
      one = OneContact.ofBackup(input, file, session.syntax(), id);
    } else {
      one = new OneContact();
      ContactReader.read(input, file, session.syntax(), one);
    }
    Optional<Reading> last = one.lastOfBackup();
    if (last.isEmpty()) {
      return one.only(name);
    }
    for (Place place : one.cutOff()) {
      session.console().remark(Remark.warning(place, UpdateSentences.CUT_OFF_LINE.with()));
    }
    session.console().say(UpdateSentences.LAST_OF_BACKUP.with(name, id));
    return last.get();
  }

  /**
   * The policy for sending the change. A replacement is sent even when it is known to change
   * nothing.
   */
  public SendPolicy policy(Session session, Args args) {
    Optional<OffsetDateTime> time = time(args);
    boolean replaces = basis(args) == UpdateRequest.Basis.REPLACE;
    return new SendPolicy(
        new Guards(
            session.removals(), replaces ? session.staleReplacement() : session.stale(), time),
        replaces ? SendPolicy.Unchanged.SEND : SendPolicy.Unchanged.SKIP,
        time.isPresent() ? SendPolicy.Reread.BEFORE_PUT : SendPolicy.Reread.NEVER,
        backup(session, args),
        session.difference());
  }

  private static Optional<Backup> backup(Session session, Args args) {
    Optional<String> name = args.one(CommonOptions.BACKUP);
    if (name.isEmpty() || OutputFiles.discards(name.get())) {
      return Optional.empty();
    }
    DistinctFiles.checkOptions(session.world(), args, List.of(CommonOptions.BACKUP), List.of(FILE));
    return Optional.of(Backup.to(session.world().cwd().resolve(name.get())));
  }

  private static Optional<OffsetDateTime> time(Args args) {
    Optional<String> text = args.one(UNMODIFIED_SINCE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> time = Times.parse(text.get());
    if (time.isEmpty()) {
      throw new Failure(Exit.USAGE, notATime(text.get()));
    }
    return time;
  }

  private static Message notATime(String text) {
    if (Times.lacksOffset(text)) {
      return UpdateSentences.NO_OFFSET.with(text);
    }
    return Times.isDate(text)
        ? UpdateSentences.ONLY_A_DATE.with(text)
        : AsciiForm.refusal(
            UNMODIFIED_SINCE,
            text,
            plain -> Times.parse(plain).isPresent(),
            UpdateSentences.NOT_A_TIME.with(text));
  }
}
