package dev.contactctl.login;

import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.util.Optional;

/**
 * What a signal does to a login with a browser: while the login waits for the user, it ends the
 * program. From then on the auth host issues tokens, which are kept or revoked before the program
 * ends.
 */
final class LoginInterrupt implements World.SignalListener {
  private final World world;
  private final Console console;
  private boolean issuing;
  private Optional<StopSignal> came = Optional.empty();

  LoginInterrupt(Session session) {
    this.world = session.world();
    this.console = session.console();
  }

  @Override
  public synchronized void signalled(StopSignal signal) {
    if (issuing) {
      came = Optional.of(signal);
      console.tell(WebSentences.STOPPING.with());
    } else {
      console.tell(WebSentences.STOPPED.with());
      world.end(signal.exit());
    }
  }

  /** Makes signals wait from now on. */
  synchronized void issuing() {
    issuing = true;
  }

  /** The signal that is waiting, if there is one. */
  synchronized Optional<StopSignal> came() {
    return came;
  }
}
