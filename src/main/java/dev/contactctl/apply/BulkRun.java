package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.RunEnd;
import dev.contactctl.bulk.RunPolicy;
import dev.contactctl.bulk.Workers;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.journal.JournalHeader;
import dev.contactctl.journal.PastRun;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.session.Console;
import dev.contactctl.session.ProductionConsent;
import dev.contactctl.session.Session;
import dev.contactctl.tasks.RemovalCount;
import dev.contactctl.tasks.RunTasks;
import dev.contactctl.tasks.Survey;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.Version;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The story of a run over many contacts, once it is known what is to be made of them:
 *
 * <ol>
 *   <li>ASK whether production may be changed, unless the command line says so
 *   <li>SHOW what would change, for a dry run, which ends here
 *   <li>COUNT what would be erased, when only so much may be
 *   <li>JOURNAL: begin one, or go on with the one of an earlier run
 *   <li>RUN the contacts, several at a time, and print how each of them ended
 *   <li>SUMMARIZE, and say how to go on when something is left
 * </ol>
 */
final class BulkRun {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Session session;
  private final Args args;
  private final Console console;
  private final SendPolicy policy;
  private final StopRequest stop = new StopRequest();
  private final RunSetup setup;
  private final Interrupts interrupts;
  private final Optional<ProductionConsent> consent;

  /**
   * A run.
   *
   * @throws Failure exit 2, when options are wrong; exit 8, when it lacks the consent that a
   *     production profile asks for
   */
  BulkRun(Session session, Args args, SendPolicy policy) {
    this.session = session;
    this.args = args;
    this.console = session.console();
    this.policy = policy;
    this.setup = new RunSetup(session, args, stop);
    this.interrupts = new Interrupts(session.world(), stop, console::tell);
    this.consent =
        args.has(ApplyOptions.DRY_RUN)
            ? Optional.empty()
            : Optional.of(ProductionConsent.of(session, args));
  }

  /**
   * Runs the tasks, or shows them.
   *
   * @param failed takes the contacts that fail
   * @throws Failure when nothing could be done
   */
  Exit run(RunTasks tasks, FailedTasks failed) {
    setup.api(); // a token that is missing is noticed before anything else is done
    if (consent.isPresent()) {
      consent.get().ask(tasks.contacts()); // before signals are caught: one ends the question
    }
    Exit exit;
    World.Listening listening = session.world().onSignal(interrupts);
    try {
      exit = args.has(ApplyOptions.DRY_RUN) ? dryRun(tasks) : send(tasks, failed);
    } finally {
      listening.close();
    }
    Optional<StopSignal> signal = interrupts.signal();
    return signal.isPresent() ? exit.and(signal.get().exit()) : exit;
  }

  private Exit dryRun(RunTasks tasks) {
    ChangesOutput output =
        new ChangesOutput(
            console, ApplyOptions.OUTPUT.chosenOr(args, ApplyOptions.OutputFormat.TEXT));
    Optional<RemovalLimit> limit = RemovalLimit.of(session, args);
    RunEnd end;
    Optional<String> sha256;
    try (PlanOutput plan = PlanOutput.of(session, args, tasks, output)) {
      Survey.ReadPolicy reading = limit.isPresent() ? Survey.ReadPolicy.ALWAYS : plan.reading();
      end = survey(tasks, new Survey(policy.guards(), reading, plan));
      interrupts.nothingIsInFlight();
      keepOrDrop(plan, tasks, end, output, limit);
      sha256 = plan.sha256();
      output.end(sha256);
    }
    output.print(tasks.contacts(), end);
    setup.tellOfRepeats();
    if (end.stop().isEmpty()) {
      long reads = tasks.needContacts() ? tasks.contacts() : 0;
      console.say(setup.forecast(reads, output.changed()).sentence());
    }
    Exit summary = new SummaryFile(session, args).planned(tasks.contacts(), end, output, sha256);
    Exit exit = end.exit().and(removals(output, limit)).and(summary);
    boolean differs = args.has(ApplyOptions.EXIT_CODE) && output.changed() > 0;
    return differs ? exit.and(Exit.DIFFERENT) : exit;
  }

  /** Refuses a plan of a run that would not be allowed to start, and of only a part of it. */
  private void keepOrDrop(
      PlanOutput plan,
      RunTasks tasks,
      RunEnd end,
      ChangesOutput output,
      Optional<RemovalLimit> limit) {
    boolean whole = !tasks.leaveOutRefused() && !args.has(InputArguments.SKIP_INVALID);
    if (limit.isPresent() && !limit.get().allows(output.removals())) {
      plan.drop(ApplySentences.NO_PLAN_OF_REMOVALS);
    } else if (!end.isComplete()) {
      plan.drop(ApplySentences.NO_PLAN_OF_A_PART);
    } else if (whole && output.refused() > 0) {
      plan.drop(ApplySentences.NO_PLAN);
    } else {
      plan.keep();
    }
  }

  private RunEnd survey(RunTasks tasks, Survey survey) {
    return setup
        .readers(tasks.contacts())
        .run(survey.tasks(tasks.after(PastRun.none())), tasks.contacts(), survey);
  }

  /** Turns the exit code of a dry run into that of a run which would erase too much. */
  private Exit removals(ChangesOutput output, Optional<RemovalLimit> limit) {
    if (limit.isEmpty() || limit.get().allows(output.removals())) {
      return Exit.OK;
    }
    console.problem(limit.get().warning(output.removals()));
    return Exit.CONFLICT;
  }

  /**
   * Stops a run that would erase too much.
   *
   * @throws Failure exit 8
   */
  private void limitRemovals(RunTasks tasks) {
    Optional<RemovalLimit> limit = RemovalLimit.of(session, args);
    if (limit.isEmpty()) {
      return;
    }
    RemovalCount count = new RemovalCount();
    Survey survey = new Survey(RemovalCount.WITHOUT_GUARDS, Survey.ReadPolicy.ALWAYS, count);
    RunEnd end = survey(tasks, survey);
    if (!end.isComplete()) {
      throw new Failure(
          end.exit(),
          ApplySentences.NOT_COUNTED.with(
              end.stop().map(reason -> reason.message()).orElse(ApplySentences.UNREAD.with())));
    }
    if (!limit.get().allows(count.removals())) {
      throw new Failure(Exit.CONFLICT, limit.get().refusal(count.removals()));
    }
  }

  private Exit send(RunTasks tasks, FailedTasks failed) {
    if (!args.has(ApplyOptions.RESUME)) {
      limitRemovals(tasks);
    }
    RunJournal journal = RunJournal.open(session, args, header(tasks), policy.backup());
    PastRun past = journal.past();
    RunCounts counts = RunCounts.of(past, tasks.contacts());
    long before = counts.done();
    Progress progress =
        new Progress(session.world(), console.language(), mode(), tasks.contacts(), before);
    RunOutput output =
        new RunOutput(
            session,
            progress,
            counts,
            ApplyOptions.OUTPUT.chosenOr(args, ApplyOptions.OutputFormat.NDJSON),
            failed);
    failed.addPast(past);
    announce(tasks, journal);
    interrupts.contactsMayBeInFlight(ApplySentences.LEFT.with(RunReport.howToGoOn(journal)));
    long left = tasks.contacts() - before;
    console.say(setup.forecast(tasks.needContacts() ? left : 0, left).sentence());
    Workers workers =
        setup.workers(policy, left, journal.log(), runPolicy(tasks.contacts(), journal));
    RunEnd end = run(progress, () -> workers.run(tasks.after(past), left, output));
    interrupts.nothingIsInFlight();
    RunReport report = new RunReport(console, counts, end, journal);
    report.print();
    setup.tellOfRepeats();
    SummaryFile summary = new SummaryFile(session, args);
    return report.exit().and(summary.ran(counts, end, failures(past, output), tasks.planSha256()));
  }

  /**
   * The first of the contacts that failed, counted from the beginning of the run across
   * resumptions.
   */
  private List<SummaryFile.Failed> failures(PastRun past, RunOutput output) {
    List<SummaryFile.Failed> all = new ArrayList<>();
    for (PastRun.FailedContact failure : past.failures()) {
      if (all.size() < RunOutput.EXPLAINED) {
        all.add(new SummaryFile.Failed(failure.id(), FailedFile.reason(console, failure)));
      }
    }
    for (ContactResult result : output.explained()) {
      if (all.size() < RunOutput.EXPLAINED) {
        all.add(new SummaryFile.Failed(result.id(), FailedFile.reason(console, result)));
      }
    }
    return all;
  }

  private void announce(RunTasks tasks, RunJournal journal) {
    Optional<String> sha256 = tasks.planSha256();
    if (sha256.isPresent()) {
      String plan = args.one(ApplyOptions.PLAN).orElse("");
      console.say(ApplySentences.PLAN.with(plan, sha256.get()));
    }
    console.say(RunSetup.destination(session));
    journal.announce(console, RunSetup.owner(session));
  }

  /** Runs, and shows on a terminal how long the run is waiting when nothing leaves. */
  private RunEnd run(Progress progress, Supplier<RunEnd> run) {
    if (mode() != Progress.Mode.TERMINAL) {
      return run.get();
    }
    Ticker ticker = new Ticker(TICK, () -> progress.waiting(setup.waiting()));
    try {
      return run.get();
    } finally {
      ticker.close();
      progress.end();
    }
  }

  private RunPolicy runPolicy(long contacts, RunJournal journal) {
    boolean stops = ApplyOptions.onError(args) == ApplyOptions.OnError.STOP;
    return new RunPolicy(
        setup.jobs(),
        setup.ahead(journal),
        stops ? RunPolicy.OnFailure.STOP : RunPolicy.OnFailure.CONTINUE,
        ApplyOptions.maxFailures(args).map(most -> most.of(contacts)).orElse(Long.MAX_VALUE),
        ApplyOptions.canary(args),
        RunCounts.of(journal.past(), contacts).failures());
  }

  private Progress.Mode mode() {
    if (console.isQuiet()) {
      return Progress.Mode.NONE;
    }
    return console.obeysControls(World.Stream.ERR) ? Progress.Mode.TERMINAL : Progress.Mode.LINES;
  }

  private JournalHeader header(RunTasks tasks) {
    return new JournalHeader(
        Version.NUMBER,
        session.settings().baseUrl().toString(),
        RunSetup.owner(session),
        tasks.digest(),
        tasks.options(),
        session.world().now(),
        tasks.lastRecord());
  }
}
