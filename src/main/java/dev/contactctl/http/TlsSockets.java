package dev.contactctl.http;

import dev.contactctl.network.Network;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS over a connection, with the certificates that Java trusts by default and those of the user's
 * network. They are read when the first TLS connection is made: that takes longer than a whole
 * request over plain HTTP.
 */
final class TlsSockets {
  /** Words in the names of cipher suites without a certificate, without or with weak encryption. */
  private static final List<String> WEAK =
      List.of("_anon_", "_NULL_", "_EXPORT_", "_DES_", "_DES40_", "_3DES_", "_RC4_", "_KRB5_");

  /** Thrown when the trusted certificates cannot be loaded. */
  static final class Untrusting extends IOException {
    private static final long serialVersionUID = 1L;

    Untrusting(Exception cause) {
      super(cause);
    }
  }

  /**
   * Thrown when Java's TLS cannot work with the present system properties or file java.security.
   */
  static final class Misconfigured extends IOException {
    private static final long serialVersionUID = 1L;

    Misconfigured(Throwable cause) {
      super(cause);
    }
  }

  private final Optional<Network> network;
  private Optional<SSLContext> made = Optional.empty();
  private Optional<SSLContext> given = Optional.empty();

  TlsSockets(Optional<Network> network) {
    this.network = network;
  }

  /** TLS with the trusted certificates of the context. */
  static TlsSockets of(SSLContext context) {
    TlsSockets sockets = new TlsSockets(Optional.empty());
    sockets.given = Optional.of(context);
    return sockets;
  }

  /** Reads the trusted certificates, unless that was done before. */
  SSLContext context() throws IOException {
    if (given.isPresent()) {
      return given.get();
    }
    try {
      return network.isEmpty() || network.get().trusted().isEmpty()
          ? SSLContext.getDefault()
          : trusting(network.get().trusted());
    } catch (GeneralSecurityException e) {
      boolean setting = FailureReason.has(e, IllegalArgumentException.class);
      throw setting ? new Misconfigured(e) : new Untrusting(e);
    } catch (RuntimeException | LinkageError | InternalError e) {
      throw new Misconfigured(e);
    }
  }

  private synchronized SSLContext trusting(List<X509Certificate> more)
      throws GeneralSecurityException, Untrusting {
    if (made.isEmpty()) {
      try {
        made = Optional.of(newContext(more));
      } catch (IOException e) {
        throw new Untrusting(e);
      }
    }
    return made.get();
  }

  /**
   * Trusts what Java trusts and the additional certificates: all in one list, because a chain is
   * checked against one list.
   */
  private static SSLContext newContext(List<X509Certificate> more)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    for (X509Certificate certificate : more) {
      all.setCertificateEntry("user" + all.size(), certificate);
    }
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager java) {
        for (X509Certificate certificate : java.getAcceptedIssuers()) {
          all.setCertificateEntry("java" + all.size(), certificate);
        }
      }
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers(all), null);
    return context;
  }

  /**
   * The manager that checks chains against a list of trusted certificates; null stands for Java's
   * own list.
   */
  private static TrustManager[] managers(@Nullable KeyStore trusted)
      throws GeneralSecurityException {
    String kind = TrustManagerFactory.getDefaultAlgorithm();
    TrustManagerFactory factory = TrustManagerFactory.getInstance(kind);
    factory.init(trusted);
    return factory.getTrustManagers();
  }

  /**
   * Makes a handshake over an open connection: TLS 1.2 or 1.3, with the host name checked against
   * the certificate. The parameters do not depend on the JVM's defaults.
   */
  Socket over(Socket open, Route route) throws IOException {
    SSLSocket socket = socket(open, route);
    try {
      socket.startHandshake();
    } catch (LinkageError | InternalError e) {
      throw new Misconfigured(e);
    }
    return socket;
  }

  private SSLSocket socket(Socket open, Route route) throws IOException {
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
   * The cipher suites that authenticate the server and encrypt what is sent. Java enables no others
   * by default, but its properties can.
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
