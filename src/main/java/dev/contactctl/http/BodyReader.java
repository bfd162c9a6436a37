package dev.contactctl.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;

/** Reads the body of a response, up to {@link Response#MAX_BODY_BYTES}. */
final class BodyReader {
  /** The body is larger than {@link Response#MAX_BODY_BYTES}. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final byte[] NONE = {};

  private final ReceivedBytes in;
  private boolean toTheEnd;

  BodyReader(ReceivedBytes in) {
    this.in = in;
  }

  /** Whether the end of the connection marked the end of the body. */
  boolean hasReadToTheEnd() {
    return toTheEnd;
  }

  /**
   * The body after that head: in chunks, of the length that the head states, or up to the end of
   * the connection.
   *
   * @param method the method of the request; after HEAD, and with status 204 or 304, there is no
   *     body, whatever the head says
   * @throws EOFException when the connection ends first
   * @throws ProtocolException when the head, or a chunk, says how long it is in a way that HTTP
   *     does not have
   * @throws TooLarge when there is too much of it
   */
  byte[] read(ResponseHead head, String method) throws IOException {
    if (method.equals("HEAD") || head.status() == 304 || head.status() == 204) {
      return NONE;
    } else if (head.has("transfer-encoding")) {
      if (!head.header("transfer-encoding").equalsIgnoreCase("chunked")) {
        throw new ProtocolException();
      }
      return chunks();
    } else if (head.has("content-length")) {
      return exactly(Decimal.of(head.header("content-length")));
    }
    return rest();
  }

  private byte[] exactly(int length) throws IOException {
    if (length > Response.MAX_BODY_BYTES) {
      throw new TooLarge();
    }
    byte[] body = new byte[length];
    int count = 0;
    while (count < length) {
      int more = in.read(body, count, length - count);
      if (more < 0) {
        throw new EOFException();
      }
      count += more;
    }
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      if (size > Response.MAX_BODY_BYTES - body.size()) {
        throw new TooLarge();
      }
      byte[] chunk = exactly(size);
      body.write(chunk, 0, chunk.length);
      expect('\r');
      expect('\n');
    }
    new HeadParser(in).trailers();
    return body.toByteArray();
  }

  private void expect(char wanted) throws IOException {
    int c = in.read();
    if (c < 0) {
      throw new EOFException();
    } else if (c != wanted) {
      throw new ProtocolException();
    }
  }

  /** The size of the next chunk; chunk extensions, after a semicolon, are ignored. */
  private int size() throws IOException {
    String line = new HeadParser(in).line();
    int semicolon = line.indexOf(';');
    int end = semicolon < 0 ? line.length() : semicolon;
    return Decimal.ofHex(HttpText.trimmed(line, 0, end));
  }

  private byte[] rest() throws IOException {
    toTheEnd = true;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int count = in.read(part, 0, part.length);
        count >= 0;
        count = in.read(part, 0, part.length)) {
      if (count > Response.MAX_BODY_BYTES - body.size()) {
        throw new TooLarge();
      }
      body.write(part, 0, count);
    }
    return body.toByteArray();
  }
}
