package dev.contactctl.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Collects the body of a response, up to {@link Transport#MAX_BODY_BYTES}. Without a bound, an
 * endless body would fill the heap, and the client would hang for ever.
 */
final class LimitedBody implements BodySubscriber<byte[]> {
  /** The body is larger than {@link Transport#MAX_BODY_BYTES}. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private Optional<Flow.Subscription> subscription = Optional.empty();
  private volatile boolean begun;

  /** Whether the status and the headers have arrived. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    begun = true;
    subscription = Optional.of(given);
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > Transport.MAX_BODY_BYTES) {
        subscription.ifPresent(Flow.Subscription::cancel);
        whole.completeExceptionally(new TooLarge());
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.write(chunk, 0, chunk.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
