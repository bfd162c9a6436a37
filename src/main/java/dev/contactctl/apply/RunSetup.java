package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.RunContext;
import dev.contactctl.bulk.RunLog;
import dev.contactctl.bulk.RunPolicy;
import dev.contactctl.bulk.Workers;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.journal.Owner;
import dev.contactctl.message.Message;
import dev.contactctl.pace.Operation;
import dev.contactctl.pace.Pacer;
import dev.contactctl.pace.Rate;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates the workers of a run as the options ask, and makes requests that are sent twice count
 * against the pace.
 */
final class RunSetup implements ContactsApi.Watcher {
  private static final int AHEAD = 7;

  private final Session session;
  private final ContactsApi.Watcher details;
  private final Rate rate;
  private final int jobs;
  private final StopRequest stop;
  private Optional<ContactsApi> api = Optional.empty();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private volatile Optional<Pacer> pacer = Optional.empty();

  /**
   * The options of a run.
   *
   * @throws dev.contactctl.world.Failure exit 2, when one is wrong
   */
  RunSetup(Session session, Args args, StopRequest stop) {
    this.session = session;
    this.details = new Session.Details(session.console());
    Resolved pace = session.settings().get(Setting.RATE);
    this.rate = Rate.parse(pace.value(), pace.origin());
    this.jobs = ApplyOptions.jobs(args);
    if (jobs > ApplyOptions.ALLOWED_AT_ONCE) {
      Message many = ApplySentences.MANY_JOBS.with(jobs, ApplyOptions.ALLOWED_AT_ONCE);
      session.console().remark(Remark.warning(Place.of(ApplyOptions.JOBS), many));
    }
    this.stop = stop;
  }

  /**
   * Whose contacts are changed, as far as the settings say it.
   *
   * @throws dev.contactctl.world.Failure exit 4 when no token is set; exit 2 when one cannot be
   *     used
   */
  static Owner owner(Session session) {
    return new Owner(session.settings().profile(), session.tokens().accountId().orElse(""));
  }

  /** Says it, if there is anything to say: without a lambda, for which classes would be loaded. */
  static void warn(Console console, Optional<Message> warning) {
    if (warning.isPresent()) {
      console.problem(warning.get());
    }
  }

  /** Says whose contacts are changed, and where. */
  static Message destination(Session session) {
    Owner owner = owner(session);
    String server = session.settings().baseUrl().toString();
    boolean inProfile = !owner.profile().isEmpty();
    if (owner.account().isEmpty()) {
      return inProfile
          ? ApplySentences.TO_PROFILE.with(server, owner.profile())
          : ApplySentences.TO.with(server);
    }
    return inProfile
        ? ApplySentences.TO_ACCOUNT_OF_PROFILE.with(server, owner.account(), owner.profile())
        : ApplySentences.TO_ACCOUNT.with(server, owner.account());
  }

  /** What the run is sent through, made once. */
  ContactsApi api() {
    if (api.isEmpty()) {
      api = Optional.of(session.newSharedApi(this));
    }
    return api.get();
  }

  @Override
  public void answered(String method, String url, int status) {
    details.answered(method, url, status);
  }

  @Override
  public void sentAgain(String method, String url) {
    details.sentAgain(method, url);
    sentAgain.incrementAndGet();
    sentWithNewToken(method);
  }

  /** Says how many requests were sent again, if any was: the server has had these twice. */
  void tellOfRepeats() {
    if (sentAgain.get() > 0) {
      session.console().say(ApplySentences.SENT_AGAIN.with(sentAgain.get()));
    }
  }

  /** A request that is sent again has not waited for a turn. */
  @Override
  public void sentWithNewToken(String method) {
    Optional<Pacer> pace = pacer;
    if (pace.isPresent()) {
      pace.get().repeated(Operation.valueOf(method));
    }
  }

  /** How many contacts are sent at a time. */
  int jobs() {
    return jobs;
  }

  /**
   * How many contacts each job has begun besides the one that it sends. At full speed a run with a
   * journal would mostly wait for the disk; so the lines of these are written meanwhile, together
   * with those of other jobs. A single job begins a contact when the one before it has ended.
   */
  int ahead(RunJournal journal) {
    boolean waitsForDisk = rate instanceof Rate.Unlimited && journal.file().isPresent() && jobs > 1;
    return waitsForDisk ? AHEAD : 0;
  }

  /** The forecast for so many contacts; better after a run, which has learned the limit. */
  Forecast forecast(long reads, long writes) {
    double perMinute =
        pacer.isPresent()
            ? pacer.get().perMinute(reads > 0 ? Operation.GET : Operation.PUT)
            : rate.perMinute(rate.firstLimit(), Math.max(reads, writes));
    boolean sure = pacer.isPresent() || !(rate instanceof Rate.Auto);
    return new Forecast(
        reads,
        writes,
        perMinute,
        sure ? Forecast.RateSource.KNOWN : Forecast.RateSource.ASSUMED,
        session.tokens().isRenewable()
            ? Forecast.TokenSupply.RENEWED
            : Forecast.TokenSupply.BROUGHT);
  }

  /** How long nothing may leave, since the server has refused a request; zero if it may. */
  Duration waiting() {
    return pacer.map(Pacer::closedFor).orElse(Duration.ZERO);
  }

  /** Workers that go through the contacts and send nothing. */
  Workers readers(long contacts) {
    return workers(SendPolicy.DEFAULT, contacts, RunLog.NONE, RunPolicy.withJobs(jobs));
  }

  /** Workers that send. */
  Workers workers(SendPolicy policy, long contacts, RunLog log, RunPolicy run) {
    Pacer pace = new Pacer(session.world(), rate, contacts, stop);
    pacer = Optional.of(pace);
    RunContext context =
        new RunContext(
            api(),
            new Goal.Send(policy),
            pace,
            log,
            stop,
            jobs,
            session.world()::nanos,
            () -> ThreadLocalRandom.current().nextDouble());
    return new Workers(context, run, RunSetup::daemon);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "apply");
    thread.setDaemon(true);
    return thread;
  }
}
