package dev.contactctl.doctor;

import dev.contactctl.http.ProbeResult;
import dev.contactctl.http.Request;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the connection to the server: its name, the connection itself, TLS. No request is sent.
 */
final class ConnectionChecks {
  /** The time for all three checks; a rejected certificate is fetched within the same time. */
  static final Duration LIMIT = Duration.ofSeconds(5);

  private final World world;
  private final BaseUrl base;
  private final OneCall call;
  private final Transport transport;
  private final Examination examination;

  ConnectionChecks(
      World world, BaseUrl base, OneCall call, Transport transport, Examination examination) {
    this.world = world;
    this.base = base;
    this.call = call;
    this.transport = transport;
    this.examination = examination;
  }

  /** Makes the three checks; returns the one with an error, if there is one. */
  Optional<Topic> run() {
    ProbeResult reach = transport.reach(URI.create(base.origin()), LIMIT);
    Optional<Topic> failed = reach.failure().map(why -> topic(why, reach));
    dns(reach, failed);
    connection(reach, failed);
    tls(reach, failed);
    return failed;
  }

  private static Topic topic(TransportException why, ProbeResult reach) {
    if (why.refusedBy().isPresent()) {
      return Topic.CONNECTION;
    }
    return switch (why.reason()) {
      case UNKNOWN_HOST -> Topic.DNS;
      case CONNECT_TIMEOUT -> reach.addresses().isEmpty() ? Topic.DNS : Topic.CONNECTION;
      case REFUSED, UNREACHABLE, NO_CLIENT, BAD_PROXY -> Topic.CONNECTION;
      default -> Topic.TLS;
    };
  }

  private Reply.Problem<?> problem(ProbeResult reach) {
    Request request = new Request("GET", URI.create(base.toString()));
    return call.unconnected(request, reach.failure().orElseThrow());
  }

  private void dns(ProbeResult reach, Optional<Topic> failed) {
    String proxy = reach.proxy();
    String host = proxy.isEmpty() ? base.host() : proxy.substring(0, proxy.lastIndexOf(':'));
    if (failed.equals(Optional.of(Topic.DNS))) {
      Reply.Problem<?> problem = problem(reach);
      boolean late =
          reach.failure().orElseThrow().reason() == TransportException.Reason.CONNECT_TIMEOUT;
      Message what = late ? DoctorSentences.NO_NAME_SERVER.with() : ReplyFailure.what(problem);
      examination.fail(
          Topic.DNS,
          Exit.TEMPORARY,
          DoctorSentences.AT.with(host, what),
          late ? DoctorSentences.CHECK_NAME_SERVERS.with() : ReplyFailure.remedy(problem));
    } else if (reach.addresses().isEmpty()) {
      examination.skip(Topic.DNS, failed.orElseThrow());
    } else {
      boolean address = reach.addresses().equals(List.of(host));
      examination
          .ok(
              Topic.DNS,
              address
                  ? DoctorSentences.ADDRESS.with(host)
                  : DoctorSentences.ADDRESSES.with(host, reach.addresses()))
          .put("host", host);
    }
  }

  private void connection(ProbeResult reach, Optional<Topic> failed) {
    if (failed.equals(Optional.of(Topic.CONNECTION))) {
      fail(Topic.CONNECTION, reach);
    } else if (reach.address().isEmpty()) {
      examination.skip(Topic.CONNECTION, failed.orElse(Topic.DNS));
    } else {
      Message found =
          reach.proxy().isEmpty()
              ? DoctorSentences.CONNECTED.with(reach.address())
              : DoctorSentences.TUNNELLED.with(reach.address(), reach.proxy());
      examination
          .ok(Topic.CONNECTION, found)
          .put("address", reach.address())
          .put("proxy", reach.proxy());
    }
  }

  private ObjectNode fail(Topic topic, ProbeResult reach) {
    Reply.Problem<?> problem = problem(reach);
    Exit exit = ReplyFailure.of(problem).exit();
    Message what = DoctorSentences.AT.with(base.origin(), ReplyFailure.what(problem));
    if (topic == Topic.TLS) {
      what = ShownCertificate.with(what, reach);
    }
    return examination.fail(topic, exit, what, ReplyFailure.remedy(problem));
  }

  private void tls(ProbeResult reach, Optional<Topic> failed) {
    if (base.origin().startsWith("http:")) {
      examination.skip(Topic.TLS, DoctorSentences.WITHOUT_TLS.with());
    } else if (failed.equals(Optional.of(Topic.TLS))) {
      ShownCertificate.facts(fail(Topic.TLS, reach), reach);
    } else if (failed.isPresent()) {
      examination.skip(Topic.TLS, failed.get());
    } else {
      good(reach);
    }
  }

  private void good(ProbeResult reach) {
    Optional<Message> soon = ShownCertificate.endingSoon(reach, world.now());
    ShownCertificate.facts(
        soon.isPresent()
            ? examination.warn(Topic.TLS, soon.get(), DoctorSentences.RENEW.with())
            : examination.ok(Topic.TLS, ShownCertificate.tls(reach)),
        reach);
  }
}
