package dev.contactctl.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading faults from the command line, and when they strike. */
class FaultTest {
  private static List<Optional<FaultKind>> draw(long seed, String... specs) {
    Faults faults = new Faults(Faults.parse(List.of(specs)), seed);
    List<Optional<FaultKind>> drawn = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(faults.strike("PUT"));
    }
    return drawn;
  }

  @Test
  void every_kind_is_read_by_its_name() {
    for (FaultKind kind : FaultKind.values()) {
      assertEquals(new Fault(kind, kind.methods(), 1), Fault.parse(kind.word()));
    }
  }

  /** Otherwise a fault could not be asked for, or what is guessed would depend on the order. */
  @Test
  void what_others_call_a_fault_means_one_fault_and_is_the_name_of_none() {
    assertEquals(Optional.of(FaultKind.STALL), FaultKind.meantBy(" Timeout "));
    assertEquals(Optional.of(FaultKind.EXPIRED_TOKEN), FaultKind.meantBy("401"));
    assertEquals(Optional.empty(), FaultKind.meantBy("nonsense"));
    for (FaultKind kind : FaultKind.values()) {
      assertEquals(Optional.empty(), FaultKind.meantBy(kind.word()));
    }
  }

  @Test
  void a_method_and_a_probability_are_read() {
    assertEquals(
        new Fault(FaultKind.UNAVAILABLE, List.of("PUT"), 0.25), Fault.parse("503@put:.25"));
    assertEquals(
        new Fault(FaultKind.OTHER_ID, List.of("GET", "PUT"), 1), Fault.parse("other-id:1.0"));
    assertEquals(new Fault(FaultKind.SERVER_ERROR, List.of("POST"), 1), Fault.parse("500@POST"));
    assertEquals(new Fault(FaultKind.STALL, List.of("GET"), 0), Fault.parse("stall@GET:0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "420",
        "500@",
        "500:",
        "500@PATCH",
        "other-id@POST",
        "500:2",
        "500:-1",
        "500:NaN",
        "500:1d",
        "500:0x1p-1",
        "500:.",
        "500:0,5",
        "500:0.1:0.2",
        "@PUT",
        "drop-after-apply@GET",
        "rival@PUT",
        "RESET"
      })
  void a_malformed_fault_is_a_usage_failure_in_one_sentence(String spec) {
    Failure failure = assertThrows(Failure.class, () -> Fault.parse(spec));
    assertEquals(Exit.USAGE, failure.exit());
    assertTrue(failure.getMessage().startsWith("--fault " + spec + ": "), failure.getMessage());
    assertTrue(failure.getMessage().contains("; "), failure.getMessage());
    assertFalse(failure.getMessage().endsWith("."), failure.getMessage());
  }

  @Test
  void the_same_seed_gives_the_same_faults() {
    String[] specs = {"500:0.3", "reset:0.5"};
    assertEquals(draw(7, specs), draw(7, specs));
    assertNotEquals(draw(7, specs), draw(8, specs));
  }

  @Test
  void probabilities_are_kept() {
    assertFalse(draw(1, "500:0").contains(Optional.of(FaultKind.SERVER_ERROR)));
    assertFalse(draw(1, "500:1").contains(Optional.<FaultKind>empty()));
    long struck = draw(1, "500:0.3").stream().filter(Optional::isPresent).count();
    assertTrue(struck > 30 && struck < 90, "strikes in 200 requests: " + struck);
  }

  @Test
  void of_several_faults_that_strike_the_first_is_used() {
    assertEquals(
        List.of(Optional.of(FaultKind.HTML)), draw(1, "html", "500").stream().distinct().toList());
  }

  @Test
  void a_queued_fault_strikes_the_next_request_that_it_can_affect_and_only_once() {
    Faults faults = new Faults(List.of(), 0);
    faults.add(FaultKind.DROP_AFTER_APPLY);
    assertEquals(Optional.empty(), faults.strike("GET"));
    assertEquals(Optional.of(FaultKind.DROP_AFTER_APPLY), faults.strike("PUT"));
    assertEquals(Optional.empty(), faults.strike("PUT"));
  }
}
