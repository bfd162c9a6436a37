package dev.contactctl.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * The body of a request, which records whether the client has begun to send it. The client asks for
 * the body once it is connected and has written the headers; before that, no server can have acted
 * on the request.
 */
final class SentBody implements HttpRequest.BodyPublisher {
  private final HttpRequest.BodyPublisher text;
  private volatile boolean begun;

  SentBody(String text) {
    this.text = HttpRequest.BodyPublishers.ofString(text);
  }

  /** Whether the client has begun to send it. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public long contentLength() {
    return text.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    begun = true;
    text.subscribe(subscriber);
  }
}
