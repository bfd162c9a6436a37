package dev.contactctl.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which accounts may go on with the files of others; transcripts/apply/other-account.txt. */
class OwnerTest {
  private static final Owner SEOUL = new Owner("seoul", "abc@seoul.example");

  private static Owner of(String account) {
    return new Owner("", account);
  }

  @Test
  void an_account_of_the_same_domain_or_an_unknown_one_is_no_other() {
    for (String account : List.of("abc@seoul.example", "other@Seoul.Example", "")) {
      SEOUL.refuseOther("j", of(account));
      of(account).refuseOther("j", SEOUL);
    }
    of("client-1").refuseOther("j", of("client-1"));
    Owner.UNKNOWN.refuseOther("j", SEOUL);
  }

  @Test
  void an_account_of_another_domain_is_refused() {
    String end = "\"; pass --profile seoul";
    for (String account : List.of("abc@tokyo.example", "abc@example", "abc", "client-1")) {
      Failure failure = assertThrows(Failure.class, () -> SEOUL.refuseOther("j", of(account)));
      assertEquals(Exit.USAGE, failure.exit());
      assertEquals(
          "j: belongs to a run with the account \"abc@seoul.example\", and the account is now \""
              + account
              + end,
          failure.getMessage());
    }
    Failure apps =
        assertThrows(Failure.class, () -> of("client-1").refuseOther("j", of("client-2")));
    assertEquals(
        "j: belongs to a run with the account \"client-1\", and the account is now \"client-2\";"
            + " use the one of that run",
        apps.getMessage());
  }

  @Test
  void a_profile_is_a_warning_only_when_accounts_are_not_known() {
    assertEquals(true, SEOUL.warning("j", new Owner("tokyo", "")).isPresent());
    assertEquals(true, SEOUL.warning("j", Owner.UNKNOWN).isPresent());
    assertEquals(true, SEOUL.warning("j", new Owner("seoul", "")).isEmpty());
    assertEquals(true, SEOUL.warning("j", new Owner("tokyo", "x@seoul.example")).isEmpty());
    assertEquals(true, Owner.UNKNOWN.warning("j", SEOUL).isEmpty());
  }
}
