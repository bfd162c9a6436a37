package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request and its answer. It runs on a thread of its own, for nothing else ends a wait for a
 * name server, a handshake, or a server that does not read: the caller waits until the time is up,
 * and then closes the connection.
 *
 * <p>Stopping and beginning to write exclude each other, so that after a stop it is certain whether
 * anything of the request can have left.
 */
final class Exchange implements Runnable {
  private static final long CONNECT_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Request request;
  private final Route route;
  private final byte[] bytes;
  private final ConnectionPool pool;
  private final int connectLimitMillis;
  private final long limitNanos;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<Connection> connection = Optional.empty();
  private boolean begun;
  private int sends;
  private boolean answered;
  private boolean stopped;
  private Optional<Response> response = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();

  /**
   * An exchange.
   *
   * @param limit the time for connection, headers and body together
   * @throws TransportException when Java is set up with a proxy that cannot be one
   */
  Exchange(Request request, ConnectionPool pool, Duration limit) throws TransportException {
    this.request = request;
    this.route = pool.route(request.uri());
    this.bytes = RequestBytes.of(request, route);
    this.pool = pool;
    this.limitNanos = limit.toNanos();
    this.connectLimitMillis = (int) TimeUnit.NANOSECONDS.toMillis(connectLimitNanos()) + 1;
  }

  /** A little less than the whole limit, so that a slow connection is reported as one. */
  private long connectLimitNanos() {
    return Math.min(limitNanos / 10 * 9, CONNECT_LIMIT_NANOS);
  }

  // What the caller's thread does.

  /**
   * Waits for the whole answer, and for no longer than the limit.
   *
   * @throws TransportException when there is none; the connection is closed then
   */
  Response await() throws TransportException {
    lock.lock();
    try {
      long left = connectLimitNanos();
      while (!isDone() && !stopped && left > 0) { // to begin wakes nobody, as that would take time
        left = changed.awaitNanos(left);
      }
      if (begun) {
        left += limitNanos - connectLimitNanos();
      }
      while (!isDone() && !stopped && left > 0) {
        left = changed.awaitNanos(left);
      }
      return result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(Reason.NO_ANSWER, begun);
    } finally {
      stop(); // under the lock, so that what has not begun by now does not begin later
      lock.unlock();
    }
  }

  private boolean isDone() {
    return response.isPresent() || failure.isPresent();
  }

  private Response result() throws TransportException {
    if (response.isPresent()) {
      return response.get();
    } else if (stopped) {
      throw new TransportException(Reason.NO_ANSWER, begun);
    } else if (failure.isEmpty()) {
      throw new TransportException(reasonOfDelay(), begun);
    }
    if (failure.get() instanceof Error error) {
      throw error;
    } else if (failure.get() instanceof Connection.NoTunnel refused) {
      throw new TransportException(refused.refusal());
    }
    Connection.Stage stage =
        connection.isPresent() ? connection.get().stage() : Connection.Stage.OPEN;
    Reason reason = FailureReason.of(failure.get(), stage, answered);
    throw new TransportException(reason, begun, Math.max(sends, 1));
  }

  /** What was waited for when the time was up; a proxy's tunnel is part of connecting. */
  private Reason reasonOfDelay() {
    if (begun) {
      return Reason.TIMEOUT;
    }
    boolean shakesHands =
        connection.isPresent() && connection.get().stage() == Connection.Stage.HANDSHAKE;
    return shakesHands && !route.needsTunnel() ? Reason.TLS_TIMEOUT : Reason.CONNECT_TIMEOUT;
  }

  /** Ends the exchange wherever it is, from any thread; what has not begun will not begin. */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      if (connection.isPresent()) {
        connection.get().close();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  // What its own thread does.

  @Override
  public void run() {
    try {
      end(exchange());
    } catch (IOException | RuntimeException | Error e) {
      end(e);
    }
  }

  private void end(Response whole) {
    lock.lock();
    try {
      response = Optional.of(whole);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void end(Throwable why) {
    lock.lock();
    try {
      failure = Optional.of(why);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Response exchange() throws IOException {
    Optional<Connection> kept = pool.take(route);
    if (kept.isPresent()) {
      use(kept.get());
      if (request.log().isPresent()) {
        request.log().get().overKept();
      }
      try {
        return over(kept.get());
      } catch (IOException e) {
        if (request.mayChange() || kept.get().in().haveBegun()) {
          throw e;
        }
        kept.get().close();
      }
    }
    Connection fresh = pool.fresh(route);
    use(fresh);
    if (request.log().isPresent()) {
      request.log().get().overNew();
    }
    fresh.open(connectLimitMillis, request.log());
    return over(fresh);
  }

  private void use(Connection next) throws SocketException {
    lock.lock();
    try {
      connection = Optional.of(next);
      checkNotStopped(next);
    } finally {
      lock.unlock();
    }
  }

  private void checkNotStopped(Connection next) throws SocketException {
    if (stopped) {
      next.close();
      throw new SocketException();
    }
  }

  private void begin(Connection open) throws SocketException {
    lock.lock();
    try {
      checkNotStopped(open);
      begun = true;
      sends++;
    } finally {
      lock.unlock();
    }
  }

  private Response over(Connection open) throws IOException {
    begin(open);
    if (request.log().isPresent()) {
      request.log().get().connected(open.peer());
    }
    try {
      open.write(bytes);
      if (request.log().isPresent()) {
        request.log().get().reached(SendLog.Moment.WRITTEN);
      }
    } catch (IOException e) {
      return answerAllTheSame(open, e);
    }
    return answer(open);
  }

  /** A server may answer, and close the connection, before it has read the whole request. */
  private Response answerAllTheSame(Connection open, IOException failed) throws IOException {
    try {
      return answer(open);
    } catch (IOException e) {
      throw open.in().haveBegun() || FailureReason.refusesTls(e) ? e : failed;
    }
  }

  private Response answer(Connection open) throws IOException {
    ResponseHead head = new HeadParser(open.in()).read();
    answered();
    if (request.log().isPresent()) {
      request.log().get().reached(SendLog.Moment.ANSWERED);
    }
    BodyReader reader = new BodyReader(open.in());
    byte[] body = reader.read(head, request.method());
    if (request.log().isPresent()) {
      request.log().get().reached(SendLog.Moment.DONE);
    }
    if (head.closes() || reader.hasReadToTheEnd() || open.in().hasMore()) {
      open.close();
    } else {
      release(open);
    }
    return new Response(head.status(), head.headers(), body, sends);
  }

  private void answered() {
    lock.lock();
    try {
      answered = true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives the connection away, unless the caller has just closed it. */
  private void release(Connection open) {
    lock.lock();
    try {
      if (!stopped) {
        connection = Optional.empty();
        pool.keep(open);
      }
    } finally {
      lock.unlock();
    }
  }
}
