package dev.contactctl.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.network.Network;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A transport that adds something to another one swallows none of the calls to it. */
class ForwardingTest {
  private static final URI SERVER = URI.create("https://contacts.example/v1.0");
  private static final FakeWorld WORLD = new FakeWorld();
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.of(
          Request.class,
          new Request("PUT", SERVER),
          Duration.class,
          Duration.ofSeconds(1),
          URI.class,
          SERVER,
          Network.class,
          Network.of(WORLD, List.of()));
  private static final Map<Class<?>, Object> RESULTS =
      Map.of(
          Response.class,
          new Response(200, Map.of(), new byte[0]),
          ProbeResult.class,
          ProbeResult.nowhere(new TransportException(TransportException.Reason.NO_CLIENT, false)));

  private final List<Method> arrived = new ArrayList<>();
  private final Transport below =
      (Transport)
          Proxy.newProxyInstance(
              Transport.class.getClassLoader(),
              new Class<?>[] {Transport.class},
              (InvocationHandler)
                  (proxy, method, arguments) -> {
                    arrived.add(method);
                    return RESULTS.get(method.getReturnType());
                  });

  private void assertHandsAllOn(Transport transport) throws ReflectiveOperationException {
    List<Method> called = new ArrayList<>();
    for (Method method : Transport.class.getMethods()) {
      List<Object> arguments = new ArrayList<>();
      for (Class<?> type : method.getParameterTypes()) {
        arguments.add(ARGUMENTS.get(type));
      }
      Object result = method.invoke(transport, arguments.toArray());
      assertEquals(RESULTS.get(method.getReturnType()), result, method.toString());
      called.add(method);
    }
    assertEquals(called, arrived);
  }

  @Test
  void what_others_begin_with_hands_on_every_call() throws ReflectiveOperationException {
    assertHandsAllOn(new Transport.Forwarding(below) {});
  }

  @Test
  void a_transport_that_signals_can_stop_hands_on_every_call() throws ReflectiveOperationException {
    assertHandsAllOn(new StoppableTransport(below, WORLD));
  }
}
