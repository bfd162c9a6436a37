package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The proxy that the JVM is configured with, by {@code https.proxyHost} and similar properties. */
public final class JavaProxy {
  private JavaProxy() {}

  /**
   * The first proxy for a URL; one that is not an HTTP proxy is ignored.
   *
   * @throws TransportException when it cannot be one
   */
  static Optional<InetSocketAddress> of(URI uri) throws TransportException {
    List<Proxy> proxies;
    try {
      ProxySelector selector = ProxySelector.getDefault();
      proxies = selector == null ? List.of() : selector.select(uri);
    } catch (RuntimeException e) { // a port of 99999, for one
      throw new TransportException(Reason.BAD_PROXY, false);
    }
    if (!proxies.isEmpty()
        && proxies.get(0).type() == Proxy.Type.HTTP
        && proxies.get(0).address() instanceof InetSocketAddress address) {
      return Optional.of(address);
    }
    return Optional.empty();
  }

  /** Host and port of the proxy for a URL; plain HTTP uses none. */
  public static Optional<String> nameFor(URI uri) {
    try {
      return "https".equalsIgnoreCase(uri.getScheme())
          ? of(uri).map(proxy -> proxy.getHostString() + ":" + proxy.getPort())
          : Optional.empty();
    } catch (TransportException e) {
      return Optional.empty();
    }
  }

  /** Whether Java has a proxy for a URL, even an unusable one: no other proxy is used then. */
  public static boolean isSetFor(URI uri) {
    try {
      return of(uri).isPresent();
    } catch (TransportException e) {
      return true;
    }
  }
}
