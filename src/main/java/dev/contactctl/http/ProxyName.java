package dev.contactctl.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;

/** Names the proxy that requests go through, as the JVM is set up. */
public final class ProxyName {
  private ProxyName() {}

  /**
   * Host and port of the proxy for a URL; empty when none is set, so that whatever answers as a
   * proxy is somewhere on the way.
   */
  public static Optional<String> of(String url) {
    try {
      for (Proxy proxy : ProxySelector.getDefault().select(URI.create(url))) {
        if (proxy.address() instanceof InetSocketAddress address) {
          return Optional.of(address.getHostString() + ":" + address.getPort());
        }
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a URL with a masked host cannot be parsed
    }
  }
}
