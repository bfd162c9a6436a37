package dev.contactctl.sandbox;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Records the latest requests in the order of their arrival, for tests. When there are too many,
 * the oldest are dropped.
 */
final class RequestLog {
  private static final int MAX_REQUESTS = 100_000;
  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private final ArrayDeque<RecordedRequest> requests = new ArrayDeque<>();
  private long bytes;

  synchronized void add(RecordedRequest request) {
    requests.add(request);
    bytes += request.size();
    while (requests.size() > MAX_REQUESTS || bytes > MAX_BYTES) {
      bytes -= requests.remove().size();
    }
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }

  synchronized void clear() {
    requests.clear();
    bytes = 0;
  }
}
