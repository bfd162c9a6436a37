package dev.contactctl.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the head of a response: the status line, and the headers up to the empty line. It is
 * strict, since what can be understood in two ways cannot be relied on: no header may be folded, no
 * name may end with a blank, no control character may be anywhere, the length may be said once and
 * not beside a transfer coding. A line may end with LF alone, as some scripts end it.
 */
final class HeadParser {
  /** The longest line, in bytes without its end. */
  static final int MAX_LINE_BYTES = 16 << 10;

  /** The most bytes of a head, together with the interim ones before it. */
  static final int MAX_HEAD_BYTES = 64 << 10;

  /** The most headers of a response. */
  static final int MAX_HEADERS = 200;

  /** Thrown when the head has more bytes, longer lines or more headers than are accepted. */
  static final class TooLarge extends ProtocolException {
    private static final long serialVersionUID = 1L;
  }

  /** The form in which a status line begins; # is a digit. */
  private static final String STATUS = "HTTP/1.# ###";

  private static final int STATUS_END = STATUS.length();

  private final ReceivedBytes in;
  private int bytes;

  HeadParser(ReceivedBytes in) {
    this.in = in;
  }

  /**
   * The head of the response, after interim ones.
   *
   * @throws EOFException when the connection ends first
   * @throws ProtocolException when it is not HTTP/1.1 or HTTP/1.0, announces a body with 204, or is
   *     larger than allowed
   */
  ResponseHead read() throws IOException {
    ResponseHead head = one();
    while (head.isInterim()) {
      if (head.status() == 101) {
        throw new ProtocolException(); // another protocol, which nobody asked for
      }
      head = one();
    }
    return head;
  }

  private ResponseHead one() throws IOException {
    String line = line(STATUS);
    if (line.length() < STATUS_END
        || line.length() > STATUS_END && line.charAt(STATUS_END) != ' ') {
      throw new ProtocolException();
    }
    int status = Decimal.of(line.substring(9, STATUS_END));
    if (status < 100) {
      throw new ProtocolException();
    }
    boolean old = line.charAt(7) == '0';
    Map<String, String> headers = new HashMap<>();
    boolean closes = headers(headers);
    if (headers.containsKey("transfer-encoding")
        && (old || headers.containsKey("content-length"))) {
      throw new ProtocolException();
    }
    if (status == 204 && !headers.getOrDefault("content-length", "0").equals("0")) {
      throw new ProtocolException(); // there is no such body
    }
    return new ResponseHead(status, headers, closes || old);
  }

  /** Reads headers up to the empty line; whether one says that the connection will end. */
  private boolean headers(Map<String, String> headers) throws IOException {
    boolean closes = false;
    int count = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 0 || !HttpText.isToken(line.substring(0, colon))) {
        throw new ProtocolException();
      }
      if (++count > MAX_HEADERS) {
        throw new TooLarge();
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = HttpText.trimmed(line, colon + 1, line.length());
      boolean repeated = headers.containsKey(name);
      if (!repeated) {
        headers.put(name, value);
      } else if (name.equals("content-type") || name.equals("content-encoding")) {
        headers.put(name, headers.get(name) + ", " + value);
      }
      if (repeated && (name.equals("content-length") || name.equals("transfer-encoding"))) {
        throw new ProtocolException();
      }
      closes |= name.equals("connection") && HttpText.hasElement(value, "close");
    }
    return closes;
  }

  /** Reads the lines after the last chunk, which are headers in form, and drops them. */
  void trailers() throws IOException {
    headers(new HashMap<>());
  }

  /** The next line without its end. */
  String line() throws IOException {
    return line("");
  }

  /** The same for a line that must begin that way; a line that does not need not have an end. */
  private String line(String beginning) throws IOException {
    StringBuilder line = new StringBuilder(80);
    while (true) {
      int c = next();
      if (c == '\r') {
        c = next();
        if (c != '\n') {
          throw new ProtocolException();
        }
      }
      if (c == '\n') {
        return line.toString();
      }
      if (line.length() == MAX_LINE_BYTES) {
        throw new TooLarge();
      }
      if (HttpText.isControl(c) || !agrees(beginning, line.length(), (char) c)) {
        throw new ProtocolException();
      }
      line.append((char) c);
    }
  }

  private static boolean agrees(String beginning, int at, char c) {
    if (at >= beginning.length()) {
      return true;
    }
    char wanted = beginning.charAt(at);
    return wanted == '#' ? HttpText.isDigit(c) : wanted == c;
  }

  private int next() throws IOException {
    int c = in.read();
    if (c < 0) {
      throw new EOFException();
    }
    if (++bytes > MAX_HEAD_BYTES) {
      throw new TooLarge();
    }
    return c;
  }
}
