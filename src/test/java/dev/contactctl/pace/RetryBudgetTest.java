package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.pace.RetryBudget.Price;
import dev.contactctl.remote.RateLimit;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Speed speed = new Speed();
  private long now;
  private final RetryBudget budget = new RetryBudget(() -> now, speed);

  /** A pace of which only matters whether it is slow. */
  private static final class Speed implements Pace {
    private boolean slow;

    @Override
    public boolean await(Operation operation) {
      return true;
    }

    @Override
    public void repeated(Operation operation) {}

    @Override
    public boolean pause(Duration time) {
      return true;
    }

    @Override
    public void answered(Operation operation, Duration took, RateLimit said) {}

    @Override
    public void throttled(Operation operation, Optional<Duration> asked) {}

    @Override
    public void slowDown() {
      slow = true;
    }

    @Override
    public void speedUp() {
      slow = false;
    }
  }

  private void passes(Duration time) {
    now += time.toNanos();
  }

  /** How many retries there are until the run is slowed down. */
  private int retriesAtFullSpeed(Price price) {
    int retries = 0;
    while (budget.spending().take(price) && !speed.slow) {
      retries++;
    }
    return retries;
  }

  @Test
  void it_pays_for_35_retries_without_a_success() {
    assertEquals(35, retriesAtFullSpeed(Price.FAULT));
  }

  @Test
  void it_pays_for_100_refusals_as_too_many() {
    assertEquals(100, retriesAtFullSpeed(Price.THROTTLED));
  }

  @Test
  void a_call_that_succeeds_in_the_end_has_cost_nothing() {
    for (int i = 0; i < 1000; i++) {
      RetryBudget.Spending spending = budget.spending();
      assertTrue(spending.take(Price.FAULT));
      assertTrue(spending.take(Price.FAULT));
      assertTrue(spending.take(Price.THROTTLED));
      spending.succeeded();
    }
    assertEquals(35, retriesAtFullSpeed(Price.FAULT));
  }

  @Test
  void what_is_spent_leaves_the_run_its_time() {
    retriesAtFullSpeed(Price.FAULT);
    passes(RetryBudget.PATIENCE.minus(MOMENT));
    assertTrue(budget.spending().take(Price.FAULT));
    assertTrue(speed.slow);
    passes(MOMENT);
    assertFalse(budget.spending().take(Price.FAULT));
  }

  @Test
  void a_call_that_had_failed_and_succeeds_ends_the_slowness() {
    retriesAtFullSpeed(Price.FAULT);
    RetryBudget.Spending spending = budget.spending();
    assertTrue(spending.take(Price.FAULT));
    spending.succeeded();
    assertFalse(speed.slow);
  }

  /** Reading may work while changing does not. */
  @Test
  void a_call_that_had_not_failed_does_not() {
    retriesAtFullSpeed(Price.FAULT);
    budget.spending().succeeded();
    assertTrue(speed.slow);
  }

  /** Otherwise a server that fails nine times of ten would never end the run. */
  @Test
  void a_success_now_and_then_gives_no_new_time() {
    retriesAtFullSpeed(Price.FAULT);
    for (int i = 0; i < 29; i++) {
      passes(Duration.ofSeconds(1));
      RetryBudget.Spending spending = budget.spending();
      assertTrue(spending.take(Price.FAULT));
      spending.succeeded();
      retriesAtFullSpeed(Price.FAULT);
    }
    passes(Duration.ofSeconds(1));
    assertFalse(budget.spending().take(Price.FAULT));
  }

  @Test
  void when_half_has_come_back_the_next_outage_has_its_own_time() {
    retriesAtFullSpeed(Price.FAULT);
    passes(Duration.ofSeconds(20));
    for (int i = 0; i < 250; i++) {
      budget.spending().succeeded();
    }
    assertFalse(speed.slow);
    retriesAtFullSpeed(Price.FAULT);
    passes(Duration.ofSeconds(20));
    assertTrue(budget.spending().take(Price.FAULT));
  }

  @Test
  void few_failures_without_a_success_are_enough_after_a_minute() {
    for (int i = 0; i < 8; i++) {
      assertTrue(budget.spending().take(Price.FAULT));
    }
    passes(RetryBudget.SILENCE);
    assertFalse(budget.spending().take(Price.FAULT));
  }

  @Test
  void a_success_ends_the_silence() {
    for (int i = 0; i < 8; i++) {
      assertTrue(budget.spending().take(Price.FAULT));
    }
    budget.spending().succeeded();
    passes(RetryBudget.SILENCE);
    assertTrue(budget.spending().take(Price.FAULT));
  }

  /** One contact that the server never answers is no outage. */
  @Test
  void the_attempts_of_one_contact_are_no_silence() {
    for (int i = 0; i < Backoff.ATTEMPTS; i++) {
      assertTrue(budget.spending().take(Price.FAULT));
      passes(Duration.ofSeconds(30));
    }
  }
}
