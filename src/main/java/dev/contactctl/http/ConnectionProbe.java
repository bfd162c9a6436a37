package dev.contactctl.http;

import dev.contactctl.http.TransportException.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Connects to a server as an exchange does, sends nothing, and notes how far it came. On a thread
 * of its own, since nothing else ends a wait for a name server.
 */
final class ConnectionProbe implements Runnable {
  private final Route route;
  private final Connection connection;
  private final int limitMillis;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<Connection> look = Optional.empty();
  private volatile List<String> addresses = List.of();
  private volatile List<X509Certificate> certificates = List.of();
  private volatile String tls = "";
  private volatile Optional<Reason> failure = Optional.empty();
  private volatile Optional<TunnelRefusal> refusal = Optional.empty();

  /**
   * An attempt.
   *
   * @param limit for all of it
   */
  ConnectionProbe(Route route, Connection fresh, Duration limit) {
    this.route = route;
    this.connection = fresh;
    this.limitMillis = (int) Math.min(limit.toMillis(), Integer.MAX_VALUE);
  }

  /** Makes the attempt and waits for its end, but no longer than the limit. */
  ProbeResult reach() {
    Thread thread = new Thread(this, "http-reach");
    thread.setDaemon(true);
    thread.start();
    boolean inTime = false;
    try {
      inTime = ended.await(limitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Optional<TransportException> why = inTime ? failed() : Optional.of(late());
    String address = connection.address();
    connection.close();
    look.ifPresent(Connection::close);
    return new ProbeResult(route.proxyName(), addresses, address, tls, certificates, why);
  }

  private Optional<TransportException> failed() {
    return refusal
        .map(TransportException::new)
        .or(() -> failure.map(reason -> new TransportException(reason, false)));
  }

  /** A certificate that was rejected is known before the look at it ends. */
  private TransportException late() {
    if (failure.isPresent()) {
      return new TransportException(failure.get(), false);
    }
    boolean shakesHands = connection.stage() == Connection.Stage.HANDSHAKE && !route.needsTunnel();
    return new TransportException(shakesHands ? Reason.TLS_TIMEOUT : Reason.CONNECT_TIMEOUT, false);
  }

  @Override
  public void run() {
    try {
      List<String> found = new ArrayList<>();
      for (InetSocketAddress address : route.addresses()) {
        found.add(address.getAddress().getHostAddress());
      }
      addresses = found;
      connection.open(limitMillis, Optional.empty());
      tls = connection.peer().tls();
      certificates = connection.certificates();
    } catch (Connection.NoTunnel e) {
      refusal = Optional.of(e.refusal());
    } catch (IOException | RuntimeException e) {
      failure = Optional.of(FailureReason.of(e, connection.stage(), false));
      lookAtCertificates();
    } finally {
      ended.countDown();
    }
  }

  private void lookAtCertificates() {
    switch (failure.orElse(Reason.NO_ANSWER)) {
      case CERTIFICATE, EXPIRED_CERTIFICATE, EARLY_CERTIFICATE, OTHER_HOST, UNKNOWN_ISSUER -> {
        CertificateWitness witness = new CertificateWitness();
        try {
          Connection second = new Connection(route, witness.sockets());
          look = Optional.of(second);
          second.open(limitMillis, Optional.empty());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
          certificates = witness.seen(); // it always ends so
        }
      }
      default -> {
        return; // none was rejected
      }
    }
  }

  /**
   * Records the certificates that a server presents and rejects all of them, so that no connection
   * is ever made with it. It shows what is wrong with a server whose certificate Java has rejected.
   */
  private static final class CertificateWitness implements X509TrustManager {
    private volatile List<X509Certificate> seen = List.of();

    /** A TLS context whose handshake ends with the certificates of the server. */
    TlsSockets sockets() throws GeneralSecurityException {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return TlsSockets.of(context);
    }

    /** The certificates that the server has presented, its own first. */
    List<X509Certificate> seen() {
      return seen;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      seen = List.of(chain);
      throw new CertificateException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
        throws CertificateException {
      throw new CertificateException();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
