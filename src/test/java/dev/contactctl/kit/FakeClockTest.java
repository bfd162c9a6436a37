package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeClockTest {
  private final FakeClock clock = new FakeClock();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  private void note(String name) {
    log.add(name + "@" + clock.nanos() / 1_000_000);
  }

  private FakeClock.Work naps(String name, int count, int millis) {
    return () -> {
      for (int i = 0; i < count; i++) {
        clock.sleep(Duration.ofMillis(millis));
        note(name);
      }
    };
  }

  @Test
  void sleeping_moves_both_clocks_at_once() throws InterruptedException {
    clock.sleep(Duration.ofHours(1));
    assertEquals(Duration.ofHours(1).toNanos(), clock.nanos());
    assertEquals(FakeClock.START.plusSeconds(3600), clock.now());
  }

  @Test
  void several_threads_wake_in_the_order_of_their_times() throws InterruptedException {
    clock.run(List.of(naps("a", 3, 20), naps("b", 2, 25), naps("c", 1, 70)));
    assertEquals(List.of("a@20", "b@25", "a@40", "b@50", "a@60", "c@70"), log);
  }

  @Test
  void a_thread_that_ends_does_not_block_the_others() throws InterruptedException {
    clock.run(List.of(() -> {}, naps("a", 2, 10)));
    assertEquals(List.of("a@10", "a@20"), log);
  }

  @Test
  void a_failure_of_a_thread_fails_the_test() {
    assertThrows(
        AssertionError.class,
        () ->
            clock.run(
                List.of(
                    naps("a", 1, 10),
                    () -> {
                      throw new IllegalStateException("broken");
                    })));
  }
}
