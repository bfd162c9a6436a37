package dev.contactctl.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.journal.ContactState;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.world.Exit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A token that expires while many workers use it. */
@Timeout(60)
class RunTokenTest {
  private static final int MANY = 200;

  private final FakeWorld world = new FakeWorld();
  private final MemoryServer server = new MemoryServer(world, Duration.ofMillis(80));
  private final TestRun run = new TestRun(world);

  private static final Token FIRST = Token.of("first-0123456789").orElseThrow();
  private static final Token SECOND = Token.of("second-0123456789").orElseThrow();

  /** Renews its token once. */
  private static final class Renewing implements TokenSource {
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Token current = FIRST;

    @Override
    public Token current() {
      return current;
    }

    @Override
    public Optional<Token> renew(Token refused) {
      renewals.incrementAndGet();
      current = SECOND;
      return Optional.of(SECOND);
    }
  }

  @Test
  void eight_workers_renew_an_expired_token_once() {
    Renewing tokens = new Renewing();
    server.accepting("second-0123456789");
    RunEnd end = run.run(server.api(tokens), TestRun.memos(MANY, "new", MemoTarget.Kind.MERGE));
    assertEquals(MANY, end.count(ContactState.UPDATED));
    assertEquals(1, tokens.renewals.get());
  }

  @Test
  void a_token_that_cannot_be_renewed_stops_the_run() {
    server.accepting("second-0123456789");
    RunEnd end =
        run.run(
            server.api(TokenSource.fixed(FIRST)),
            TestRun.memos(MANY, "new", MemoTarget.Kind.MERGE));
    assertEquals(StopCause.TOKEN, end.stop().orElseThrow().cause());
    assertEquals(Exit.NOT_ALLOWED, end.exit());
    assertTrue(server.requests("GET") <= 8, server.requests("GET") + " requests");
    assertEquals(Map.of(ContactState.UNFINISHED, (long) run.results.size()), end.counts());
  }
}
