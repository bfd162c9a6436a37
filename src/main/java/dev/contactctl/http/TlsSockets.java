package dev.contactctl.http;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over a connection, with the certificates that Java trusts by default. They are read when the
 * first TLS connection is made: that takes longer than a whole request over plain HTTP.
 */
final class TlsSockets {
  /** Words in the names of cipher suites without a certificate, without or with weak encryption. */
  private static final List<String> WEAK =
      List.of("_anon_", "_NULL_", "_EXPORT_", "_DES_", "_DES40_", "_3DES_", "_RC4_", "_KRB5_");

  /** The trusted certificates cannot be loaded. */
  static final class Untrusting extends IOException {
    private static final long serialVersionUID = 1L;

    Untrusting(Exception cause) {
      super(cause);
    }
  }

  /** Java's TLS cannot work with the system properties, or the file java.security, that it has. */
  static final class Misconfigured extends IOException {
    private static final long serialVersionUID = 1L;

    Misconfigured(Throwable cause) {
      super(cause);
    }
  }

  private TlsSockets() {}

  /** Reads the trusted certificates, unless that was done before. */
  static SSLContext context() throws IOException {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      boolean setting = FailureReason.has(e, IllegalArgumentException.class);
      throw setting ? new Misconfigured(e) : new Untrusting(e);
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new Misconfigured(e);
    }
  }

  /**
   * Makes a handshake over an open connection: TLS 1.2 or 1.3, and the name of the host checked
   * against the certificate. The same parameters whatever the JVM's own default is.
   */
  static Socket over(Socket open, Route route) throws IOException {
    SSLSocket socket = socket(open, route);
    try {
      socket.startHandshake();
    } catch (LinkageError | InternalError e) {
      throw new Misconfigured(e);
    }
    return socket;
  }

  private static SSLSocket socket(Socket open, Route route) throws IOException {
    SSLSocketFactory factory = context().getSocketFactory();
    try {
      SSLSocket socket = (SSLSocket) factory.createSocket(open, route.host(), route.port(), true);
      SSLParameters parameters = new SSLParameters();
      parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      parameters.setCipherSuites(safe(socket.getEnabledCipherSuites()));
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return socket;
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new Misconfigured(e);
    }
  }

  /**
   * The cipher suites that show who the server is and encrypt what is sent. Java has no others by
   * default, but its properties can enable them.
   */
  private static String[] safe(String[] suites) {
    List<String> safe = new ArrayList<>();
    for (String suite : suites) {
      boolean weak = false;
      for (String word : WEAK) {
        weak |= suite.contains(word);
      }
      if (!weak) {
        safe.add(suite);
      }
    }
    return safe.toArray(new String[0]);
  }
}
