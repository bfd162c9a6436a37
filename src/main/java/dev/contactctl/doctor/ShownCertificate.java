package dev.contactctl.doctor;

import dev.contactctl.http.ProbeResult;
import dev.contactctl.message.Message;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the certificates that a server has presented. */
final class ShownCertificate {
  /** The time left at which a certificate should have been renewed. */
  private static final Duration SOON = Duration.ofDays(14);

  private ShownCertificate() {}

  /** The server's own one; there is one. */
  static Message of(ProbeResult reach) {
    X509Certificate own = reach.certificates().get(0);
    return DoctorSentences.CERTIFICATE.with(
        own.getSubjectX500Principal().getName(),
        own.getIssuerX500Principal().getName(),
        own.getNotBefore().toInstant().toString(),
        own.getNotAfter().toInstant().toString());
  }

  /** The problem, and the certificate that was rejected, if one was. */
  static Message with(Message what, ProbeResult reach) {
    return reach.certificates().isEmpty()
        ? what
        : DoctorSentences.AND_CERTIFICATE.with(what, of(reach));
  }

  /** The version of TLS, and the chain of certificates if there is one. */
  static Message tls(ProbeResult reach) {
    return reach.certificates().isEmpty()
        ? DoctorSentences.TLS.with(reach.tls())
        : DoctorSentences.TLS_AND_CERTIFICATE.with(reach.tls(), chain(reach));
  }

  private static Message chain(ProbeResult reach) {
    int length = reach.certificates().size();
    return length == 1
        ? of(reach)
        : DoctorSentences.CHAIN.with(
            of(reach),
            length,
            reach.certificates().get(length - 1).getIssuerX500Principal().getName(),
            firstToExpire(reach).orElseThrow().getNotAfter().toInstant().toString());
  }

  static void facts(ObjectNode facts, ProbeResult reach) {
    facts.put("tls", reach.tls());
    if (!reach.certificates().isEmpty()) {
      describe(facts, reach.certificates().get(0));
      ArrayNode chain = facts.putArray("chain");
      for (X509Certificate certificate : reach.certificates()) {
        describe(chain.addObject(), certificate);
      }
    }
  }

  private static void describe(ObjectNode facts, X509Certificate certificate) {
    facts.put("subject", certificate.getSubjectX500Principal().getName());
    facts.put("issuer", certificate.getIssuerX500Principal().getName());
    facts.put("notBefore", certificate.getNotBefore().toInstant().toString());
    facts.put("notAfter", certificate.getNotAfter().toInstant().toString());
  }

  /** A certificate that expires soon: the first one to expire ends the trust in the whole chain. */
  static Optional<Message> endingSoon(ProbeResult reach, Instant now) {
    Optional<X509Certificate> first = firstToExpire(reach);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Instant end = first.get().getNotAfter().toInstant();
    Duration left = Duration.between(now, end);
    return left.compareTo(SOON) < 0
        ? Optional.of(
            DoctorSentences.ENDS_SOON.with(
                first.get().getSubjectX500Principal().getName(), left.toDays(), end.toString()))
        : Optional.empty();
  }

  private static Optional<X509Certificate> firstToExpire(ProbeResult reach) {
    Optional<X509Certificate> first = Optional.empty();
    for (X509Certificate certificate : reach.certificates()) {
      if (first.isEmpty() || certificate.getNotAfter().before(first.get().getNotAfter())) {
        first = Optional.of(certificate);
      }
    }
    return first;
  }
}
