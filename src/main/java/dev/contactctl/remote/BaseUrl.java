package dev.contactctl.remote;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where the API is: {@code https}, or {@code http} on this machine's own loopback addresses. */
public final class BaseUrl {
  /** The API of LINE WORKS. */
  public static final String DEFAULT = "https://www.worksapis.com/v1.0";

  private static final int MAX_PORT = 65_535;

  private final URI uri;

  private BaseUrl(URI uri) {
    this.uri = uri;
  }

  /**
   * Checks a base URL.
   *
   * @param origin where the text came from, for the message
   * @throws Failure exit 2, when it is none or would send the token in clear
   */
  public static BaseUrl of(String text, String origin) {
    URI uri;
    try {
      uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    } catch (URISyntaxException e) {
      throw wrong(origin, "is no URL", "write " + DEFAULT);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw wrong(origin, "is no http or https URL", "write " + DEFAULT);
    }
    boolean more =
        uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
    if (more) {
      throw wrong(origin, "has a user, a query or a fragment", "write " + DEFAULT);
    }
    String path = uri.getRawPath();
    if (path.contains("/.") || path.contains("%") || path.contains("//")) {
      throw wrong(origin, "has a path with dots, escapes or empty parts", "write " + DEFAULT);
    }
    if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
      throw wrong(origin, "has a port that is none", "write one from 1 to " + MAX_PORT);
    }
    if (scheme.equals("http") && !isLoopback(uri.getHost())) {
      throw wrong(origin, "is http, which would send the token in clear", "write https://");
    }
    return new BaseUrl(uri);
  }

  private static Failure wrong(String origin, String found, String remedy) {
    return new Failure(Exit.USAGE, origin + ": base URL " + found + "; " + remedy);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || isLoopbackNumber(host);
  }

  private static boolean isLoopbackNumber(String host) {
    if (!host.startsWith("127.")) {
      return false;
    }
    int dots = 0;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return dots == 3;
  }

  /** Scheme, host and port: what a token is bound to. */
  public String origin() {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Whether requests go over TLS. */
  boolean isTls() {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  /**
   * The URL of a contact.
   *
   * @param contactId a well-formed ID, which no path syntax can hide in
   */
  URI contact(String contactId) {
    return URI.create(uri + "/contacts/" + contactId);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
