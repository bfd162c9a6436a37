package dev.contactctl.doctor;

import dev.contactctl.auth.DateWatch;
import dev.contactctl.message.Message;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.RateLimit;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One GET, as commands send it, and what its answer tells: whether the token is good, whether the
 * clock is right, and the rate limit.
 *
 * <p>Without an ID the contact with the ID {@link #NOBODY} is asked for, which cannot exist. It is
 * the operation that commands use, on the path that they use; it reads nobody's data; and a server
 * looks at the token and its scope before it looks for a contact, so that its 404 in the API's own
 * form says that both are good. So does 400, should it dislike the form of the ID.
 */
final class RequestChecks {
  /** An ID of the right form that no contact has. */
  static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final ContactsApi api;
  private final DeadlineTransport answers;
  private final Optional<String> contact;
  private final Examination examination;

  /**
   * A request.
   *
   * @param contact the contact to ask for; empty for none that exists
   */
  RequestChecks(
      ContactsApi api,
      DeadlineTransport answers,
      Optional<String> contact,
      Examination examination) {
    this.api = api;
    this.answers = answers;
    this.contact = contact;
    this.examination = examination;
  }

  /**
   * Sends the request.
   *
   * @param gotten whether its token has to be got from somebody first
   * @param local whether the server is this machine, whose clock is the same
   */
  void run(boolean gotten, boolean local) {
    Reply<ObjectNode> reply = api.get(contact.orElse(NOBODY));
    if (reply instanceof Reply.NoToken<ObjectNode> none) {
      Failure failure = none.why();
      examination.fail(Topic.ACCESS_TOKEN, failure);
      examination.skip(Topic.REQUEST, Topic.ACCESS_TOKEN);
      clock(local);
      examination.skip(Topic.RATE_LIMIT, Topic.ACCESS_TOKEN);
      return;
    }
    if (gotten) {
      examination
          .ok(
              Topic.ACCESS_TOKEN,
              answers.hasRequestedToken()
                  ? DoctorSentences.TOKEN_REQUESTED.with()
                  : DoctorSentences.TOKEN_AT_HAND.with())
          .put("requested", answers.hasRequestedToken());
    }
    request(reply);
    clock(local);
    rate(reply);
  }

  private void request(Reply<ObjectNode> reply) {
    if (reply instanceof Reply.Done<ObjectNode>) {
      String id = contact.orElse(NOBODY);
      examination.ok(Topic.REQUEST, DoctorSentences.FOUND.with(id)).put("status", 200);
    } else if (reply instanceof Reply.Refused<ObjectNode> refused && isNobody(refused)) {
      nobody(refused).put("status", refused.status());
    } else if (reply instanceof Reply.Refused<ObjectNode> refused && isOfOthers(refused)) {
      examination
          .fail(
              Topic.REQUEST,
              ReplyFailure.of(refused).exit(),
              DoctorSentences.NOT_THE_API.with(refused.asked().url(), refused.status()),
              DoctorSentences.CHECK_URL.with(BaseUrl.DEFAULT))
          .put("status", refused.status());
    } else {
      Reply.Problem<ObjectNode> problem = (Reply.Problem<ObjectNode>) reply;
      ObjectNode facts =
          examination.fail(
              Topic.REQUEST,
              ReplyFailure.of(problem).exit(),
              DoctorSentences.REQUEST.with(problem.asked().url(), ReplyFailure.what(problem)),
              ReplyFailure.remedy(problem));
      if (problem instanceof Reply.Refused<ObjectNode> refused) {
        facts.put("status", refused.status()).put("code", refused.code());
      }
    }
  }

  /** Whether a server says in the form of the API what it should say when nobody is to be there. */
  private boolean isNobody(Reply.Refused<ObjectNode> refused) {
    return contact.isEmpty() && refused.isAboutTheId();
  }

  private ObjectNode nobody(Reply.Refused<ObjectNode> refused) {
    String url = refused.asked().url();
    return refused.isOfUnknownId()
        ? examination.ok(Topic.REQUEST, DoctorSentences.NOBODY.with(url, refused.status()))
        : examination.warn(
            Topic.REQUEST,
            DoctorSentences.NOBODY_OR_NOTHING.with(url, refused.status(), refused.code()),
            DoctorSentences.CHECK_URL.with(BaseUrl.DEFAULT));
  }

  /** Whether something other than the API answers at that path. */
  private static boolean isOfOthers(Reply.Refused<ObjectNode> refused) {
    return refused.status() == 404 && refused.code().isEmpty();
  }

  private void clock(boolean local) {
    Optional<DateWatch.Skew> skew = answers.skew();
    if (local) {
      examination.skip(Topic.CLOCK, DoctorSentences.SAME_CLOCK.with());
    } else if (skew.isEmpty()) {
      examination.skip(Topic.CLOCK, DoctorSentences.NO_DATE.with());
    } else {
      clock(skew.get()).put("aheadSeconds", skew.get().ahead().toSeconds());
    }
  }

  private ObjectNode clock(DateWatch.Skew skew) {
    if (skew.isTolerable()) {
      return examination.ok(Topic.CLOCK, DoctorSentences.CLOCK.with(skew.host()));
    }
    DoctorSentences off =
        skew.ahead().isNegative() ? DoctorSentences.CLOCK_BEHIND : DoctorSentences.CLOCK_AHEAD;
    Message found = off.with(skew.ahead().abs().toSeconds(), skew.host());
    return examination.warn(Topic.CLOCK, found, DoctorSentences.SET_CLOCK.with());
  }

  private void rate(Reply<ObjectNode> reply) {
    RateLimit rate =
        reply instanceof Reply.Done<ObjectNode> done
            ? done.rate()
            : ((Reply.Problem<ObjectNode>) reply).rate();
    if (rate.equals(RateLimit.UNKNOWN)) {
      examination.skip(Topic.RATE_LIMIT, DoctorSentences.NO_RATE.with());
      return;
    }
    int limit = rate.limit().orElse(-1);
    int left = rate.remaining().orElse(-1);
    long reset = rate.reset().map(Duration::toSeconds).orElse(-1L);
    boolean used = left == 0;
    ObjectNode facts =
        used
            ? examination.warn(
                Topic.RATE_LIMIT,
                DoctorSentences.RATE_USED.with(shown(limit), shown(reset)),
                DoctorSentences.WAIT.with())
            : examination.ok(
                Topic.RATE_LIMIT,
                DoctorSentences.RATE.with(shown(left), shown(limit), shown(reset)));
    facts.put("limit", limit).put("remaining", left).put("resetSeconds", reset);
  }

  private static String shown(long number) {
    return number < 0 ? "?" : String.valueOf(number);
  }
}
