package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/**
 * Finds the reason of a failure by its classes and by how far the exchange had come: the messages
 * of Java differ from one version to the next, and can quote what was sent.
 */
final class FailureReason {
  private FailureReason() {}

  /**
   * The reason.
   *
   * @param stage how far the connection had come
   * @param answered whether the head of the answer had arrived
   */
  static Reason of(Throwable failed, Connection.Stage stage, boolean answered) {
    if (failed instanceof Connection.NoSocket) {
      return Reason.NO_CLIENT;
    } else if (has(failed, TlsSockets.Untrusting.class)
        || has(failed, InvalidAlgorithmParameterException.class)) {
      return Reason.NO_TRUST;
    }
    return switch (stage) {
      case LOOKUP -> Reason.UNKNOWN_HOST;
      case CONNECT -> ofConnecting(failed);
      case HANDSHAKE -> ofHandshake(failed);
      case OPEN -> ofExchange(failed, answered);
    };
  }

  private static Reason ofConnecting(Throwable failed) {
    if (failed instanceof SocketTimeoutException) {
      return Reason.CONNECT_TIMEOUT;
    }
    return failed instanceof ConnectException ? Reason.REFUSED : Reason.UNREACHABLE;
  }

  /** Servers that refuse a handshake may just close the connection; one that is reset is lost. */
  private static Reason ofHandshake(Throwable failed) {
    if (failed instanceof ProtocolException) {
      return Reason.GARBLED; // a proxy's answer
    } else if (has(failed, SSLException.class) && !has(failed, SocketException.class)) {
      return has(failed, CertificateException.class) ? Reason.CERTIFICATE : Reason.NO_TLS;
    }
    return Reason.NO_ANSWER;
  }

  private static Reason ofExchange(Throwable failed, boolean answered) {
    if (failed instanceof BodyReader.TooLarge) {
      return Reason.TOO_LARGE;
    } else if (failed instanceof ProtocolException) {
      return Reason.GARBLED;
    }
    return answered ? Reason.CUT_OFF : Reason.NO_ANSWER;
  }

  private static boolean has(Throwable failed, Class<? extends Throwable> kind) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
