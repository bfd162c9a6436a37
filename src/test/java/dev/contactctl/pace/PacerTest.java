package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.remote.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PacerTest {
  private final FakeWorld world = new FakeWorld();
  private final StopRequest stop = new StopRequest();
  private final List<Long> left = Collections.synchronizedList(new ArrayList<>());

  private Pacer pacer(String rate) {
    return new Pacer(world, Rate.parse(rate, "test"), 1000, stop);
  }

  private long millis() {
    return world.nanos() / 1_000_000;
  }

  private static RateLimit said(int limit, int remaining, int reset) {
    return new RateLimit(
        Optional.of(limit), Optional.of(remaining), Optional.of(Duration.ofSeconds(reset)));
  }

  private FakeClock.Work leaves(Pacer pacer, int times) {
    return () -> {
      for (int i = 0; i < times; i++) {
        assertTrue(pacer.await(Operation.PUT));
        left.add(millis());
      }
    };
  }

  @Test
  void workers_share_one_rate() throws InterruptedException {
    Pacer pacer = pacer("60/min");
    world.clock().run(List.of(leaves(pacer, 3), leaves(pacer, 3), leaves(pacer, 3)));
    Collections.sort(left);
    assertEquals(List.of(0L, 1010L, 2020L, 3030L, 4040L, 5050L, 6060L, 7070L, 8080L), left);
  }

  @Test
  void a_request_that_left_once_more_takes_the_next_turn() throws InterruptedException {
    Pacer pacer = pacer("60/min");
    pacer.await(Operation.PUT);
    pacer.repeated(Operation.PUT);
    pacer.repeated(Operation.PUT);
    world.clock().run(List.of(leaves(pacer, 2)));
    assertEquals(List.of(3030L, 4040L), left);
    assertTrue(pacer.await(Operation.GET));
    assertEquals(4040, millis());
  }

  @Test
  void operations_do_not_wait_for_each_other() {
    Pacer pacer = pacer("1/min");
    assertTrue(pacer.await(Operation.PUT));
    assertTrue(pacer.await(Operation.GET));
    assertEquals(0, millis());
  }

  @Test
  void unlimited_waits_only_after_a_429() {
    Pacer pacer = pacer("unlimited");
    for (int i = 0; i < 1000; i++) {
      pacer.await(Operation.PUT);
      pacer.answered(Operation.PUT, Duration.ZERO, said(1, 0, 60));
    }
    assertEquals(0, millis());
    pacer.throttled(Operation.PUT, Optional.of(Duration.ofSeconds(7)));
    assertEquals(Duration.ofSeconds(7), pacer.closedFor());
    pacer.await(Operation.GET);
    assertEquals(0, millis());
    pacer.await(Operation.PUT);
    assertEquals(7000, millis());
    assertEquals(Duration.ZERO, pacer.closedFor());
  }

  @Test
  void a_429_holds_back_all_workers_of_its_operation() throws InterruptedException {
    Pacer pacer = pacer("6000/min");
    pacer.await(Operation.PUT);
    pacer.throttled(Operation.PUT, Optional.of(Duration.ofSeconds(30)));
    world.clock().run(List.of(leaves(pacer, 1), leaves(pacer, 1), leaves(pacer, 1)));
    Collections.sort(left);
    assertEquals(List.of(30_000L, 30_010L, 30_020L), left);
  }

  @Test
  void a_worker_that_waits_already_waits_for_the_reset_too() throws InterruptedException {
    Pacer pacer = pacer("60/min");
    pacer.await(Operation.PUT);
    world
        .clock()
        .run(
            List.of(
                leaves(pacer, 1),
                () -> {
                  world.sleep(Duration.ofMillis(500));
                  pacer.throttled(Operation.PUT, Optional.of(Duration.ofSeconds(5)));
                }));
    assertEquals(List.of(5500L), left);
  }

  @Test
  void a_higher_limit_wakes_who_waits_for_the_assumed_one() throws InterruptedException {
    Pacer pacer = pacer("auto");
    pacer.await(Operation.PUT);
    world
        .clock()
        .run(
            List.of(
                leaves(pacer, 1),
                () -> {
                  world.sleep(Duration.ofMillis(100));
                  pacer.answered(Operation.PUT, Duration.ZERO, said(600, 599, 60));
                  world.sleep(Duration.ofSeconds(10)); // the clock waits until the other has gone
                }));
    assertTrue(left.get(0) <= 1250, left.toString());
  }

  @Test
  void a_stop_wakes_at_once_whoever_waits() throws InterruptedException {
    Pacer pacer = pacer("1/min");
    pacer.await(Operation.PUT);
    world.clock().threads(9); // nobody moves the clock
    List<Boolean> answers = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch begun = new CountDownLatch(8);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      boolean pausing = i % 2 == 0;
      Thread thread =
          new Thread(
              () -> {
                begun.countDown();
                answers.add(
                    pausing ? pacer.pause(Duration.ofHours(1)) : pacer.await(Operation.PUT));
              });
      threads.add(thread);
      thread.start();
    }
    begun.await();
    stop.request();
    for (Thread thread : threads) {
      thread.join();
      assertFalse(thread.isInterrupted());
    }
    assertEquals(Collections.nCopies(8, false), answers);
    assertEquals(0, millis());
    assertFalse(pacer.await(Operation.GET));
    assertFalse(pacer.pause(Duration.ZERO));
  }

  @Test
  void a_pause_takes_its_time() {
    assertTrue(pacer("auto").pause(Duration.ofMillis(1234)));
    assertEquals(1234, millis());
  }

  @Test
  void an_interrupt_by_somebody_else_stops_the_run() {
    Pacer pacer = pacer("1/min");
    pacer.await(Operation.PUT);
    world.clock().threads(2); // nobody moves the clock
    Thread.currentThread().interrupt();
    assertFalse(pacer.await(Operation.PUT));
    assertTrue(Thread.interrupted());
    assertTrue(stop.isRequested());
  }
}
