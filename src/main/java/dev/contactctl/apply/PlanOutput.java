package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.Target;
import dev.contactctl.change.ContactDigest;
import dev.contactctl.change.Outbound;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.PlanHeader;
import dev.contactctl.journal.PlanWriter;
import dev.contactctl.journal.PlannedContact;
import dev.contactctl.message.Message;
import dev.contactctl.session.Session;
import dev.contactctl.tasks.RunTasks;
import dev.contactctl.tasks.Survey;
import dev.contactctl.world.Version;
import java.util.List;
import java.util.Optional;

/** Shows what would be sent and, when that is asked for, writes it into a plan. */
final class PlanOutput implements Survey.Sink, AutoCloseable {
  private final Session session;
  private final Optional<PlanWriter> writer;
  private final Survey.Sink shown;
  private final String file;
  private Optional<String> sha256;

  private PlanOutput(
      Session session,
      Optional<PlanWriter> writer,
      Survey.Sink shown,
      String file,
      Optional<String> sha256) {
    this.session = session;
    this.writer = writer;
    this.shown = shown;
    this.file = file;
    this.sha256 = sha256;
  }

  /**
   * An output; a plan is written when {@code --plan} names a file and the tasks are no plan.
   *
   * @throws dev.contactctl.world.Failure when the plan cannot be begun
   */
  static PlanOutput of(Session session, Args args, RunTasks tasks, Survey.Sink shown) {
    Optional<String> file = args.one(ApplyOptions.PLAN);
    boolean kept = RunFiles.named(session.world(), args, ApplyOptions.PLAN).isPresent();
    if (!kept || tasks.planSha256().isPresent()) {
      String name = file.orElse("");
      return new PlanOutput(session, Optional.empty(), shown, name, tasks.planSha256());
    }
    PlanHeader header =
        new PlanHeader(
            Version.NUMBER,
            session.settings().baseUrl().toString(),
            RunSetup.owner(session),
            session.world().now(),
            tasks.options());
    PlanWriter writer =
        PlanWriter.create(session.world().cwd().resolve(file.get()), file.get(), header);
    return new PlanOutput(session, Optional.of(writer), shown, file.get(), Optional.empty());
  }

  /** A plan records what each contact was before, so every contact is read. */
  Survey.ReadPolicy reading() {
    return writer.isPresent() ? Survey.ReadPolicy.ALWAYS : Survey.ReadPolicy.AS_THE_RUN;
  }

  @Override
  public void planned(Target target, Plan plan, List<Message> notices) {
    if (writer.isPresent() && !plan.changesNothing()) {
      writer
          .get()
          .add(
              new PlannedContact(
                  target.record(),
                  target.id(),
                  target.place(),
                  Outbound.of(plan.after()),
                  plan.before()
                      .map(before -> new Entry.Before(ContactDigest.of(before), before.tree()))));
    }
    shown.planned(target, plan, notices);
  }

  @Override
  public void refused(ContactResult result) {
    shown.refused(result);
  }

  /** Moves the finished plan to its name. */
  void keep() {
    if (writer.isPresent()) {
      sha256 = Optional.of(writer.get().finish());
      session.console().say(ApplySentences.PLAN_WRITTEN.with(file, sha256.get()));
    } else if (sha256.isPresent()) {
      session.console().say(ApplySentences.PLAN.with(file, sha256.get()));
    }
  }

  /** Says why there is no plan, if one was asked for. */
  void drop(ApplySentences why) {
    if (writer.isPresent()) {
      session.console().problem(why.with(file));
    }
  }

  /** The digest of the plan that was written or is shown. */
  Optional<String> sha256() {
    return sha256;
  }

  @Override
  public void close() {
    writer.ifPresent(PlanWriter::close);
  }
}
