package dev.contactctl.auth;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContentType;
import dev.contactctl.remote.GoodAnswer;
import dev.contactctl.remote.JsonBody;
import dev.contactctl.remote.Reply;
import dev.contactctl.remote.ServerText;
import dev.contactctl.remote.TokenException;
import dev.contactctl.remote.UnusableAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The requests of an app to its auth host, each with its client ID and client secret. */
final class AppCalls {
  private final BaseUrl authUrl;
  private final String clientId;
  private final SecretText clientSecret;
  private final RequestSetup requests;
  private final AuthFailure.Asker asker;

  private AppCalls(
      BaseUrl authUrl,
      String clientId,
      SecretText clientSecret,
      RequestSetup requests,
      AuthFailure.Asker asker) {
    this.authUrl = authUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.requests = requests;
    this.asker = asker;
  }

  /** The requests for a service account. */
  static AppCalls of(ServiceAccount account, RequestSetup requests) {
    return new AppCalls(
        account.authUrl(),
        account.clientId(),
        account.clientSecret(),
        requests,
        AuthFailure.Asker.SERVICE_ACCOUNT);
  }

  /** The requests for a user who has signed in to the app. */
  static AppCalls of(UserAccount account, RequestSetup requests) {
    return new AppCalls(
        account.authUrl(),
        account.clientId(),
        account.clientSecret(),
        requests,
        AuthFailure.Asker.USER);
  }

  /** Whether both ask as the same app. */
  boolean isSameApp(AppCalls other) {
    return authUrl.toString().equals(other.authUrl.toString()) && clientId.equals(other.clientId);
  }

  /** A form with the client ID and the client secret. */
  Form signed(Form form) {
    String secret = clientSecret.revealed();
    return form.with("client_id", clientId)
        .withSecret("client_secret", secret)
        .hiding(clientId + ":" + secret);
  }

  /** A text that came from the auth host other than in an answer, masked like an answer. */
  String masked(String text) {
    return texts(signed(new Form())).masked(text);
  }

  /** The form that asks for the next token. */
  Form refreshing(SecretText refresh) {
    return signed(
        new Form()
            .with("grant_type", "refresh_token")
            .withSecret("refresh_token", refresh.revealed()));
  }

  /** Requests a token. */
  Reply<Grant> token(Form form) {
    return post("/token", form, new GrantAnswer());
  }

  /**
   * Revokes a token (RFC 7009).
   *
   * @param kind what it is, as the RFC names it
   * @return what is wrong when that failed
   */
  Optional<TokenException> revoke(SecretText token, String kind) {
    Form form =
        signed(new Form().withSecret("token", token.revealed()).with("token_type_hint", kind));
    Reply<Boolean> reply = post("/revoke", form, new Done());
    return reply instanceof Reply.Problem<Boolean> problem
        ? Optional.of(AuthFailure.of(asker, problem))
        : Optional.empty();
  }

  private <T> Reply<T> post(String path, Form form, GoodAnswer<T> good) {
    Map<String, String> headers =
        Map.of("Accept", ContentType.JSON, ContentType.HEADER, ContentType.FORM);
    Request request = new Request("POST", authUrl.below(path), headers, form.body());
    return requests.call(authUrl).send(request, "", texts(form), good);
  }

  private static ServerText texts(Form form) {
    return new ServerText(List.copyOf(form.secrets()));
  }

  /**
   * Accepts status 200 with nothing, or with JSON that tells of no error: a page to log in at, as
   * some networks answer with, is no sign that a token was revoked.
   */
  private static final class Done implements GoodAnswer<Boolean> {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public Boolean read(Response response) throws UnusableAnswer {
      if (response.body().length > 0) {
        JsonBody.checkNoError(JsonBody.of(response));
      }
      return true;
    }
  }
}
