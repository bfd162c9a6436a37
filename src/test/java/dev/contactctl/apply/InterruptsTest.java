package dev.contactctl.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.world.StopSignal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is said about signals, and when. */
class InterruptsTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final StopRequest stop = new StopRequest();

  private static void awaitRest(Thread thread) {
    while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
  }

  @Test
  void the_report_of_a_run_comes_after_that_of_the_signal() throws Exception {
    Thread[] run = new Thread[1];
    Interrupts interrupts =
        new Interrupts(
            new FakeWorld(),
            stop,
            message -> {
              assertEquals(true, stop.isRequested());
              run[0].start();
              awaitRest(run[0]);
              said.add("stopping");
            },
            Long.MAX_VALUE);
    run[0] =
        new Thread(
            () -> {
              interrupts.nothingIsInFlight();
              said.add("report");
            });
    interrupts.signalled(StopSignal.TERMINATE);
    run[0].join();
    assertEquals(List.of("stopping", "report"), said);
  }

  @Test
  void a_run_without_a_signal_waits_for_nothing() {
    new Interrupts(new FakeWorld(), stop, message -> said.add("stopping")).nothingIsInFlight();
    assertEquals(List.of(), said);
  }
}
