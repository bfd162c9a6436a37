package dev.contactctl.remote;

import dev.contactctl.http.JavaProxy;
import dev.contactctl.http.Response;
import dev.contactctl.http.TransportException.Reason;
import dev.contactctl.message.Message;
import dev.contactctl.network.HttpProxy;
import dev.contactctl.world.Exit;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Messages for a call that got no whole answer from the server, or none at all. */
final class Unanswered {
  private Unanswered() {}

  static Message what(Reply.Untunnelled<?> refused) {
    return ReplySentences.NO_TUNNEL.with(refused.proxy(), refused.status());
  }

  static Message remedy(Reply.Untunnelled<?> refused) {
    Optional<HttpProxy> named = refused.asked().suspects().proxy();
    if (refused.status() == 407) {
      return named.isPresent()
          ? named.get().remedyForLogin()
          : ReplySentences.JAVA_PROXY_LOGIN.with(refused.proxy());
    } else if (!refused.isTemporary()) {
      return named.isPresent()
          ? ReplySentences.OTHER_PROXY.with(named.get().variable())
          : ReplySentences.OTHER_JAVA_PROXY.with();
    }
    return later(refused.retryAfter());
  }

  private static Message later(Optional<Duration> wait) {
    return wait.isPresent()
        ? ReplySentences.AGAIN_IN.with(wait.get().toSeconds())
        : ReplySentences.AGAIN_LATER.with();
  }

  static Exit exit(Reply.Lost<?> lost) {
    return switch (lost.reason()) {
      case CERTIFICATE,
          EXPIRED_CERTIFICATE,
          EARLY_CERTIFICATE,
          OTHER_HOST,
          UNKNOWN_ISSUER,
          NO_TLS,
          NOT_TLS,
          NO_TRUST,
          BAD_PROXY,
          BAD_TLS_SETTINGS ->
          Exit.USAGE;
      default -> lost.isTemporary() ? Exit.TEMPORARY : Exit.REFUSED;
    };
  }

  static Message what(Reply.Lost<?> lost) {
    Message what = what(lost.reason());
    Optional<Message> trust = lost.asked().suspects().trust();
    boolean untrusted =
        lost.reason() == Reason.CERTIFICATE || lost.reason() == Reason.UNKNOWN_ISSUER;
    if (untrusted && trust.isPresent()) {
      return ReplySentences.AND.with(what, trust.get());
    }
    Optional<HttpProxy> proxy = proxy(lost);
    if (proxy.isPresent()) {
      return ReplySentences.THROUGH_PROXY.with(proxy.get(), proxy.get().variable(), what);
    }
    Optional<String> java = javaProxy(lost);
    return java.isPresent() ? ReplySentences.THROUGH_JAVA_PROXY.with(java.get(), what) : what;
  }

  /**
   * Names the proxy of a variable when no connection was made: the connection would have been one
   * to it.
   */
  static Optional<HttpProxy> proxy(Reply.Lost<?> lost) {
    return isUnconnected(lost) ? lost.asked().suspects().proxy() : Optional.empty();
  }

  /** Names the proxy configured in Java in the same case. */
  private static Optional<String> javaProxy(Reply.Lost<?> lost) {
    return isUnconnected(lost)
        ? JavaProxy.nameFor(URI.create(lost.asked().url()))
        : Optional.empty();
  }

  private static boolean isUnconnected(Reply.Lost<?> lost) {
    return switch (lost.reason()) {
      case UNKNOWN_HOST, REFUSED, UNREACHABLE, CONNECT_TIMEOUT -> true;
      default -> false;
    };
  }

  /** The remedy when the time is up, where the user has not set the limit. */
  static Optional<Message> late(Reply.Lost<?> lost) {
    return switch (lost.reason()) {
      case CONNECT_TIMEOUT, TLS_TIMEOUT, TIMEOUT -> lost.asked().suspects().late();
      default -> Optional.empty();
    };
  }

  static Message remedy(Reply.Lost<?> lost) {
    Optional<Message> late = late(lost);
    if (late.isPresent()) {
      return late.get();
    }
    Optional<HttpProxy> proxy = proxy(lost);
    if (proxy.isPresent()) {
      return ReplySentences.CHECK_PROXY.with(proxy.get().variable());
    }
    if (javaProxy(lost).isPresent()) {
      return ReplySentences.CHECK_JAVA_PROXY_AND_NETWORK.with();
    }
    boolean mayBePlain = lost.reason() == Reason.NOT_TLS || lost.reason() == Reason.TLS_TIMEOUT;
    return mayBePlain && BaseUrl.isOnThisMachine(lost.asked().url())
        ? ReplySentences.WRITE_HTTP.with()
        : remedy(lost.reason()).with();
  }

  private static Message what(Reason reason) {
    if (reason == Reason.TOO_LARGE) {
      return ReplySentences.TOO_LARGE.with(Response.MAX_BODY_BYTES >> 20);
    }
    return sentence(reason).with();
  }

  private static ReplySentences sentence(Reason reason) {
    return switch (reason) {
      case UNKNOWN_HOST -> ReplySentences.UNKNOWN_HOST;
      case REFUSED -> ReplySentences.REFUSED;
      case UNREACHABLE -> ReplySentences.UNREACHABLE;
      case CERTIFICATE -> ReplySentences.CERTIFICATE;
      case EXPIRED_CERTIFICATE -> ReplySentences.EXPIRED_CERTIFICATE;
      case EARLY_CERTIFICATE -> ReplySentences.EARLY_CERTIFICATE;
      case OTHER_HOST -> ReplySentences.OTHER_HOST;
      case UNKNOWN_ISSUER -> ReplySentences.UNKNOWN_ISSUER;
      case NO_TRUST -> ReplySentences.NO_TRUST;
      case BAD_PROXY -> ReplySentences.BAD_PROXY;
      case BAD_TLS_SETTINGS -> ReplySentences.BAD_TLS_SETTINGS;
      case NO_CLIENT -> ReplySentences.NO_CLIENT;
      case NO_TLS -> ReplySentences.NO_TLS;
      case NOT_TLS -> ReplySentences.NOT_TLS;
      case TLS_TIMEOUT -> ReplySentences.TLS_TIMEOUT;
      case CONNECT_TIMEOUT -> ReplySentences.CONNECT_TIMEOUT;
      case TIMEOUT -> ReplySentences.TIMEOUT;
      case NO_ANSWER -> ReplySentences.NO_ANSWER;
      case CUT_OFF -> ReplySentences.CUT_OFF;
      case GARBLED -> ReplySentences.GARBLED;
      case HEAD_TOO_LARGE -> ReplySentences.HEAD_TOO_LARGE;
      case TOO_LARGE -> ReplySentences.TOO_LARGE;
    };
  }

  private static ReplySentences remedy(Reason reason) {
    return switch (reason) {
      case NOT_TLS -> ReplySentences.CHECK_PORT;
      case TLS_TIMEOUT -> ReplySentences.CHECK_PORT_OR_TIMEOUT;
      case UNKNOWN_HOST, REFUSED, UNREACHABLE -> ReplySentences.CHECK_URL_AND_NETWORK;
      case CERTIFICATE, UNKNOWN_ISSUER -> ReplySentences.CHECK_URL_AND_TRUST;
      case EXPIRED_CERTIFICATE, EARLY_CERTIFICATE -> ReplySentences.CHECK_URL_AND_CLOCK;
      case NO_TRUST -> ReplySentences.CHECK_TRUST;
      case BAD_PROXY -> ReplySentences.CHECK_JAVA_PROXY;
      case BAD_TLS_SETTINGS -> ReplySentences.CHECK_TLS_SETTINGS;
      case NO_CLIENT -> ReplySentences.MORE_FILES;
      case NO_TLS, OTHER_HOST, TOO_LARGE -> ReplySentences.CHECK_URL;
      case GARBLED, HEAD_TOO_LARGE -> ReplySentences.CHECK_WAY;
      case CONNECT_TIMEOUT -> ReplySentences.NETWORK_OR_TIMEOUT;
      case TIMEOUT -> ReplySentences.TIMEOUT_OR_AGAIN;
      case NO_ANSWER, CUT_OFF -> ReplySentences.AGAIN;
    };
  }
}
