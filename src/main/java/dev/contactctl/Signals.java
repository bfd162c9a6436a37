package dev.contactctl;

import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hands signals to a listener. The JDK's supported way, a shutdown hook, is told neither which
 * signal came nor of a second one, and the exit code is fixed before it runs. So this uses {@code
 * sun.misc.Signal} of the module {@code jdk.unsupported}, by reflection because the compiler warns
 * of every mention of it.
 */
final class Signals {
  private Signals() {}

  /**
   * From now on signals go to the listener. A signal that the JVM does not hand out, such as a
   * SIGHUP that {@code nohup} ignores, keeps its effect; all do in a runtime without the module.
   */
  static void listen(World.SignalListener listener) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = type.getMethod("handle", type, handlerType);
      for (StopSignal signal : StopSignal.values()) {
        Object named = type.getConstructor(String.class).newInstance(signal.shortName());
        handle.invoke(null, named, handler(handlerType, () -> listener.signalled(signal)));
      }
    } catch (ReflectiveOperationException e) {
      return;
    }
  }

  /**
   * A SignalHandler: its one method is {@code handle(Signal)}; a proxy gets those of Object too.
   */
  private static Object handler(Class<?> type, Runnable action) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          switch (method.getName()) {
            case "handle" -> action.run();
            case "hashCode" -> {
              return System.identityHashCode(proxy);
            }
            case "equals" -> {
              return proxy == arguments[0];
            }
            default -> {
              return type.getName();
            }
          }
          return null;
        };
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
