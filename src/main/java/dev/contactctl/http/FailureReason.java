package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Finds the reason of a failure from its exception classes and from the stage of the exchange:
 * Java's messages differ between versions, and can quote what was sent.
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
    } else if (failed instanceof TlsSockets.Misconfigured) {
      return Reason.BAD_TLS_SETTINGS;
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

  /**
   * A server that refuses a handshake may just close the connection; a reset means that the
   * connection was lost.
   */
  private static Reason ofHandshake(Throwable failed) {
    if (failed instanceof ProtocolException) {
      return Reason.GARBLED; // a proxy's answer
    } else if (failed instanceof RuntimeException) {
      return Reason.NO_TLS; // JSSE can stumble over what a server sends
    } else if (has(failed, SSLException.class) && !has(failed, SocketException.class)) {
      boolean isOther = failed.getClass() == SSLException.class; // no alert, no broken handshake
      return has(failed, CertificateException.class)
          ? ofCertificate(failed)
          : isOther ? Reason.NOT_TLS : Reason.NO_TLS;
    }
    return Reason.NO_ANSWER;
  }

  /**
   * A failed check of the host name has no exception class of its own: it arrives as the most
   * general one.
   */
  private static Reason ofCertificate(Throwable failed) {
    if (has(failed, CertificateExpiredException.class)) {
      return Reason.EXPIRED_CERTIFICATE;
    } else if (has(failed, CertificateNotYetValidException.class)) {
      return Reason.EARLY_CERTIFICATE;
    } else if (has(failed, CertPathBuilderException.class)) {
      return Reason.UNKNOWN_ISSUER;
    }
    Throwable last = failed;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getClass() == CertificateException.class ? Reason.OTHER_HOST : Reason.CERTIFICATE;
  }

  private static Reason ofExchange(Throwable failed, boolean answered) {
    if (failed instanceof BodyReader.TooLarge) {
      return Reason.TOO_LARGE;
    } else if (failed instanceof HeadParser.TooLarge && !answered) {
      return Reason.HEAD_TOO_LARGE;
    } else if (failed instanceof ProtocolException) {
      return Reason.GARBLED;
    } else if (refusesTls(failed)) {
      return Reason.NO_TLS;
    }
    return answered ? Reason.CUT_OFF : Reason.NO_ANSWER;
  }

  /**
   * Whether the server has refused the handshake. With TLS 1.3 the refusal can arrive after the
   * client has finished its handshake and sent its request, which the server has not read.
   */
  static boolean refusesTls(Throwable failed) {
    return failed instanceof SSLHandshakeException;
  }

  /** Whether the failure or one of its causes is of that class. */
  static boolean has(Throwable failed, Class<? extends Throwable> kind) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
