package dev.contactctl.network;

import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.read.Input;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A file of certificates to trust: one or more in PEM, with any text between them, or a single one
 * in DER. Java does not look at the dates of a certificate that it is told to trust, so they are
 * checked here.
 */
public final class CaFile {
  private static final String BEGIN = "-----BEGIN ";
  private static final String DASHES = "-----";
  private static final int DER_SEQUENCE = 0x30;

  private final String origin;
  private final Path path;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private Optional<Message> note = Optional.empty();

  private CaFile(String origin, Path path) {
    this.origin = origin;
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @param origin the flag, variable or place that names it, for messages
   * @throws Failure exit 2, when it cannot be read, has no certificate that is valid now, or has a
   *     private key
   */
  public static CaFile read(World world, Path path, String origin) {
    CaFile file = new CaFile(origin, path);
    file.add(file.bytes(world));
    file.checkDates(Date.from(world.now()));
    return file;
  }

  /** The certificates that are valid now, at least one. */
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** The warning that some certificates are not valid now. */
  public Optional<Message> note() {
    return note;
  }

  private byte[] bytes(World world) {
    try {
      return new Input(world, Exit.USAGE).read(path.toString()).bytes();
    } catch (Failure e) {
      throw new Failure(Exit.USAGE, NetworkSentences.AT.with(origin, e.message()));
    }
  }

  private void add(byte[] bytes) {
    if (bytes.length > 0 && bytes[0] == DER_SEQUENCE) {
      Optional<X509Certificate> only = certificate(bytes);
      certificates.add(
          only.orElseThrow(() -> wrong(NetworkSentences.NOT_A_CERTIFICATE, origin, path)));
      return;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int line = 1;
    int from = 0;
    for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, from)) {
      line += lines(text, from, at);
      from = at;
      int end = addBlock(text, at + BEGIN.length(), line);
      line += lines(text, from, end);
      from = end;
    }
    if (certificates.isEmpty()) {
      throw wrong(NetworkSentences.NO_CERTIFICATE, origin, path);
    }
  }

  private static int lines(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Adds what a block holds, if it is a certificate; where the block ends. */
  private int addBlock(String text, int label, int line) {
    int labelEnd = text.indexOf(DASHES, label);
    String kind = labelEnd < 0 ? "" : text.substring(label, labelEnd);
    if (kind.contains("PRIVATE")) {
      throw wrong(NetworkSentences.PRIVATE_KEY, origin, path, line);
    } else if (kind.equals("PKCS7")) {
      throw wrong(NetworkSentences.PKCS7, origin, path, line);
    } else if (!kind.endsWith("CERTIFICATE")) {
      return label; // a key, a request, a list of revoked ones: nothing to trust
    }
    int start = labelEnd + DASHES.length();
    int end = text.indexOf("-----END " + kind + DASHES, start);
    Optional<X509Certificate> certificate =
        end < 0 ? Optional.empty() : decoded(text.substring(start, end));
    certificates.add(
        certificate.orElseThrow(() -> wrong(NetworkSentences.DAMAGED, origin, path, line)));
    return end;
  }

  private static Optional<X509Certificate> decoded(String base64) {
    try {
      byte[] text = base64.strip().getBytes(StandardCharsets.ISO_8859_1);
      return certificate(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<X509Certificate> certificate(byte[] der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate c
          ? Optional.of(c)
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private void checkDates(Date now) {
    X509Certificate first = certificates.get(0);
    int before = certificates.size();
    certificates.removeIf(c -> now.after(c.getNotAfter()) || now.before(c.getNotBefore()));
    if (certificates.isEmpty()) {
      throw now.after(first.getNotAfter())
          ? wrong(NetworkSentences.EXPIRED, origin, path, day(first.getNotAfter()))
          : wrong(NetworkSentences.NOT_YET_VALID, origin, path, day(first.getNotBefore()));
    }
    int unused = before - certificates.size();
    if (unused > 0) {
      note = Optional.of(NetworkSentences.PASSED_OVER.with(origin, path, unused));
    }
  }

  private static String day(Date date) {
    return date.toInstant().toString().substring(0, "2026-01-01".length());
  }

  private static Failure wrong(Sentence sentence, Object... arguments) {
    return new Failure(Exit.USAGE, sentence.with(arguments));
  }
}
