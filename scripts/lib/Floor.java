import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * The least that a PUT over TLS costs on a JVM, for scripts/bench to compare with: one socket, one trusted certificate, one
 * key exchange, a body that is ready, and nothing checked.
 *
 * <p>Arguments: the URL, the file with the body, the certificate as PEM. Prints the body of the answer.
 */
public final class Floor {
  private Floor() {}

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    System.setProperty("jdk.tls.namedGroups", "x25519");
    URI url = URI.create(args[0]);
    byte[] body = Files.readAllBytes(Path.of(args[1]));
    SSLContext context = trusting(Path.of(args[2]));
    try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      OutputStream out = socket.getOutputStream();
      out.write(request(url, body));
      out.flush();
      answer(socket.getInputStream());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static byte[] request(URI url, byte[] body) {
    String head =
        "PUT " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
            + "\r\nAuthorization: Bearer bench-token\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: " + body.length + "\r\n\r\n";
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[bytes.length + body.length];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(body, 0, all, bytes.length, body.length);
    return all;
  }

  private static void answer(InputStream in) throws IOException {
    String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    if (!answer.startsWith("HTTP/1.1 200 ")) {
      throw new IOException(answer);
    }
    System.out.println(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }
}
