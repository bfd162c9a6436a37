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
  /** How long a signal may wait for what is said about it, in milliseconds. */
  private static final long MOST_MILLIS = 500;

  private final World world;
  private final StopRequest stop;
  private final Consumer<Message> say;
  private final long mostMillis;
  private Optional<StopSignal> first = Optional.empty();
  private Optional<Message> inFlight = Optional.empty();
  private boolean said;

  Interrupts(World world, StopRequest stop, Consumer<Message> say) {
    this(world, stop, say, MOST_MILLIS);
  }

  Interrupts(World world, StopRequest stop, Consumer<Message> say, long mostMillis) {
    this.world = world;
    this.stop = stop;
    this.say = say;
    this.mostMillis = mostMillis;
  }

  /**
   * Called when contacts can be in flight from now on.
   *
   * @param left what to say when the program ends without waiting for them
   */
  synchronized void contactsMayBeInFlight(Message left) {
    inFlight = Optional.of(left);
  }

  /**
   * Called when no contact is in flight any more. Waits until a signal that came before has been
   * reported, so that the report of the run comes after that.
   */
  synchronized void nothingIsInFlight() {
    inFlight = Optional.empty();
    try {
      while (first.isPresent() && !said) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void signalled(StopSignal signal) {
    if (isFirst(signal)) {
      stop.request();
      try {
        sayInTime(ApplySentences.STOPPING.with());
      } finally {
        hasSaid();
      }
      return;
    }
    left().ifPresent(this::sayInTime);
    world.end(signal.exit());
  }

  /**
   * Says it, unless nobody reads standard error: that must keep neither the next signal waiting nor
   * the program from ending.
   */
  private void sayInTime(Message message) {
    Thread saying = new Thread(() -> say.accept(message));
    saying.setDaemon(true);
    saying.start();
    try {
      saying.join(mostMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void hasSaid() {
    said = true;
    notifyAll();
  }

  private synchronized boolean isFirst(StopSignal signal) {
    boolean isFirst = first.isEmpty();
    if (isFirst) {
      first = Optional.of(signal);
    }
    return isFirst;
  }

  private synchronized Optional<Message> left() {
    return inFlight;
  }

  /** The first signal that came. */
  synchronized Optional<StopSignal> signal() {
    return first;
  }
}
