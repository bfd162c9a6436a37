package dev.contactctl;

import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hands signals to a listener. The JDK's supported way, a shutdown hook, learns neither which
 * signal came nor of a second one, and the exit code is fixed before it runs. So this uses {@code
 * sun.misc.Signal} of the module {@code jdk.unsupported}, by reflection because the compiler warns
 * about every mention of it. Handlers stay once they are installed; without a listener they do what
 * the JVM would do.
 */
final class Signals {
  private static final Object LOCK = new Object();
  private static Optional<World.SignalListener> current = Optional.empty();
  private static final Map<StopSignal, Handler> HANDLERS = new EnumMap<>(StopSignal.class);
  private static boolean installed;

  /**
   * How long a signal waits for a listener that is busy with another one, in milliseconds: longer
   * than a listener waits for the end of a child process.
   */
  private static final long MOST_MILLIS = 8_000;

  private static final long PAUSE_MILLIS = 20;

  /** Who is calling a listener now. */
  private static volatile Optional<Thread> calling = Optional.empty();

  private Signals() {}

  /**
   * From now on signals go to the listener. A signal that the JVM does not hand out, such as a
   * SIGHUP that {@code nohup} ignores, keeps its effect; all do in a runtime without the module.
   */
  static World.Listening listen(World.SignalListener listener) {
    synchronized (LOCK) {
      Time time = new Time(current);
      current = Optional.of(listener);
      if (!installed) {
        installed = true;
        install();
      }
      return time;
    }
  }

  private static void install() {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = type.getMethod("handle", type, handlerType);
      Method before = handlerType.getMethod("handle", type);
      for (StopSignal signal : StopSignal.values()) {
        Object named = type.getConstructor(String.class).newInstance(signal.shortName());
        Handler handler = new Handler(signal, before, named);
        Object proxy =
            Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {handlerType}, handler);
        handler.old = Optional.of(handle.invoke(null, named, proxy));
        HANDLERS.put(signal, handler);
      }
    } catch (ReflectiveOperationException e) {
      return;
    }
  }

  /** Holds signals back until the given time is over; then they take effect. */
  static World.Listening hold() {
    List<StopSignal> waiting = new ArrayList<>();
    World.Listening time = listen(waiting::add);
    return () -> {
      time.close(); // from now on nobody adds to them
      for (StopSignal signal : waiting) {
        deliver(signal);
      }
    };
  }

  private static void deliver(StopSignal signal) {
    try {
      Handler handler = HANDLERS.get(signal);
      if (handler != null) { // it has brought the signal
        handler.handle();
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The time of one listener; that of another one may lie within it. */
  private static final class Time implements World.Listening {
    private final Optional<World.SignalListener> earlier;

    Time(Optional<World.SignalListener> earlier) {
      this.earlier = earlier;
    }

    @Override
    public void close() {
      synchronized (LOCK) {
        current = earlier;
      }
    }
  }

  /**
   * Plays a SignalHandler, whose one method is {@code handle(Signal)}; a proxy also gets those of
   * Object.
   */
  private static final class Handler implements InvocationHandler {
    private final StopSignal signal;
    private final Method before;
    private final Object named;
    private Optional<Object> old = Optional.empty();

    Handler(StopSignal signal, Method before, Object named) {
      this.signal = signal;
      this.before = before;
      this.named = named;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Exception {
      return switch (method.getName()) {
        case "handle" -> handle(); // returns nothing, so that the value is dropped
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> proxy == arguments[0];
        default -> signal.name();
      };
    }

    /**
     * Whether a listener does not come to an end, as one that writes to a pipe that is full and
     * that nobody reads: then the next signal ends the program.
     */
    private static boolean isStuck() {
      Optional<Thread> busy = calling;
      if (busy.isEmpty() || busy.get() == Thread.currentThread()) {
        return false;
      }
      try {
        for (long waited = 0; waited < MOST_MILLIS; waited += PAUSE_MILLIS) {
          busy.get().join(PAUSE_MILLIS);
          if (!calling.equals(busy)) {
            return false;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }

    private void call(World.SignalListener listener) {
      calling = Optional.of(Thread.currentThread());
      try {
        listener.signalled(signal);
        ProcessTree.stopAll(); // afterwards: whoever waits for one then knows that it is to stop
      } finally {
        calling = Optional.empty();
      }
    }

    /** Calls the listener, or what the JVM itself would do. */
    private boolean handle() throws ReflectiveOperationException {
      if (isStuck()) {
        ProcessTree.endAll();
        Main.end(signal.exit().code());
      }
      synchronized (LOCK) {
        if (current.isPresent()) {
          call(current.get());
          return true;
        }
      }
      if (old.isPresent()) {
        before.invoke(old.get(), named);
      }
      return true;
    }
  }
}
