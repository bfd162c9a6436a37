package dev.contactctl.network;

import dev.contactctl.world.World;
import java.util.Locale;
import java.util.Optional;

/**
 * The proxy that the environment sets for {@code https}, by the rules of curl: {@code https_proxy},
 * else {@code all_proxy}, each in lower case before upper case; an empty variable counts as unset.
 * {@code http_proxy} would be for {@code http}, which is used for this machine only, and so for no
 * proxy.
 */
final class ProxyVariables {
  private final String variable;
  private final String text;
  private final NoProxy exceptions;

  private ProxyVariables(String variable, String text, NoProxy exceptions) {
    this.variable = variable;
    this.text = text;
    this.exceptions = exceptions;
  }

  /** The variables of the environment, not yet checked. */
  static ProxyVariables of(World world) {
    String name = first(world, Network.HTTPS_PROXY, Network.ALL_PROXY);
    String exceptions = first(world, "no_proxy");
    return new ProxyVariables(
        name, value(world, name), NoProxy.of(exceptions.isEmpty() ? "" : value(world, exceptions)));
  }

  /** The first of the variables that is set; empty when none is. */
  private static String first(World world, String... names) {
    for (String name : names) {
      for (String spelling : new String[] {name, name.toUpperCase(Locale.ROOT)}) {
        if (!value(world, spelling).isEmpty()) {
          return spelling;
        }
      }
    }
    return "";
  }

  private static String value(World world, String name) {
    return world.env(name).orElse("").strip();
  }

  /**
   * The proxy for a server; none for this machine and for what {@code no_proxy} names.
   *
   * @throws dev.contactctl.world.Failure exit 2, when the variable does not hold the URL of a proxy
   */
  Optional<HttpProxy> proxy(String host, int port) {
    return text.isEmpty() || exceptions.contain(host, port)
        ? Optional.empty()
        : Optional.of(HttpProxy.of(variable, text));
  }
}
