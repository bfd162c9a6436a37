package dev.contactctl.network;

import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy. As a string it is host and port; a user and a password appear in no output.
 *
 * @param host an IPv6 address in brackets
 * @param authorization the value of the header {@code Proxy-Authorization}; empty when the variable
 *     holds no user
 * @param variable the environment variable that names it
 */
public record HttpProxy(String host, int port, Optional<String> authorization, String variable) {

  private static final List<String> SCHEMES =
      List.of("http", "https", "socks", "socks4", "socks4a", "socks5", "socks5h");

  /**
   * The proxy in a variable: {@code [http://][USER[:PASSWORD]@]HOST:PORT[/]}, where user and
   * password may be percent-encoded.
   *
   * @throws Failure exit 2, when it is not a proxy; the message does not show the text, since any
   *     part of it may be a password
   */
  static HttpProxy of(String variable, String text) {
    if (isSchemeWithoutSlashes(text)) {
      throw wrong(NetworkSentences.NOT_A_PROXY, variable);
    }
    int colon = text.indexOf("://");
    String scheme = colon < 0 ? "http" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String rest = colon < 0 ? text : text.substring(colon + "://".length());
    int at = rest.lastIndexOf('@');
    String server = rest.substring(at + 1);
    if (!scheme.equals("http")) {
      boolean known = scheme.equals("https") || scheme.startsWith("socks");
      throw known
          ? wrong(NetworkSentences.OTHER_PROXY, variable, scheme)
          : wrong(NetworkSentences.NOT_A_PROXY, variable);
    }
    String[] parts = hostAndPort(server);
    if (parts.length == 0) {
      throw wrong(NetworkSentences.NOT_A_PROXY, variable);
    } else if (parts[1].isEmpty()) {
      throw wrong(NetworkSentences.NO_PORT, variable, parts[0]);
    }
    Optional<String> login =
        at < 0 ? Optional.empty() : Optional.of(basic(variable, rest.substring(0, at)));
    return new HttpProxy(parts[0], Integer.parseInt(parts[1]), login, variable);
  }

  /** In {@code http:user:password@host}, the scheme would be taken for the user. */
  private static boolean isSchemeWithoutSlashes(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && SCHEMES.contains(text.substring(0, colon).toLowerCase(Locale.ROOT))
        && !text.startsWith("//", colon + 1);
  }

  /** Host and port, which may be empty; nothing when the text is not that. */
  private static String[] hostAndPort(String text) {
    String server = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    int end = server.startsWith("[") ? server.indexOf(']') + 1 : server.indexOf(':');
    String host = end < 0 ? server : server.substring(0, end);
    String after = end < 0 ? "" : server.substring(end);
    boolean good = !host.isEmpty() && (after.isEmpty() || after.startsWith(":"));
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      good &= plain || (host.startsWith("[") ? "[]:." : ".-_").indexOf(c) >= 0;
    }
    String port = after.isEmpty() ? "" : after.substring(1);
    return good && (port.isEmpty() || Port.isOne(port)) ? new String[] {host, port} : new String[0];
  }

  private static String basic(String variable, String login) {
    int colon = login.indexOf(':');
    String user = decoded(variable, colon < 0 ? login : login.substring(0, colon));
    if (user.indexOf(':') >= 0) {
      throw wrong(NetworkSentences.COLON_IN_USER, variable);
    }
    String both = user + ":" + (colon < 0 ? "" : decoded(variable, login.substring(colon + 1)));
    for (int i = 0; i < both.length(); i++) {
      if (Character.isISOControl(both.charAt(i))) {
        throw wrong(NetworkSentences.CONTROL_IN_LOGIN, variable);
      }
    }
    byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String decoded(String variable, String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '%') {
        int high = digit(in, i + 1);
        int low = digit(in, i + 2);
        if (high < 0 || low < 0) {
          throw wrong(NetworkSentences.BAD_PERCENT, variable);
        }
        out[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        out[length++] = in[i];
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  private static int digit(byte[] text, int at) {
    return at < text.length ? Character.digit(text[at], 16) : -1;
  }

  private static Failure wrong(Sentence sentence, Object... arguments) {
    return new Failure(Exit.USAGE, sentence.with(arguments));
  }

  /** The remedy when the proxy asks for a user and a password. */
  public Message remedyForLogin() {
    return authorization.isPresent()
        ? NetworkSentences.LOGIN_REFUSED.with(variable)
        : NetworkSentences.LOGIN_NEEDED.with(toString(), variable);
  }

  /** The detail that requests go through the proxy. */
  public Message used() {
    return NetworkSentences.USED.with(toString(), variable);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
