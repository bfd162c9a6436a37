package dev.contactctl.kit;

import dev.contactctl.world.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A world that is like another one, but for the clock, which a test moves as it likes. */
public final class ForwardingWorld {
  private ForwardingWorld() {}

  /** The other world with that wall clock, in which whoever sleeps only lets others go first. */
  public static World of(World other, Supplier<Instant> clock) {
    return (World)
        Proxy.newProxyInstance(
            World.class.getClassLoader(),
            new Class<?>[] {World.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "now" -> clock.get();
                  case "nanos" -> Duration.between(Instant.EPOCH, clock.get()).toNanos();
                  case "sleep" -> {
                    Thread.yield();
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
