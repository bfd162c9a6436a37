package dev.contactctl.http;

import dev.contactctl.world.StopSignal;
import java.util.Optional;

/**
 * Thrown when a request got no whole answer. Says why, and whether the server may have acted on the
 * request all the same.
 */
public final class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is no whole answer. */
  public enum Reason {
    /** The name of the host has no address. */
    UNKNOWN_HOST(true, false),
    /** Nothing listens at the port. */
    REFUSED(true, false),
    /** No network leads to the host. */
    UNREACHABLE(true, false),
    /** The certificate is not trusted for another reason than the following ones. */
    CERTIFICATE(false, false),
    /** The certificate has expired. */
    EXPIRED_CERTIFICATE(false, false),
    /** The certificate is not valid yet. */
    EARLY_CERTIFICATE(false, false),
    /** The certificate is for another host. */
    OTHER_HOST(false, false),
    /** The certificate was not issued by an authority that is trusted. */
    UNKNOWN_ISSUER(false, false),
    /** There are no certificates to trust. */
    NO_TRUST(false, false),
    /** Java is configured with something that cannot be a proxy. */
    BAD_PROXY(false, false),
    /** Java's TLS is configured with values that it does not know. */
    BAD_TLS_SETTINGS(false, false),
    /** This process cannot open a connection at all. */
    NO_CLIENT(true, false),
    /** What the server answered is not TLS. */
    NOT_TLS(false, false),
    /** The time was up before the server had answered the TLS handshake, or at all. */
    TLS_TIMEOUT(true, false),
    /** The TLS handshake failed for another reason than the certificate. */
    NO_TLS(false, false),
    /** The time was up before there was a connection. */
    CONNECT_TIMEOUT(true, false),
    /** The time was up before the answer was whole. */
    TIMEOUT(true, true),
    /** The connection ended before the answer began. */
    NO_ANSWER(true, true),
    /** The connection ended in the middle of the answer. */
    CUT_OFF(true, true),
    /** The answer is not HTTP, or violates its rules. */
    GARBLED(false, true),
    /** The head is larger than is accepted, or has more headers. */
    HEAD_TOO_LARGE(false, true),
    /** The body is larger than {@link Response#MAX_BODY_BYTES}. */
    TOO_LARGE(false, true);

    private final boolean temporary;
    private final boolean sent;

    Reason(boolean temporary, boolean sent) {
      this.temporary = temporary;
      this.sent = sent;
    }

    /** Whether the same request may well succeed later. */
    public boolean isTemporary() {
      return temporary;
    }
  }

  private final Reason reason;
  private final boolean left;
  private final int sends;

  @SuppressWarnings("serial") // never serialized
  private final Optional<StopSignal> stoppedBy;

  @SuppressWarnings("serial") // never serialized
  private final Optional<TunnelRefusal> refusedBy;

  /** A failure for that reason, after which the request may have left. */
  public TransportException(Reason reason) {
    this(reason, true);
  }

  /**
   * A failure for that reason. The client's own message is left out, since it can quote headers.
   *
   * @param left whether the request may have left this machine
   */
  public TransportException(Reason reason, boolean left) {
    this(reason, left, 1);
  }

  /**
   * The same for a request that was sent several times.
   *
   * @param sends how many times, at least once
   */
  TransportException(Reason reason, boolean left, int sends) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.left = left;
    this.sends = sends;
    this.stoppedBy = Optional.empty();
    this.refusedBy = Optional.empty();
  }

  /** A request that a proxy did not let through. */
  public TransportException(TunnelRefusal refusal) {
    super(Reason.UNREACHABLE.name(), null, false, false);
    this.reason = Reason.UNREACHABLE;
    this.left = false;
    this.sends = 1;
    this.stoppedBy = Optional.empty();
    this.refusedBy = Optional.of(refusal);
  }

  /**
   * A request that a signal stopped.
   *
   * @param left whether the request may have left this machine
   */
  TransportException(StopSignal signal, boolean left) {
    super(signal.name(), null, false, false);
    this.reason = Reason.NO_ANSWER;
    this.left = left;
    this.sends = 1;
    this.stoppedBy = Optional.of(signal);
    this.refusedBy = Optional.empty();
  }

  /** The signal that stopped the request, if one did. */
  public Optional<StopSignal> stoppedBy() {
    return stoppedBy;
  }

  /**
   * The answer of a proxy that did not connect to the server, if that is why the server is
   * unreachable.
   */
  public Optional<TunnelRefusal> refusedBy() {
    return refusedBy;
  }

  /** Whether the server may have received the request, and so may have acted on it. */
  public boolean mayHaveActed() {
    return left && reason.sent;
  }

  /** How many times the request was sent, at least 1. */
  public int sends() {
    return sends;
  }

  /** Why there is no whole answer. */
  public Reason reason() {
    return reason;
  }
}
