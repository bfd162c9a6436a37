package dev.contactctl.http;

import java.io.IOException;

/** Writes one request to open connections and reads its answer. Used by one thread at a time. */
final class Transfer {
  private final Request request;
  private final byte[] bytes;
  private boolean answered;

  /**
   * The received response.
   *
   * @param leavesOpen whether the connection can be used for another request
   */
  record Answer(ResponseHead head, byte[] body, boolean leavesOpen) {}

  /**
   * A transfer.
   *
   * @param bytes the whole request
   */
  Transfer(Request request, byte[] bytes) {
    this.request = request;
    this.bytes = bytes;
  }

  /** Whether the head of the answer has arrived. */
  boolean isAnswered() {
    return answered;
  }

  /** Writes the request and reads the whole answer. */
  Answer over(Connection open) throws IOException {
    if (request.log().isPresent()) {
      request.log().get().connected(open.peer());
    }
    try {
      open.write(bytes);
    } catch (IOException e) {
      return answerAllTheSame(open, e);
    }
    log(SendLog.Moment.WRITTEN);
    return answer(open);
  }

  private void log(SendLog.Moment moment) {
    if (request.log().isPresent()) {
      request.log().get().reached(moment);
    }
  }

  /**
   * A server may answer and close the connection before it has read the whole request, so the
   * answer is read even when writing fails.
   */
  private Answer answerAllTheSame(Connection open, IOException failed) throws IOException {
    try {
      return answer(open);
    } catch (IOException e) {
      throw open.in().haveBegun() || FailureReason.refusesTls(e) ? e : failed;
    }
  }

  private Answer answer(Connection open) throws IOException {
    ResponseHead head = new HeadParser(open.in()).read();
    answered = true;
    log(SendLog.Moment.ANSWERED);
    BodyReader reader = new BodyReader(open.in());
    byte[] body = reader.read(head, request.method());
    log(SendLog.Moment.DONE);
    boolean ends = head.closes() || reader.hasReadToTheEnd() || open.in().hasMore();
    return new Answer(head, body, !ends);
  }
}
