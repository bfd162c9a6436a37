package dev.contactctl.doctor;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.http.ProbeResult;
import dev.contactctl.http.Request;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.World;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the connection to the auth host, which issues the tokens of an account, without sending a
 * request.
 */
final class AuthHostCheck {
  private final World world;
  private final BaseUrl url;
  private final OneCall call;
  private final Transport transport;
  private final Examination examination;

  AuthHostCheck(
      World world, BaseUrl url, OneCall call, Transport transport, Examination examination) {
    this.world = world;
    this.url = url;
    this.call = call;
    this.transport = transport;
    this.examination = examination;
  }

  /** What needs the auth host, and when. */
  enum Need {
    /** The next request, since no token is kept. */
    NOW,
    /** A run that outlives the token that is kept. */
    LATER
  }

  /** Makes the check; a problem is only a warning when the auth host is not needed at once. */
  void run(Need need) {
    ProbeResult reach = transport.reach(URI.create(url.origin()), ConnectionChecks.LIMIT);
    if (reach.failure().isPresent()) {
      ShownCertificate.facts(failed(reach, need), reach);
    } else {
      ShownCertificate.facts(good(reach), reach);
    }
  }

  private ObjectNode failed(ProbeResult reach, Need need) {
    Request request = new Request("GET", URI.create(url.toString()));
    Reply.Problem<?> problem = call.unconnected(request, reach.failure().orElseThrow());
    Message what =
        ShownCertificate.with(
            DoctorSentences.AT.with(url.origin(), ReplyFailure.what(problem)), reach);
    Message remedy = AccessTokens.remedy(problem);
    Exit exit = ReplyFailure.of(problem).exit();
    return need == Need.NOW
        ? examination.fail(Topic.AUTH_HOST, exit, what, remedy)
        : examination.warn(Topic.AUTH_HOST, what, remedy);
  }

  private ObjectNode good(ProbeResult reach) {
    Optional<Message> soon = ShownCertificate.endingSoon(reach, world.now());
    if (soon.isPresent()) {
      return examination.warn(Topic.AUTH_HOST, soon.get(), DoctorSentences.RENEW.with());
    }
    Message to =
        reach.proxy().isEmpty()
            ? DoctorSentences.CONNECTED.with(reach.address())
            : DoctorSentences.TUNNELLED.with(reach.address(), reach.proxy());
    return examination.ok(
        Topic.AUTH_HOST,
        reach.tls().isEmpty()
            ? to
            : DoctorSentences.TLS_AND_CERTIFICATE.with(to, ShownCertificate.tls(reach)));
  }
}
