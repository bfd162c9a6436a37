package dev.contactctl.remote;

/**
 * There is no whole answer. Says why, and whether the server may have acted on the request all the
 * same.
 */
public final class TransportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    UNKNOWN_HOST("the host is not known", "check the base URL and the network", false),
    REFUSED("the connection was refused", "check the base URL and the network", false),
    CERTIFICATE(
        "the server's certificate is refused", "check the base URL and the trust store", false),
    NO_TRUST(
        "the trust store cannot be read or is empty",
        "check the Java's own cacerts, or javax.net.ssl.trustStore",
        false),
    NO_CLIENT(
        "no connection can be made from here",
        "raise the limit of open files, or run again",
        false),
    NO_TLS("no TLS connection can be made", "check the base URL", false),
    CONNECT_TIMEOUT(
        "no connection within the time limit", "check the network or raise --timeout", false),
    TIMEOUT("no whole answer within the time limit", "raise --timeout or run again", true),
    NO_ANSWER("the connection ended without an answer", "run again", true),
    CUT_OFF("the answer was cut off", "run again", true),
    GARBLED("the answer is no HTTP", "check the base URL", true),
    TOO_LARGE("the answer is larger than 4 MiB", "check the base URL", true);

    private final String what;
    private final String remedy;
    private final boolean sent;

    Reason(String what, String remedy, boolean sent) {
      this.what = what;
      this.remedy = remedy;
      this.sent = sent;
    }

    /** What happened. */
    String what() {
      return what;
    }

    /** What to do about it. */
    String remedy() {
      return remedy;
    }
  }

  private final Reason reason;
  private final boolean left;

  /**
   * A failure for that reason; the client's own message is left out, since it can quote headers.
   */
  public TransportException(Reason reason) {
    this(reason, true);
  }

  /**
   * A failure for that reason.
   *
   * @param left whether the request may have left
   */
  public TransportException(Reason reason, boolean left) {
    super(reason.what(), null, false, false);
    this.reason = reason;
    this.left = left;
  }

  /** Whether the server may have acted on the request. */
  boolean mayHaveActed() {
    return left && reason.sent;
  }

  /** Why there is no answer. */
  public Reason reason() {
    return reason;
  }
}
