package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.args.FieldFlag;
import dev.contactctl.args.FlagEdits;
import dev.contactctl.args.Option;
import dev.contactctl.change.Edit;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.journal.Owner;
import dev.contactctl.journal.PlanReader;
import dev.contactctl.message.Message;
import dev.contactctl.records.CheckedInput;
import dev.contactctl.records.InputCheck;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.session.StandardInput;
import dev.contactctl.tasks.FlagCheck;
import dev.contactctl.tasks.PlanTasks;
import dev.contactctl.tasks.RecordTarget;
import dev.contactctl.tasks.RecordTasks;
import dev.contactctl.tasks.RunTasks;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One call of {@code apply}: checks every option and all input before the server is asked for
 * anything, and then runs it.
 */
public final class ApplyRun {
  /** The options, besides those of properties, that determine what is sent. */
  private static final List<String> RELEVANT =
      List.of(
          InputArguments.REPLACE,
          CommonOptions.STRICT,
          CommonOptions.ALLOW,
          "--external",
          "--forbid-removals",
          "--forbid-stale");

  /** How many problems are shown of contacts made of records and flags. */
  private static final int ENOUGH = 100;

  private final Session session;
  private final Args args;
  private final Console console;
  private final List<FieldFlag> fieldFlags;

  /**
   * A run.
   *
   * @param fieldFlags the flags that set properties, which are laid over every record
   * @throws Failure exit 2, when options are wrong
   */
  public ApplyRun(Session session, Args args, List<FieldFlag> fieldFlags) {
    this.session = session;
    this.args = args;
    this.console = session.console();
    this.fieldFlags = fieldFlags;
    ApplyOptions.check(args);
  }

  /**
   * Runs it, or shows what it would do.
   *
   * @throws Failure when nothing could be done
   */
  public Exit run() {
    StandardInput.check(args, InputArguments.FILES);
    RunFiles.check(session.world(), args, InputArguments.FILES);
    List<Edit> flags = flags();
    checkNoRead();
    BulkRun run = new BulkRun(session, args, policy());
    if (InputArguments.isNamed(args)) {
      if (args.has(ApplyOptions.PLAN) && !args.has(ApplyOptions.DRY_RUN)) {
        throw new Failure(
            Exit.USAGE, ApplySentences.PLAN_AS_IT_IS.with(InputArguments.first(args)));
      }
      if (flags.isEmpty() && InputArguments.isOnlyIds(args)) {
        throw new Failure(Exit.USAGE, ApplySentences.NOTHING_TO_CHANGE.with());
      }
      return records(run, flags);
    }
    Optional<String> plan = args.one(ApplyOptions.PLAN);
    if (plan.isEmpty()) {
      throw new Failure(Exit.USAGE, ApplySentences.NO_INPUT.with());
    }
    refuseWithPlan();
    try (RunTasks tasks = planned(plan.get())) {
      return run.run(tasks, FailedTasks.NOBODY);
    }
  }

  /** Refuses {@code --no-read} where another option needs the contact as it was. */
  private void checkNoRead() {
    if (!args.has(InputArguments.NO_READ)) {
      return;
    }
    if (basis() == UpdateRequest.Basis.MERGE) {
      throw new Failure(Exit.USAGE, ApplySentences.NO_READ_NEEDS_REPLACE.with());
    }
    Optional<Message> reader = RemovalLimit.of(session, args).map(RemovalLimit::origin);
    for (String option : List.of(ApplyOptions.BACKUP, ApplyOptions.PLAN)) {
      reader = args.has(option) ? Optional.of(Message.literal(option)) : reader;
    }
    Guards guards = policy().guards();
    reader = reader.or(() -> guards.removals().forbiddenBy());
    reader = reader.or(() -> guards.stale().forbiddenBy());
    if (reader.isPresent()) {
      throw new Failure(Exit.USAGE, ApplySentences.READS.with(reader.get()));
    }
  }

  /** A contact that is replaced is read as well, so that it can be compared and restored. */
  private RecordTarget.Look look() {
    return args.has(InputArguments.NO_READ)
        ? RecordTarget.Look.ONLY_IF_NEEDED
        : RecordTarget.Look.FIRST;
  }

  /** Refuses options about records together with a plan, whose contacts are sent as they are. */
  private void refuseWithPlan() {
    List<String> names =
        new ArrayList<>(List.of(CommonOptions.ALLOW, "--external", "--forbid-stale"));
    for (FieldFlag flag : fieldFlags) {
      names.add(flag.option().name());
    }
    for (Option option : InputArguments.options()) {
      names.add(option.name());
    }
    names.add(CommonOptions.INPUT_FORMAT);
    names.add(ApplyOptions.FAILED_TO);
    for (String name : names) {
      if (args.has(name)) {
        throw new Failure(Exit.USAGE, ApplySentences.PLAN_AS_IT_IS.with(name));
      }
    }
  }

  private RunTasks planned(String file) {
    String server = session.settings().baseUrl().toString();
    PlanReader plan = PlanReader.open(session.world().cwd().resolve(file), file, server);
    try {
      Owner owner = RunSetup.owner(session);
      plan.refuseOther(owner);
      RunSetup.warn(console, plan.header().owner().warning(file, owner));
      return new PlanTasks(plan);
    } catch (Failure e) {
      plan.close();
      throw e;
    }
  }

  private Exit records(BulkRun run, List<Edit> flags) {
    boolean replaces = basis() == UpdateRequest.Basis.REPLACE;
    CheckOptions checks =
        replaces && flags.isEmpty() ? session.checks() : session.checks().ofPart();
    FlagCheck check = new FlagCheck(session.checks(), flags);
    stopAt(check.ofFlags(), ApplySentences.INVALID_FLAGS);
    try (FailedFile failed = new FailedFile(session, args);
        CheckedInput input = checked(checks, failed)) {
      if (input.next() != CheckedInput.NextStep.SEND) {
        throw invalid(input);
      }
      failed.check(input);
      RunTasks tasks =
          new RecordTasks(input, flags, relevant(), basis(), session.checks(), policy(), look());
      if (replaces && !flags.isEmpty()) {
        stopAt(check.ofWhole(tasks, ENOUGH), ApplySentences.INVALID_TOGETHER);
      }
      Exit exit = run.run(tasks, failed);
      failed.finish(input);
      if (input.leftOut() > 0) {
        console.problem(ApplySentences.LEFT_OUT.with(input.leftOut()));
      }
      return input.leftOut() > 0 ? exit.and(Exit.INVALID_INPUT) : exit;
    }
  }

  private CheckedInput checked(CheckOptions checks, FailedFile failed) {
    InputReport report = new InputReport(console, session.checks().strict(), failed);
    World world = session.world();
    World.Listening listening =
        world.onSignal(
            signal -> {
              console.problem(ApplySentences.STOPPED_READING.with());
              failed.close();
              world.end(signal.exit());
            });
    try {
      CheckedInput input = InputCheck.of(world, InputArguments.of(session, args, checks), report);
      report.end();
      return input;
    } finally {
      listening.close();
    }
  }

  /** Shows the findings, and stops when one of them is an error. */
  private void stopAt(List<Finding> findings, ApplySentences sentence) {
    console.findings(findings);
    int errors = FlagCheck.errors(findings);
    if (errors > 0) {
      throw new Failure(Exit.INVALID_INPUT, sentence.with(errors));
    }
  }

  private static Failure invalid(CheckedInput input) {
    ApplySentences sentence =
        input.next() == CheckedInput.NextStep.STOP
            ? ApplySentences.INVALID
            : ApplySentences.INVALID_AT_LEAST;
    return new Failure(Exit.INVALID_INPUT, sentence.with(input.read(), input.errors()));
  }

  private List<Edit> flags() {
    List<Edit> edits = FlagEdits.of(args, fieldFlags);
    if (session.checks().strict()) {
      FlagEdits.refuseWarnings(args, fieldFlags);
    }
    for (Remark warning : FlagEdits.warnings(args, fieldFlags)) {
      console.remark(warning);
    }
    return edits;
  }

  private UpdateRequest.Basis basis() {
    return args.has(InputArguments.REPLACE)
        ? UpdateRequest.Basis.REPLACE
        : UpdateRequest.Basis.MERGE;
  }

  private SendPolicy policy() {
    boolean replaces = basis() == UpdateRequest.Basis.REPLACE;
    Guards guards =
        new Guards(
            RemovalLimit.ofEach(session, args),
            replaces ? session.staleReplacement() : session.stale(),
            Optional.empty());
    return new SendPolicy(
        guards,
        SendPolicy.Unchanged.SKIP,
        SendPolicy.Reread.NEVER,
        RunFiles.backup(session.world(), args),
        session.difference());
  }

  /** The options given that determine what is sent. */
  private SortedMap<String, String> relevant() {
    List<String> names = new ArrayList<>(RELEVANT);
    for (FieldFlag flag : fieldFlags) {
      names.add(flag.option().name());
    }
    return args.values(names);
  }
}
