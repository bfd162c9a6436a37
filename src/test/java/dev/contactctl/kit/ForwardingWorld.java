package dev.contactctl.kit;

import dev.contactctl.world.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A world that is like another one, but for the clock, which a test moves as it likes. */
public final class ForwardingWorld {
  private ForwardingWorld() {}

  /** What is done while somebody sleeps. */
  private interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  /** The other world with that wall clock, in which whoever sleeps only lets others go first. */
  public static World of(World other, Supplier<Instant> clock) {
    return of(other, clock, nanos(clock), time -> Thread.yield());
  }

  /** The other world with that wall clock; what waits is not told of it. */
  public static World withWallClock(World other, Supplier<Instant> clock) {
    return of(other, clock, other::nanos, other::sleep);
  }

  private static LongSupplier nanos(Supplier<Instant> clock) {
    return () -> Duration.between(Instant.EPOCH, clock.get()).toNanos();
  }

  /** The other world, in which time passes that many times as fast. */
  public static World faster(World other, int times) {
    Instant start = other.now();
    long began = other.nanos();
    Supplier<Instant> clock = () -> start.plusNanos((other.nanos() - began) * times);
    return of(other, clock, nanos(clock), time -> other.sleep(time.dividedBy(times)));
  }

  /** The other world, in which something happens whenever somebody sleeps. */
  public static World whileAsleep(World other, Runnable task) {
    return of(
        other,
        other::now,
        other::nanos,
        time -> {
          task.run();
          other.sleep(time);
        });
  }

  private static World of(World other, Supplier<Instant> clock, LongSupplier nanos, Sleep sleep) {
    return (World)
        Proxy.newProxyInstance(
            World.class.getClassLoader(),
            new Class<?>[] {World.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "now" -> clock.get();
                  case "nanos" -> nanos.getAsLong();
                  case "sleep" -> {
                    sleep.sleep((Duration) arguments[0]);
                    yield null;
                  }
                  default -> {
                    try {
                      yield method.invoke(other, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  }
                });
  }
}
