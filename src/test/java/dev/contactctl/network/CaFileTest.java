package dev.contactctl.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Certificates;
import dev.contactctl.kit.FakeClock;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file of certificates may hold, and what is said about one that cannot be used. */
class CaFileTest {
  private static final String KEY =
      "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";

  @TempDir private static Path folder;
  private static String good;
  private static String expired;
  private static String early;

  @BeforeAll
  static void make_certificates() {
    Certificates certificates = Certificates.in(folder);
    good = certificates.authority();
    certificates.server("dns:a", "-startdate", "-20d", "-validity", "5");
    expired = certificates.servers();
    certificates.server("dns:b", "-startdate", "+20d");
    early = certificates.servers().substring(expired.length());
  }

  private static CaFile read(byte[] content) {
    FakeWorld world = new FakeWorld().file("ca.pem", content);
    world.clock().advance(Duration.between(FakeClock.START, Instant.now()).plusMinutes(1));
    return CaFile.read(world, world.cwd().resolve("ca.pem"), "--ca-file");
  }

  private static CaFile read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String content, String message) {
    Failure failure = assertThrows(Failure.class, () -> read(content), content);

    assertEquals(Exit.USAGE, failure.exit());
    assertTrue(failure.getMessage().startsWith("--ca-file: /home/me/ca.pem"), failure.getMessage());
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
  }

  @Test
  void certificates_in_pem_are_read_with_any_text_around_them() {
    assertEquals(1, read(good).certificates().size());
    assertEquals(1, read("\ufeff" + good).certificates().size());
    assertEquals(1, read(good.replace("\n", "\r\n")).certificates().size());
    assertEquals(1, read(good.stripTrailing()).certificates().size());
    assertEquals(2, read("# 회사\n" + good + "\nsubject=x\n" + good).certificates().size());
    assertEquals(1, read(good.replace("CERTIFICATE", "TRUSTED CERTIFICATE")).certificates().size());
    String crl = "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n";
    assertEquals(1, read(crl + good).certificates().size());
  }

  @Test
  void one_certificate_in_der_is_read() {
    String lines = good.replaceAll("-----.*-----", "");

    assertEquals(1, read(Base64.getMimeDecoder().decode(lines)).certificates().size());
  }

  @Test
  void what_is_no_certificate_is_named() {
    refused("", "");
    refused("hello\n", "has no certificate; write PEM");
    refused("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "has no certificate");
    refused("-----BEGIN ", "has no certificate");
    refused(KEY, ":1: has a private key");
    refused(good + KEY, ":" + (good.lines().count() + 1) + ": has a private key");
    refused(good + KEY.replace("PRIVATE", "ENCRYPTED PRIVATE"), "has a private key");
    refused("x\n-----BEGIN PKCS7-----\nAAAA\n", ":2: is PKCS #7; convert it");
    refused("0\u0082key store", "is binary, and not one certificate");
  }

  @Test
  void a_damaged_certificate_is_named_by_its_line() {
    String second = ":" + (good.lines().count() + 1) + ": the certificate is damaged";

    refused(good + good.substring(0, good.length() / 2), second);
    refused(good + good.replaceFirst("\nMII", "\nAAA"), second);
    refused(good + good.replaceFirst("(?s)-\n.*\n-", "-\n-"), second);
  }

  @Test
  void only_certificates_that_are_valid_now_are_trusted() {
    refused(expired, "the certificate expired on 20");
    refused(early, "the certificate is valid from 20");

    CaFile some = read(expired + good + early);
    assertEquals(1, some.certificates().size());
    assertEquals(
        "--ca-file: /home/me/ca.pem: 2 certificates are expired or not valid yet, and not used",
        some.note().orElseThrow().toString());
    assertTrue(read(good).note().isEmpty());
  }

  @Test
  void a_file_that_is_missing_or_a_folder_is_named() {
    FakeWorld world = new FakeWorld();
    for (String name : new String[] {"none.pem", "/home"}) {
      Path path = world.cwd().resolve(name);
      Failure failure =
          assertThrows(Failure.class, () -> CaFile.read(world, path, "CONTACTCTL_CA_FILE"));

      assertEquals(Exit.USAGE, failure.exit());
      assertTrue(failure.getMessage().startsWith("CONTACTCTL_CA_FILE: "), failure.getMessage());
    }
  }
}
