package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One request and its answer. Over a kept connection, the thread that sends it does all of it,
 * since handing it over would cost more than the rest: when the time is up, or everything is to
 * stop, somebody else closes the connection, which ends whatever that thread waits for. Only a name
 * server cannot be left in this way. So a new connection is made, and used, by another thread,
 * while the sender waits until the time is up, and no longer.
 *
 * <p>Stopping and beginning to write exclude each other, so that after a stop it is certain whether
 * anything of the request can have left.
 */
final class Exchange implements Runnable {
  private static final long CONNECT_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Request request;
  private final Route route;
  private final Transfer transfer;
  private final ConnectionPool pool;
  private final SendLog.Nanos nanos;
  private final long connectDeadline;
  private final long deadline;
  private final int connectLimitMillis;

  private Optional<Connection> connection = Optional.empty();
  private boolean begun;
  private int sends;
  private boolean stopped;
  private boolean expired;
  private Optional<Response> response = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();

  /**
   * An exchange, whose time begins.
   *
   * @param nanos the clock of deadlines
   * @param limit the time for connection, headers and body together
   * @throws TransportException when Java is set up with a proxy that cannot be one
   */
  Exchange(Request request, ConnectionPool pool, SendLog.Nanos nanos, Duration limit)
      throws TransportException {
    this.request = request;
    this.route = pool.route(request.uri());
    this.transfer = new Transfer(request, RequestBytes.of(request, route));
    this.pool = pool;
    this.nanos = nanos;
    long limitNanos = limit.toNanos();
    // a little less than the whole limit, so that a slow connection is reported as one
    long connectNanos = Math.min(limitNanos / 10 * 9, CONNECT_LIMIT_NANOS);
    this.connectLimitMillis = (int) TimeUnit.NANOSECONDS.toMillis(connectNanos) + 1;
    long now = nanos.now();
    this.connectDeadline = now + connectNanos;
    this.deadline = now + limitNanos;
  }

  /** When its time is up, in nanoseconds of its clock. */
  long deadline() {
    return deadline;
  }

  /**
   * Sends the request and waits for the whole answer, but no longer than the limit. An interrupt
   * does not end the wait.
   *
   * @param running has this exchange, and stops it
   * @param threads run it when it needs a new connection
   * @throws TransportException when there is no answer; the connection is closed then
   */
  Response send(RunningExchanges running, ExchangeThreads threads) throws TransportException {
    if (!overKept(running)) {
      threads.run(this);
      await();
    }
    return result();
  }

  // What the caller's thread does.

  /**
   * Sends the request over a kept connection. Returns false when it has to be sent over a new one.
   */
  private boolean overKept(RunningExchanges running) {
    try {
      for (Optional<Connection> kept = pool.take(route);
          kept.isPresent();
          kept = pool.take(route)) {
        running.limit(this);
        use(kept.get());
        if (pool.isLive(kept.get())) {
          return overLive(kept.get());
        }
        kept.get().close();
      }
      return false;
    } catch (IOException | RuntimeException | Error e) {
      end(e);
      return true;
    }
  }

  private boolean overLive(Connection kept) throws IOException {
    if (request.log().isPresent()) {
      request.log().get().overKept();
    }
    try {
      end(over(kept));
      return true;
    } catch (IOException e) {
      if (request.mayChange() || kept.in().haveBegun()) {
        throw e;
      }
      kept.close();
      return false;
    }
  }

  /** Waits for the other thread. */
  private synchronized void await() {
    boolean interrupted = false;
    long left = 1;
    while (!isDone() && !stopped && !expired && left > 0) {
      // to begin wakes nobody, as that would take time
      left = (begun ? deadline : connectDeadline) - nanos.now();
      interrupted |= pause(left);
    }
    expire(); // without letting go of the lock, so that what has not begun does not begin later
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the caller loops
  private boolean pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private boolean isDone() {
    return response.isPresent() || failure.isPresent();
  }

  private synchronized Response result() throws TransportException {
    if (response.isPresent()) {
      return response.get();
    } else if (stopped) {
      throw new TransportException(Reason.NO_ANSWER, begun);
    } else if (expired) {
      throw new TransportException(reasonOfDelay(), begun);
    }
    Throwable why = failure.orElseThrow();
    if (why instanceof Error error) {
      throw error;
    } else if (why instanceof Connection.NoTunnel refused) {
      throw new TransportException(refused.refusal());
    }
    Connection.Stage stage =
        connection.isPresent() ? connection.get().stage() : Connection.Stage.OPEN;
    Reason reason = FailureReason.of(why, stage, transfer.isAnswered());
    throw new TransportException(reason, begun, Math.max(sends, 1));
  }

  /**
   * What the exchange was waiting for when its time was up; the tunnel of a proxy is part of
   * connecting.
   */
  private Reason reasonOfDelay() {
    if (begun) {
      return Reason.TIMEOUT;
    }
    boolean shakesHands =
        route.isTls()
            && connection.isPresent()
            && connection.get().stage() == Connection.Stage.HANDSHAKE;
    return shakesHands && !route.needsTunnel() ? Reason.TLS_TIMEOUT : Reason.CONNECT_TIMEOUT;
  }

  // What any thread does.

  /** Ends the exchange wherever it is; one that has not begun will not begin. */
  synchronized void stop() {
    stopped = true;
    leave();
  }

  /** Ends the exchange because its time is up, unless it is over. */
  synchronized void expire() {
    if (!isDone()) {
      expired = true;
      leave();
    }
  }

  private void leave() {
    if (connection.isPresent()) {
      connection.get().close();
    }
    notifyAll();
  }

  // What the thread does that has the connection.

  @Override
  public void run() {
    try {
      Connection fresh = pool.fresh(route);
      use(fresh);
      if (request.log().isPresent()) {
        request.log().get().overNew();
      }
      fresh.open(connectLimitMillis, request.log());
      end(over(fresh));
    } catch (IOException | RuntimeException | Error e) {
      end(e);
    }
  }

  private Response over(Connection open) throws IOException {
    begin(open);
    Transfer.Answer answer = transfer.over(open);
    if (answer.leavesOpen()) {
      release(open);
    } else {
      open.close();
    }
    ResponseHead head = answer.head();
    return new Response(head.status(), head.headers(), answer.body(), sends);
  }

  private synchronized void end(Response whole) {
    response = Optional.of(whole);
    notifyAll();
  }

  private synchronized void end(Throwable why) {
    failure = Optional.of(why);
    leave();
  }

  private synchronized void use(Connection next) throws SocketException {
    connection = Optional.of(next);
    checkNotEnded(next);
  }

  private void checkNotEnded(Connection next) throws SocketException {
    if (stopped || expired) {
      next.close();
      throw new SocketException();
    }
  }

  private synchronized void begin(Connection open) throws SocketException {
    checkNotEnded(open);
    begun = true;
    sends++;
  }

  /** Returns the connection to the pool, unless it has just been closed. */
  private synchronized void release(Connection open) {
    if (!stopped && !expired) {
      connection = Optional.empty();
      pool.keep(open);
    }
  }
}
