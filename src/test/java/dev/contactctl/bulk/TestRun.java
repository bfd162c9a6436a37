package dev.contactctl.bulk;

import dev.contactctl.flow.Goal;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.pace.Pacer;
import dev.contactctl.pace.Rate;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.remote.ContactCalls;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/** A whole run in fake time. */
final class TestRun {
  final FakeWorld world;
  final StopRequest stop = new StopRequest();
  final List<ContactResult> results = new ArrayList<>();
  RunLog log = RunLog.NONE;
  int requests = Integer.MAX_VALUE;
  Rate rate = new Rate.Unlimited();
  RunPolicy policy = RunPolicy.withJobs(8);
  SendPolicy sending = SendPolicy.DEFAULT;
  long seed = 1;

  /** After so many results, none can be printed any more. */
  int failAfter = Integer.MAX_VALUE;

  TestRun(FakeWorld world) {
    this.world = world;
  }

  /** Targets that set the same memo on contacts c1 to cN. */
  static List<Task> memos(int number, String memo, MemoTarget.Kind kind) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      tasks.add(Task.fresh(new MemoTarget(i, "c" + i, memo, kind)));
    }
    return tasks;
  }

  /** Runs it; the clock counts the workers, and not the thread that waits for them. */
  RunEnd run(ContactCalls calls, List<Task> tasks) {
    return run(calls, tasks.iterator(), tasks.size());
  }

  RunEnd run(ContactCalls calls, Iterator<Task> tasks, long total) {
    SplittableRandom random = new SplittableRandom(seed);
    RunContext context =
        new RunContext(
            calls,
            new Goal.Send(sending),
            new Pacer(world, rate, total, stop),
            log,
            stop,
            requests,
            world::nanos,
            () -> {
              synchronized (random) {
                return random.nextDouble();
              }
            });
    world.clock().threads(0);
    Workers workers =
        new Workers(
            context,
            policy,
            work -> {
              world.clock().enter();
              return new Thread(
                  () -> {
                    try {
                      work.run();
                    } finally {
                      world.clock().leave();
                    }
                  });
            });
    try {
      return workers.run(tasks, total, this::print);
    } finally {
      world.clock().threads(1);
    }
  }

  private void print(ContactResult result) {
    results.add(result);
    if (results.size() > failAfter) {
      throw new Failure(Exit.LOCAL_FILES, Message.literal("closed"));
    }
  }
}
