package dev.contactctl.apply;

import dev.contactctl.message.Message;
import dev.contactctl.pace.StopRequest;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What signals do to a run: the first one lets it finish what is in flight, the second one ends the
 * program at once.
 */
final class Interrupts implements World.SignalListener {
  private final World world;
  private final StopRequest stop;
  private final Consumer<Message> say;
  private Optional<StopSignal> first = Optional.empty();

  Interrupts(World world, StopRequest stop, Consumer<Message> say) {
    this.world = world;
    this.stop = stop;
    this.say = say;
  }

  @Override
  public void signalled(StopSignal signal) {
    synchronized (this) {
      if (first.isPresent()) {
        world.end(signal.exit());
        return;
      }
      first = Optional.of(signal);
    }
    stop.request();
    say.accept(ApplySentences.STOPPING.with());
  }

  /** The signal that has come first. */
  synchronized Optional<StopSignal> signal() {
    return first;
  }
}
