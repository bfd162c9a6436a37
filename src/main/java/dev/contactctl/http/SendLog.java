package dev.contactctl.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What happened to one request on its way: each time that it was sent, how far it came, and when.
 * Safe for several threads.
 */
public final class SendLog {
  /** A clock in nanoseconds from an arbitrary origin. */
  @FunctionalInterface
  public interface Nanos {
    /** The time now. */
    long now();
  }

  /** How far a request can come. */
  public enum Moment {
    /** The addresses of the host, or of its proxy, are known. */
    LOOKED_UP,
    /** One of them is connected. */
    CONNECTED,
    /** The connection is ready: a tunnel and a TLS handshake are made where they are needed. */
    OPEN,
    /** The whole request is written. */
    WRITTEN,
    /** The head of the answer has arrived. */
    ANSWERED,
    /** The whole answer has arrived. */
    DONE
  }

  /** One sending of the request. */
  public static final class Attempt {
    private final long begun;
    private final boolean kept;
    private final Map<Moment, Long> moments = new EnumMap<>(Moment.class);
    private Optional<Connection.Peer> peer = Optional.empty();

    private Attempt(long begun, boolean kept) {
      this.begun = begun;
      this.kept = kept;
    }

    /** When the sending began. */
    public long begun() {
      return begun;
    }

    /** Whether it used a connection of an earlier request. */
    public boolean isOverKeptConnection() {
      return kept;
    }

    /** When it reached that stage; empty when it did not. */
    public OptionalLong at(Moment moment) {
      Long when = moments.get(moment);
      return when == null ? OptionalLong.empty() : OptionalLong.of(when);
    }

    /** The address at the other end of the connection; empty when there was no connection. */
    public String address() {
      return peer.map(Connection.Peer::address).orElse("");
    }

    /** The version of TLS and the cipher suite; empty for none. */
    public String tls() {
      return peer.map(Connection.Peer::tls).orElse("");
    }
  }

  private final Nanos clock;
  private final List<Attempt> attempts = new ArrayList<>();

  /** A log with a clock of its own. */
  public SendLog(Nanos clock) {
    this.clock = clock;
  }

  /** Records a sending over a connection of an earlier request. */
  synchronized void overKept() {
    attempts.add(new Attempt(clock.now(), true));
  }

  /** Records a sending over a connection that is yet to be made. */
  synchronized void overNew() {
    attempts.add(new Attempt(clock.now(), false));
  }

  /** Records that the present sending has reached that stage. */
  synchronized void reached(Moment moment) {
    attempts.get(attempts.size() - 1).moments.put(moment, clock.now());
  }

  /** Records the other end of the connection. */
  synchronized void connected(Connection.Peer peer) {
    attempts.get(attempts.size() - 1).peer = Optional.of(peer);
  }

  /** Every sending so far, in order. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
