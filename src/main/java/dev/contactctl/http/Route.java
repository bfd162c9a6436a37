package dev.contactctl.http;

import dev.contactctl.network.HttpProxy;
import dev.contactctl.network.Network;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * The route to a server: its scheme, host and port, and the proxy in front of it if there is one.
 * Only TLS goes through a proxy, in a tunnel: a plain request is meant for this machine, and a
 * proxy elsewhere would see all of it.
 */
final class Route {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final boolean tls;
  private final String host;
  private final int port;
  private final Optional<InetSocketAddress> proxy;
  private final Optional<String> proxyLogin;
  private final String name;

  private Route(
      boolean tls,
      String host,
      int port,
      Optional<InetSocketAddress> proxy,
      Optional<String> proxyLogin) {
    this.tls = tls;
    this.host = host;
    this.port = port;
    this.proxy = proxy;
    this.proxyLogin = proxyLogin;
    String server = (tls ? "https://" : "http://") + host + ":" + port;
    this.name = proxy.isPresent() ? server + "|" + proxy.get() : server;
  }

  /**
   * The route to the server of an {@code http} or {@code https} URL. A proxy configured in Java
   * takes precedence over one of the user's network.
   *
   * @throws TransportException when Java is set up with a proxy that cannot be one
   */
  static Route to(URI uri, Optional<Network> network) throws TransportException {
    boolean tls = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    Optional<InetSocketAddress> proxy = tls ? JavaProxy.of(uri) : Optional.empty();
    if (!tls || proxy.isPresent() || network.isEmpty()) {
      return new Route(tls, host, port, proxy, Optional.empty());
    }
    Optional<HttpProxy> own = network.get().proxy(uri);
    return own.isEmpty()
        ? new Route(tls, host, port, proxy, Optional.empty())
        : new Route(tls, host, port, Optional.of(address(own.get())), own.get().authorization());
  }

  private static InetSocketAddress address(HttpProxy proxy) {
    return InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
  }

  /** Whether what is sent and received is encrypted. */
  boolean isTls() {
    return tls;
  }

  /** Whether a proxy has to be asked for a tunnel first. */
  boolean needsTunnel() {
    return proxy.isPresent();
  }

  /** Host and port of the proxy; empty when there is none. */
  String proxyName() {
    return proxy.isPresent() ? proxy.get().getHostString() + ":" + proxy.get().getPort() : "";
  }

  /** The value of {@code Proxy-Authorization}; empty when none is sent. */
  Optional<String> proxyLogin() {
    return proxyLogin;
  }

  /** Whether a connection for this route can be used for the other one. */
  boolean isSame(Route other) {
    return name.equals(other.name);
  }

  /** The host of the server, as certificates name it: an IPv6 address without its brackets. */
  String host() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** The port of the server. */
  int port() {
    return port;
  }

  /** Host and port of the server; the port always. */
  String authority() {
    return host + ":" + port;
  }

  /** The value of the header Host, with the port only when it is not the default one. */
  String hostHeader() {
    return port == (tls ? HTTPS_PORT : HTTP_PORT) ? host : authority();
  }

  /**
   * The addresses to connect to, in the order to try them in: those of the proxy if there is one,
   * else of the server.
   */
  InetSocketAddress[] addresses() throws UnknownHostException {
    String name = proxy.isPresent() ? proxy.get().getHostString() : host;
    int at = proxy.isPresent() ? proxy.get().getPort() : port;
    InetAddress[] found = InetAddress.getAllByName(name);
    InetSocketAddress[] addresses = new InetSocketAddress[found.length];
    for (int i = 0; i < found.length; i++) {
      addresses[i] = new InetSocketAddress(found[i], at);
    }
    return addresses;
  }
}
