package dev.contactctl.http;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * TLS over a connection, with the certificates that Java trusts by default. They are read when the
 * first TLS connection is made: that takes longer than a whole request over plain HTTP.
 */
final class TlsSockets {
  /** The trusted certificates cannot be loaded. */
  static final class Untrusting extends IOException {
    private static final long serialVersionUID = 1L;

    Untrusting(Exception cause) {
      super(cause);
    }
  }

  private TlsSockets() {}

  /** Reads the trusted certificates, unless that was done before. */
  static SSLContext context() throws Untrusting {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new Untrusting(e);
    }
  }

  /**
   * Makes a handshake over an open connection: TLS 1.2 or 1.3, and the name of the host checked
   * against the certificate. The same parameters whatever the JVM's own default is.
   */
  static Socket over(Socket open, Route route) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context().getSocketFactory().createSocket(open, route.host(), route.port(), true);
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
