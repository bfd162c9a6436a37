package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.journal.BeforeImages;
import dev.contactctl.journal.Owner;
import dev.contactctl.session.Session;
import dev.contactctl.tasks.RunTasks;
import dev.contactctl.tasks.UndoTasks;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Optional;

/** One call of {@code undo}: brings back the contacts that an earlier run has changed. */
public final class UndoRun {
  private final Session session;
  private final Args args;

  /**
   * A run.
   *
   * @throws Failure exit 2, when options are wrong
   */
  public UndoRun(Session session, Args args) {
    this.session = session;
    this.args = args;
    ApplyOptions.check(args);
    if (args.has(ApplyOptions.PLAN) && !args.has(ApplyOptions.DRY_RUN)) {
      throw new Failure(Exit.USAGE, ApplySentences.UNDO_PLANS.with());
    }
  }

  /**
   * Runs it, or shows what it would do.
   *
   * @throws Failure when nothing could be done
   */
  public Exit run() {
    if (args.words().get(0).isEmpty()) {
      throw new Failure(Exit.USAGE, ApplySentences.NO_JOURNAL_NAME.with(""));
    }
    BulkRun run = new BulkRun(session, args, policy());
    RunFiles.check(session.world(), args, List.of());
    String file = args.words().get(0);
    String server = session.settings().baseUrl().toString();
    BeforeImages images = BeforeImages.open(session.world().cwd().resolve(file), file, server);
    try (RunTasks tasks = new UndoTasks(images)) {
      Owner owner = RunSetup.owner(session);
      images.refuseOther(owner);
      RunSetup.warn(session.console(), images.header().owner().warning(file, owner));
      if (images.cutOff() > 0) {
        session.console().problem(ApplySentences.TORN.with(file, images.cutOff()));
      }
      if (images.withoutImage() > 0) {
        session.console().problem(ApplySentences.WITHOUT_IMAGE.with(images.withoutImage()));
      }
      Exit exit = run.run(tasks, FailedTasks.NOBODY);
      return images.withoutImage() > 0 ? exit.and(Exit.PARTIAL) : exit;
    }
  }

  private SendPolicy policy() {
    Guards.Removals removals = RemovalLimit.ofEach(session, args);
    Guards guards = new Guards(removals, Guards.Stale.ALLOWED, Optional.empty());
    return new SendPolicy(
        guards,
        SendPolicy.Unchanged.SKIP,
        SendPolicy.Reread.NEVER,
        RunFiles.backup(session.world(), args),
        session.difference());
  }
}
