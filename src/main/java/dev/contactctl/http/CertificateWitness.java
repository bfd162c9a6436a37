package dev.contactctl.http;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Takes down the certificates that a server shows, and rejects every one of them: no connection is
 * ever made with it. It tells what is wrong with a server whose certificate Java has rejected.
 */
final class CertificateWitness implements X509TrustManager {
  private volatile List<X509Certificate> seen = List.of();

  /** TLS that ends with the certificates of the server. */
  TlsSockets sockets() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {this}, null);
    return TlsSockets.of(context);
  }

  /** What the server has shown, its own certificate first. */
  List<X509Certificate> seen() {
    return seen;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    seen = List.of(chain);
    throw new CertificateException();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
    throw new CertificateException();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
