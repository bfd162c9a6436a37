package dev.contactctl.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for tests, made with the JDK's keytool: an authority, and servers' certificates. */
public final class Certificates {
  private static final String PASSWORD = "changeit";
  private static final String AUTHORITY = "authority";

  private final Path folder;
  private int servers;

  private Certificates(Path folder) {
    this.folder = folder;
  }

  /** An authority of its own in the folder. */
  public static Certificates in(Path folder) {
    return in(folder, "authority");
  }

  /** The same by another name. */
  public static Certificates in(Path folder, String name) {
    Certificates made = new Certificates(folder);
    made.keytool("-alias", AUTHORITY, "-dname", "CN=" + name, "-ext", "bc:c");
    return made;
  }

  /** A context for servers, with a certificate that the authority signed. */
  public SSLContext server(String names, String... more) {
    return server(names, true, more);
  }

  /** A context for servers, with a certificate that nobody vouches for. */
  public SSLContext selfSigned(String names) {
    return server(names, false);
  }

  /** A PKCS #12 file with the key of a server alone; its certificate is signed by the authority. */
  public Path keystore(String names) {
    Path file = folder.resolve("server-" + servers + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys(names, true).store(out, PASSWORD.toCharArray());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A PKCS #12 file for clients, with the certificate of the authority. */
  public Path truststore() {
    Path file = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted().store(out, PASSWORD.toCharArray());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificate of the authority, in PEM. */
  public String authority() {
    try {
      return pem(store().getCertificate(AUTHORITY));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate of a time that does not pass, in src/test/resources/certificates. */
  public static X509Certificate file(String name) {
    Path file = Path.of("src/test/resources/certificates", name);
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate in PEM, with a line break at its end. */
  public static String pem(Certificate certificate) {
    try {
      byte[] lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(certificate.getEncoded());
      String text = new String(lines, StandardCharsets.US_ASCII);
      return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificates of servers so far, in PEM. */
  public String servers() {
    try {
      KeyStore store = store();
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < servers; i++) {
        all.append(pem(store.getCertificate("server-" + i)));
      }
      return all.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(AUTHORITY, store().getCertificate(AUTHORITY));
    return trusted;
  }

  private KeyStore keys(String names, boolean signed, String... more)
      throws GeneralSecurityException {
    String alias = "server-" + servers++;
    List<String> words = new ArrayList<>(List.of("-alias", alias, "-dname", "CN=server"));
    words.addAll(List.of("-ext", "san=" + names));
    words.addAll(signed ? List.of("-signer", AUTHORITY) : List.of());
    words.addAll(List.of(more));
    keytool(words.toArray(new String[0]));
    KeyStore keys = store();
    for (String other : Collections.list(keys.aliases())) {
      if (!other.equals(alias)) {
        keys.deleteEntry(other);
      }
    }
    return keys;
  }

  private SSLContext server(String names, boolean signed, String... more) {
    try {
      KeyStore keys = keys(names, signed, more);
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A context for clients, which trusts the authority. */
  public SSLContext client() {
    try {
      TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
      managers.init(trusted());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeyStore store() {
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    Collections.addAll(command, words);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("keytool.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
