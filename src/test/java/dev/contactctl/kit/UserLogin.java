package dev.contactctl.kit;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.auth.RequestSetup;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.auth.UserAccount;
import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.TokenException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A user who signs in with a browser, or who has signed in before. */
public final class UserLogin {
  /** The app, as a setting or an option names it. */
  public static final String CLIENT_ID = "c";

  private static final String GRANT =
      "{\"access_token\":\"canary-kept-token-0123\",\"refresh_token\":\"canary-refresh-0123456789\","
          + "\"expires_in\":\"3600\"}";

  private UserLogin() {}

  /** A port that no system gives to those who ask for any: other tests run at the same time. */
  public static int freePort() {
    while (true) {
      int tried = 10_000 + ThreadLocalRandom.current().nextInt(20_000);
      try (ServerSocket free = new ServerSocket(tried)) {
        return free.getLocalPort();
      } catch (IOException e) {
        continue; // taken
      }
    }
  }

  /** A browser whose user consents at once, so that it goes back to the program with the code. */
  public static Consumer<String> consenting(int port, String code) {
    return address -> {
      String state = address.replaceFirst(".*&state=([^&]*).*", "$1");
      String sent = URLEncoder.encode(code, StandardCharsets.UTF_8);
      String back = "http://localhost:" + port + "/callback?code=" + sent + "&state=" + state;
      try (InputStream page = URI.create(back).toURL().openStream()) {
        page.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Keeps tokens for an hour, as a login of an earlier run has done. The account is that of the
   * variables that this sets; it belongs to no profile.
   *
   * @param secretFile the file with the client secret
   */
  public static void keep(FakeWorld world, String authUrl, String baseUrl, String secretFile) {
    world.env("CONTACTCTL_AUTH_URL", authUrl).env("CONTACTCTL_BASE_URL", baseUrl);
    world.env("CONTACTCTL_USER_ACCOUNT_CLIENT_ID", CLIENT_ID);
    world.env("CONTACTCTL_USER_ACCOUNT_CLIENT_SECRET_FILE", secretFile);
    BaseUrl base = BaseUrl.of(baseUrl, "test");
    UserAccount account =
        new UserAccount(
            BaseUrl.of(authUrl, "test"), CLIENT_ID, new SecretText("canary-x"), "contact", "");
    ServerSetup setup = new ServerSetup(base, Optional.empty(), Optional.empty());
    RequestSetup requests =
        new RequestSetup(granting(), Duration.ofSeconds(5), (method, url, status) -> {}, setup);
    try {
      AccessTokens.of(account, base, requests, world, silent()).redeem("code", "http://x/").keep();
    } catch (TokenException e) {
      throw e.failure();
    }
  }

  private static Transport granting() {
    return new OfflineTransport() {
      @Override
      public Response send(Request request, Duration limit) {
        byte[] body = GRANT.getBytes(StandardCharsets.UTF_8);
        return new Response(200, Map.of("content-type", "application/json"), body);
      }

      @Override
      public void close() {}
    };
  }

  private static TokenNotices silent() {
    return new TokenNotices() {
      @Override
      public void warn(String place, Message message) {
        throw new AssertionError(place + ": " + message);
      }

      @Override
      public void detail(Message message) {}
    };
  }
}
