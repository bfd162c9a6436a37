package dev.contactctl.login;

import dev.contactctl.auth.Account;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.SignIn;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.ReplySentences;
import dev.contactctl.remote.TokenException;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Durations;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a user sign in with a browser (RFC 6749, section 4.1; RFC 8252). PKCE is not used: it is not
 * known whether the auth host supports it, and the client secret protects the code.
 */
final class WebSignIn {
  private static final int RANDOM_BYTES = 32;
  private static final Set<String> QUOTES = Set.of("\"\"", "''", "``", "<>");

  private final Session session;
  private final Console console;
  private final AccountTokens tokens;
  private final WebOptions options;
  private final LoginInterrupt stops;
  private final String state = random();
  private final AtomicBoolean toldOfOthers = new AtomicBoolean();

  WebSignIn(Session session, AccountTokens tokens, WebOptions options, LoginInterrupt stops) {
    this.session = session;
    this.console = session.console();
    this.tokens = tokens;
    this.options = options;
    this.stops = stops;
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Waits for the user and obtains the tokens, which are not kept yet.
   *
   * @throws Failure when nobody signs in, or the auth host refuses
   */
  SignIn run() {
    tokens.checkPlace();
    try (Loopback loopback = Loopback.start(options.number(), this::refusal)) {
      show(loopback);
      Optional<Loopback.Returned> returned = loopback.await(options.limit());
      if (returned.isEmpty()) {
        String limit = Durations.text(options.limit());
        throw new Failure(Exit.NOT_ALLOWED, WebSentences.TOO_LATE.with(limit));
      }
      stops.issuing();
      return finish(returned.get(), loopback.uri());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Exit.INTERRUPT, WebSentences.STOPPED.with());
    }
  }

  /**
   * Accepts only a redirect with the right state, since any program on this machine, and any page
   * in the browser, can request the address.
   */
  private Optional<String> refusal(String query) {
    if (isOurs(query)) {
      return Optional.empty();
    }
    if (toldOfOthers.compareAndSet(false, true)) {
      console.say(WebSentences.OTHER_STATE.with());
    }
    return Optional.of(page(WebSentences.PAGE_OTHER));
  }

  private boolean isOurs(String query) {
    byte[] given = fields(query).getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, state.getBytes(StandardCharsets.UTF_8));
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

  /**
   * Reads the address from the terminal while it waits for the browser, which may be on another
   * machine.
   */
  private void paste(Loopback loopback) {
    Prompt prompt = new Prompt(session);
    String start = loopback.uri() + "?";
    try {
      Optional<String> query = Optional.empty();
      while (query.isEmpty()) {
        query = pasted(prompt.line(), start);
      }
      loopback.pasted(query.get());
    } catch (Failure end) {
      return; // of standard input: the browser is left
    }
  }

  /** The query of the address; empty when it cannot be used, which is reported. */
  private Optional<String> pasted(Prompt.TypedLine line, String start) {
    String text = unquoted(line.text());
    int fragment = text.indexOf('#');
    String address = fragment < 0 ? text : text.substring(0, fragment);
    if (line.isCut()) {
      console.tell(WebSentences.CUT_PASTE.with(Prompt.FULL_LINE));
    } else if (!address.startsWith(start)) {
      console.tell(WebSentences.NOT_PASTED.with(start));
    } else if (!isOurs(address.substring(start.length()))) {
      console.tell(WebSentences.OTHER_STATE.with());
    } else {
      return Optional.of(address.substring(start.length()));
    }
    return Optional.empty();
  }

  /** Removes quotes or angle brackets, with which some programs copy an address. */
  private static String unquoted(String text) {
    int last = text.length() - 1;
    boolean quoted = last > 0 && QUOTES.contains("" + text.charAt(0) + text.charAt(last));
    return quoted ? text.substring(1, last).strip() : text;
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

  private SignIn finish(Loopback.Returned returned, String redirect) {
    WebSentences shown = WebSentences.PAGE_FAILED;
    try {
      String code = code(returned.query());
      console.hide(new SecretText(code));
      SignIn got = tokens.redeem(code, redirect);
      shown = WebSentences.PAGE_DONE;
      return got;
    } catch (TokenException e) {
      throw e.failure();
    } finally {
      Loopback.show(returned, page(shown));
    }
  }

  private String page(WebSentences text) {
    Language language = console.language();
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
        + language.say(WebSentences.PAGE_TITLE.with())
        + "</title></head><body><p>"
        + language.say(text.with())
        + "</p></body></html>";
  }

  private String code(String query) {
    Map<String, String> fields = fields(query);
    String error = fields.getOrDefault("error", "");
    if (!error.isEmpty()) {
      throw denied(error, tokens.masked(fields.getOrDefault("error_description", "")));
    }
    String code = fields.getOrDefault("code", "");
    if (code.isEmpty()) {
      throw new Failure(Exit.NOT_ALLOWED, WebSentences.NO_CODE.with());
    }
    return code;
  }

  /** The errors of RFC 6749, section 4.1.2.1. */
  private Failure denied(String error, String description) {
    boolean later = error.equals("server_error") || error.equals("temporarily_unavailable");
    Message remedy =
        switch (error) {
          case "access_denied" -> WebSentences.CONSENT.with();
          case "invalid_scope" -> WebSentences.CHECK_SCOPE.with();
          default -> (later ? ReplySentences.AGAIN_LATER : WebSentences.CHECK_APP).with();
        };
    String shown = tokens.masked(error);
    return new Failure(
        later ? Exit.TEMPORARY : Exit.NOT_ALLOWED,
        description.isEmpty()
            ? WebSentences.DENIED.with(shown, remedy)
            : WebSentences.DENIED_SAYING.with(shown, description, remedy));
  }

  /** A field that occurs twice counts as missing, because it is unclear which one is meant. */
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
