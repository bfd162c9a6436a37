package dev.contactctl.network;

import dev.contactctl.world.World;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The proxies and the certificates that the user has configured. Safe for use by several threads.
 */
public final class Network {
  /** The port of {@code https} where a URL names none. */
  public static final int HTTPS_PORT = 443;

  /** The variable that names a proxy for {@code https}, in lower case. */
  public static final String HTTPS_PROXY = "https_proxy";

  /** The variable that names a proxy for everything, in lower case. */
  public static final String ALL_PROXY = "all_proxy";

  private final ProxyVariables proxies;
  private final List<X509Certificate> trusted;

  private Network(ProxyVariables proxies, List<X509Certificate> trusted) {
    this.proxies = proxies;
    this.trusted = trusted;
  }

  /** The proxies of the environment, and certificates to trust besides those of Java. */
  public static Network of(World world, List<X509Certificate> trusted) {
    return new Network(ProxyVariables.of(world), List.copyOf(trusted));
  }

  /**
   * The proxy of the variables for a URL; none for {@code http}, which goes to this machine only.
   *
   * @throws dev.contactctl.world.Failure exit 2, when the variable does not hold the URL of a proxy
   */
  public Optional<HttpProxy> proxy(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https")
        ? proxies.proxy(uri.getHost(), uri.getPort() < 0 ? HTTPS_PORT : uri.getPort())
        : Optional.empty();
  }

  /** The certificates to trust besides those of Java. */
  public List<X509Certificate> trusted() {
    return trusted;
  }
}
