package dev.contactctl.login;

import dev.contactctl.auth.Account;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.message.Language;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.TokenException;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a user sign in with a browser (RFC 6749, section 4.1; RFC 8252). PKCE is not used: whether
 * the auth host takes it is not known, and the client secret protects the code.
 */
final class WebSignIn {
  private static final int RANDOM_BYTES = 32;

  private final Session session;
  private final Console console;
  private final AccountTokens tokens;
  private final WebOptions options;
  private final String state = random();

  WebSignIn(Session session, AccountTokens tokens, WebOptions options) {
    this.session = session;
    this.console = session.console();
    this.tokens = tokens;
    this.options = options;
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Waits for the user, and keeps the tokens.
   *
   * @throws Failure when nobody signs in, or the auth host refuses
   */
  void run() {
    try (Loopback loopback = Loopback.start(options.port())) {
      Loopback.Returned returned = awaited(loopback);
      finish(returned, loopback.uri());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Exit.INTERRUPT, WebSentences.STOPPED.with());
    }
  }

  private Loopback.Returned awaited(Loopback loopback) throws InterruptedException {
    World.Listening listening = session.world().onSignal(this::stop);
    try {
      show(loopback);
      Optional<Loopback.Returned> returned = loopback.await(options.limit());
      if (returned.isEmpty()) {
        long seconds = options.limit().toSeconds();
        throw new Failure(Exit.NOT_ALLOWED, WebSentences.TOO_LATE.with(seconds));
      }
      return returned.get();
    } finally {
      listening.close();
    }
  }

  private void stop(StopSignal signal) {
    console.tell(WebSentences.STOPPED.with());
    session.world().end(signal.exit());
  }

  private void show(Loopback loopback) {
    String address = address(loopback.uri());
    console.tell(WebSentences.OPEN.with(address));
    console.say(WebSentences.REDIRECT.with(loopback.uri()));
    Browser browser = new Browser(session.world(), console);
    if (options.opens() == WebOptions.Opens.BROWSER && browser.isHere()) {
      browser.open(address);
    }
    if (session.mayAsk()) {
      console.say(WebSentences.PASTE.with(loopback.uri()));
      Loopback.daemon(() -> paste(loopback));
    }
  }

  /** Waits for the address beside the browser, which may be on another machine. */
  private void paste(Loopback loopback) {
    Prompt prompt = new Prompt(session);
    String start = loopback.uri() + "?";
    try {
      String line = prompt.line().text();
      while (!line.startsWith(start)) {
        console.tell(WebSentences.NOT_PASTED.with(start));
        line = prompt.line().text();
      }
      loopback.pasted(line.substring(start.length()));
    } catch (Failure end) {
      return; // of standard input: the browser is left
    }
  }

  private String address(String redirect) {
    Account account = tokens.account();
    return account.authUrl().below("/authorize")
        + "?client_id="
        + encoded(account.id())
        + "&redirect_uri="
        + encoded(redirect)
        + "&scope="
        + encoded(account.scope())
        + "&response_type=code&state="
        + state
        + "&nonce="
        + random();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void finish(Loopback.Returned returned, String redirect) {
    Language language = console.language();
    WebSentences page = WebSentences.PAGE_FAILED;
    try {
      String code = code(returned.query());
      console.hide(new SecretText(code));
      tokens.redeem(code, redirect);
      page = WebSentences.PAGE_DONE;
    } catch (TokenException e) {
      throw e.failure();
    } finally {
      Loopback.show(
          returned,
          "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
              + language.say(WebSentences.PAGE_TITLE.with())
              + "</title></head><body><p>"
              + language.say(page.with())
              + "</p></body></html>");
    }
  }

  private String code(String query) {
    Map<String, String> fields = fields(query);
    byte[] given = fields.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, state.getBytes(StandardCharsets.UTF_8))) {
      throw denied(WebSentences.OTHER_STATE);
    }
    String error = tokens.masked(fields.getOrDefault("error", ""));
    String description = tokens.masked(fields.getOrDefault("error_description", ""));
    if (!error.isEmpty()) {
      throw description.isEmpty()
          ? denied(WebSentences.DENIED, error)
          : denied(WebSentences.DENIED_SAYING, error, description);
    }
    String code = fields.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw denied(WebSentences.NO_CODE);
    }
    return code;
  }

  private static Failure denied(WebSentences sentence, Object... arguments) {
    return new Failure(Exit.NOT_ALLOWED, sentence.with(arguments));
  }

  /** A field that comes twice is as good as missing: nobody says which one counts. */
  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&", -1)) {
      int equals = field.indexOf('=');
      try {
        if (equals > 0) {
          String value = URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8);
          fields.merge(field.substring(0, equals), value, (one, other) -> "");
        }
      } catch (IllegalArgumentException e) {
        fields.put(field.substring(0, equals), "");
      }
    }
    return fields;
  }
}
