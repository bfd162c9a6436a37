package dev.contactctl.remote;

import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.network.Network;
import dev.contactctl.network.Port;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The URL that the path of every API call is added to. It is {@code https}, or {@code http} to a
 * loopback address of this machine, so that no token crosses a network unencrypted.
 */
public final class BaseUrl {
  /** The API of LINE WORKS. */
  public static final String DEFAULT = "https://www.worksapis.com/v1.0";

  /** The end of the path of the API. */
  public static final String USUAL_END = "/v1.0";

  private final URI uri;
  private final String origin;

  private BaseUrl(URI uri, String origin) {
    this.uri = uri;
    this.origin = origin;
  }

  /**
   * Checks the text of a base URL.
   *
   * @param origin where the text came from, for the message
   * @throws Failure exit 2, when it is not a base URL or would send the token unencrypted
   */
  public static BaseUrl of(String text, String origin) {
    return new Typed(text, origin, BaseUrlSentences.BASE_URL, BaseUrlSentences.THE_TOKEN, DEFAULT)
        .checked();
  }

  /**
   * Checks the text of the URL of the auth host.
   *
   * @param origin where the text came from, for the message
   * @param example a good URL, for the message
   * @throws Failure exit 2, when it is not such a URL or would send secrets unencrypted
   */
  public static BaseUrl ofAuthHost(String text, String origin, String example) {
    return new Typed(
            text, origin, BaseUrlSentences.AUTH_URL, BaseUrlSentences.THE_CLIENT_SECRET, example)
        .checked();
  }

  /**
   * The text of a URL.
   *
   * @param name what messages call the URL
   * @param secret what messages call that which must not be sent to it unencrypted
   * @param example a good one
   */
  private record Typed(
      String text, String origin, BaseUrlSentences name, BaseUrlSentences secret, String example) {

    BaseUrl checked() {
      URI uri = parsed();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
        throw wrong(BaseUrlSentences.NOT_HTTP, example);
      }
      boolean hasExtraParts =
          uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null;
      if (hasExtraParts) {
        throw wrong(BaseUrlSentences.EXTRA_PARTS, example);
      }
      String path = uri.getRawPath();
      if (path.contains("/.") || path.contains("%") || path.contains("//") || !isAscii(path)) {
        throw wrong(BaseUrlSentences.ODD_PATH, example);
      }
      if (uri.getPort() == 0 || uri.getPort() > Port.MAX) {
        throw wrong(BaseUrlSentences.BAD_PORT, Port.MAX);
      }
      if (scheme.equals("http") && !isLoopback(uri.getHost())) {
        throw wrong(BaseUrlSentences.UNENCRYPTED, secret.with());
      }
      return new BaseUrl(uri, origin);
    }

    /** Refuses letters of other scripts and invisible characters, which Java accepts in a URL. */
    private static boolean isAscii(String path) {
      for (int i = 0; i < path.length(); i++) {
        if (path.charAt(i) > '~') {
          return false;
        }
      }
      return true;
    }

    private URI parsed() {
      try {
        return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      } catch (URISyntaxException e) {
        throw wrong(BaseUrlSentences.NOT_A_URL, example);
      }
    }

    private boolean isGood() {
      try {
        return !checked().origin.isEmpty();
      } catch (Failure bad) {
        return false;
      }
    }

    private Failure wrong(BaseUrlSentences sentence, Object meant) {
      Message wrong = sentence.with(origin, name.with(), shown(text), meant);
      boolean mayBeShown = shown(text).equals(text);
      return new Failure(
          Exit.USAGE,
          mayBeShown
              ? AsciiForm.refusal(
                  origin,
                  text,
                  plain -> new Typed(plain, origin, name, secret, example).isGood(),
                  wrong)
              : wrong);
    }
  }

  /**
   * A base URL in a form that may be shown, without user, query and fragment, which may be secrets.
   */
  public static String shown(String text) {
    if (Token.isLikely(text)) {
      return Token.MASK;
    }
    int scheme = text.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + "://".length();
    int user = text.lastIndexOf('@');
    String masked =
        user < start ? text : text.substring(0, start) + Token.MASK + text.substring(user);
    for (int i = 0; i < masked.length(); i++) {
      if (masked.charAt(i) == '?' || masked.charAt(i) == '#') {
        return masked.substring(0, i + 1) + Token.MASK;
      }
    }
    return masked;
  }

  /** Whether it leads to this machine. */
  public boolean isOnThisMachine() {
    return isLoopback(uri.getHost());
  }

  /** Whether the URL of a request leads to this machine, where http is allowed. */
  static boolean isOnThisMachine(String url) {
    String host = URI.create(url).getHost();
    return host != null && isLoopback(host);
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || isLoopbackAddress(host);
  }

  /** Whether the host is 127.0.0.0/8, in four decimal parts. */
  private static boolean isLoopbackAddress(String host) {
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

  /** Scheme, host and port in one spelling, identifying the server that a token belongs to. */
  public String origin() {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int defaultPort = scheme.equals("https") ? Network.HTTPS_PORT : 80;
    int port = uri.getPort() < 0 ? defaultPort : uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Whether the path ends like that of the API. */
  public boolean endsAsUsual() {
    return uri.getRawPath().endsWith(USUAL_END);
  }

  /** Where the text came from. */
  String source() {
    return origin;
  }

  /**
   * The URL of a contact.
   *
   * @param contactId a well-formed ID, which cannot contain path syntax
   */
  URI contact(String contactId) {
    return URI.create(uri + "/contacts/" + contactId);
  }

  /**
   * A URL below this one.
   *
   * @param path begins with a slash, and has no characters that need an escape
   */
  public URI below(String path) {
    return URI.create(uri + path);
  }

  /** The name of the server. */
  public String host() {
    return uri.getHost();
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
