package dev.contactctl.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The servers that no proxy is used for: this machine, and those that {@code no_proxy} lists. Its
 * items are separated by commas or blanks:
 *
 * <ul>
 *   <li>{@code *} is every server;
 *   <li>{@code example.com}, {@code .example.com} and {@code *.example.com} are that host and all
 *       below it;
 *   <li>{@code 10.1.2.3} and {@code fd00::1} are an address, {@code 10.0.0.0/8} and {@code
 *       fd00::/8} all that begin alike; they stand for servers that are named by their address;
 *   <li>{@code example.com:8443} and {@code [fd00::1]:8443} are one port only.
 * </ul>
 *
 * <p>Any other item matches no server.
 */
final class NoProxy {
  private final List<String> items;

  private NoProxy(List<String> items) {
    this.items = items;
  }

  /** The exceptions that a variable lists. */
  static NoProxy of(String list) {
    return new NoProxy(List.of(list.strip().toLowerCase(Locale.ROOT).split("[,\\s]+")));
  }

  /** Whether no proxy is used for that server. */
  boolean contain(String host, int port) {
    String name = withoutDot(withoutBrackets(host.toLowerCase(Locale.ROOT)));
    Optional<InetAddress> address = address(name);
    if (name.equals("localhost") || address.isPresent() && address.get().isLoopbackAddress()) {
      return true;
    }
    for (String item : items) {
      if (item.equals("*") || matches(item, port, name, address)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(
      String item, int port, String name, Optional<InetAddress> address) {
    int colon = item.lastIndexOf(':');
    boolean hasPort = colon > 0 && (item.indexOf(':') == colon || item.charAt(colon - 1) == ']');
    if (hasPort && !item.substring(colon + 1).equals(String.valueOf(port))) {
      return false;
    }
    String server = withoutBrackets(hasPort ? item.substring(0, colon) : item);
    return address.isPresent()
        ? containsAddress(server, address.get().getAddress())
        : containsName(server, name);
  }

  private static boolean containsName(String item, String name) {
    int start = item.startsWith("*.") ? 2 : item.startsWith(".") ? 1 : 0;
    String domain = withoutDot(item.substring(start));
    return !domain.isEmpty() && (name.equals(domain) || name.endsWith("." + domain));
  }

  private static boolean containsAddress(String item, byte[] wanted) {
    int slash = item.indexOf('/');
    Optional<InetAddress> start = address(slash < 0 ? item : item.substring(0, slash));
    if (start.isEmpty()) {
      return false;
    }
    byte[] bytes = start.get().getAddress();
    int all = Byte.SIZE * bytes.length;
    int bits = slash < 0 ? all : number(item.substring(slash + 1));
    if (bytes.length != wanted.length || bits < 0 || bits > all) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int shift = Byte.SIZE - 1 - i % Byte.SIZE;
      int difference = bytes[i / Byte.SIZE] ^ wanted[i / Byte.SIZE];
      if ((difference >> shift & 1) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The address that a text spells; empty for a name, which is not looked up. */
  private static Optional<InetAddress> address(String text) {
    boolean spelt = text.indexOf(':') >= 0 || isDotted(text);
    try {
      return spelt ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static boolean isDotted(String text) {
    String[] parts = text.split("\\.", -1);
    for (String part : parts) {
      if (number(part) < 0 || number(part) > 255) {
        return false;
      }
    }
    return parts.length == 4;
  }

  /** A number of up to three decimal digits; -1 for anything else. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return text.isEmpty() || text.length() > 3 ? -1 : number;
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
