package dev.contactctl;

import dev.contactctl.world.World;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Notices that this process continues after Ctrl-Z has suspended it. The JDK has no other way to
 * learn that than {@code sun.misc.Signal}, as with {@link Signals}.
 */
final class Resumption implements World.Listening, InvocationHandler {
  private static final String CONTINUE = "CONT";

  private final Runnable task;
  private boolean over;

  private Resumption(Runnable task) {
    this.task = task;
  }

  /** Runs the task from now on; never in a runtime without the module {@code jdk.unsupported}. */
  static World.Listening listen(Runnable task) {
    Resumption resumption = new Resumption(task);
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {handlerType}, resumption);
      Object named = type.getConstructor(String.class).newInstance(CONTINUE);
      type.getMethod("handle", type, handlerType).invoke(null, named, proxy);
    } catch (ReflectiveOperationException e) {
      return resumption;
    }
    return resumption;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "handle" -> resumed(); // returns nothing, so that the value is dropped
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> CONTINUE;
    };
  }

  private synchronized boolean resumed() {
    if (!over) {
      task.run();
    }
    return true;
  }

  /**
   * The handler stays installed; once closed it does nothing, like the signal without a handler.
   */
  @Override
  public synchronized void close() {
    over = true;
  }
}
