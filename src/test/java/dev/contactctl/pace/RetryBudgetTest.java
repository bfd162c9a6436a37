package dev.contactctl.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.pace.RetryBudget.Price;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private final RetryBudget budget = new RetryBudget();

  private int retriesLeft(Price price) {
    int retries = 0;
    while (budget.account().take(price)) {
      retries++;
    }
    return retries;
  }

  @Test
  void it_pays_for_35_retries_without_a_success() {
    assertEquals(35, retriesLeft(Price.FAULT));
  }

  @Test
  void it_pays_for_100_refusals_as_too_many() {
    assertEquals(100, retriesLeft(Price.THROTTLED));
  }

  @Test
  void a_call_that_succeeds_in_the_end_has_cost_nothing() {
    for (int i = 0; i < 1000; i++) {
      RetryBudget.Account account = budget.account();
      assertTrue(account.take(Price.FAULT));
      assertTrue(account.take(Price.FAULT));
      assertTrue(account.take(Price.THROTTLED));
      account.succeeded();
    }
    assertEquals(35, retriesLeft(Price.FAULT));
  }

  @Test
  void what_calls_have_lost_comes_back_slowly() {
    retriesLeft(Price.FAULT); // 10 are left
    for (int i = 0; i < 4; i++) {
      assertFalse(budget.account().take(Price.FAULT));
      budget.account().succeeded();
    }
    assertTrue(budget.account().take(Price.FAULT));
  }
}
