package dev.contactctl.login;

import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.Grantee;
import dev.contactctl.message.Columns;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.message.TerminalText;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.ReportFormat;
import dev.contactctl.world.Exit;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known about the token of a run, as text and as JSON. */
final class StatusReport implements ReportFormat.Report {
  private static final String ACCOUNT = "account";
  private static final String SCOPE = "scope";
  private static final String TOKEN = "token";
  private static final String NOT_ASKED = "not-asked";
  private static final String USER = "user";
  private static final String GRANTED = "grantedScope";

  private final Map<StatusSentences, Message> lines = new LinkedHashMap<>();
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final Language language;

  private boolean account;

  StatusReport(Language language) {
    this.language = language;
    for (String key :
        new String[] {
          "profile", "baseUrl", "authUrl", "source", "origin", ACCOUNT, USER, SCOPE, GRANTED
        }) {
      json.putNull(key);
    }
    json.put(TOKEN, "none").putNull("until").putNull("accepted");
  }

  /** Adds the server that the token is for. */
  void server(String profile, BaseUrl base) {
    if (!profile.isEmpty()) {
      line(StatusSentences.PROFILE, "profile", profile);
    }
    line(StatusSentences.BASE_URL, "baseUrl", base.toString());
  }

  /**
   * Adds where the token comes from.
   *
   * @param kind the setting, or its group
   * @param origin the flag, variable or place in the config file
   */
  void source(String kind, String origin) {
    json.put("source", kind).put("origin", origin);
    lines.put(StatusSentences.SOURCE, StatusSentences.FROM.with(kind, origin));
  }

  /** Adds what is known about the tokens without asking anybody. */
  void tokens(TokenSource tokens) {
    if (tokens instanceof AccountTokens ofAccount) {
      line(StatusSentences.AUTH_URL, "authUrl", ofAccount.account().authUrl().toString());
      line(StatusSentences.ACCOUNT, ACCOUNT, ofAccount.account().id());
      line(StatusSentences.SCOPE, SCOPE, ofAccount.account().scope());
      kept(ofAccount);
      account = true;
      return;
    }
    lines.put(StatusSentences.ACCOUNT, StatusSentences.UNKNOWN.with());
    lines.put(StatusSentences.SCOPE, StatusSentences.UNKNOWN.with());
    if (tokens.atHand().isPresent()) {
      given();
    } else {
      json.put(TOKEN, NOT_ASKED);
      lines.put(StatusSentences.TOKEN, StatusSentences.NOT_ASKED.with());
    }
  }

  private void given() {
    json.put(TOKEN, "given");
    lines.put(StatusSentences.TOKEN, StatusSentences.GIVEN.with());
  }

  private void kept(AccountTokens account) {
    Optional<AccountTokens.Kept> kept = account.kept();
    if (kept.isEmpty() && account.neededFirst().isPresent()) {
      return;
    }
    if (kept.isEmpty()) {
      json.put(TOKEN, NOT_ASKED);
      lines.put(StatusSentences.TOKEN, StatusSentences.NOT_KEPT.with());
      return;
    }
    about(kept.get().about(), account.account().scope());
    String until = kept.get().until().truncatedTo(ChronoUnit.SECONDS).toString();
    boolean over = kept.get().left().isNegative() || kept.get().left().isZero();
    json.put(TOKEN, over ? "expired" : "kept").put("until", until);
    lines.put(
        StatusSentences.TOKEN,
        over
            ? StatusSentences.OVER.with(until)
            : StatusSentences.KEPT.with(until, kept.get().left().toMinutes()));
  }

  /** Adds what the auth host has said about the token, which may allow less than was requested. */
  private void about(Grantee about, String asked) {
    about.user().ifPresent(user -> line(StatusSentences.USER, USER, user));
    if (about.scope().isPresent()) {
      json.put(GRANTED, about.scope().get());
      boolean less = !about.missing(asked).isEmpty();
      lines.put(
          StatusSentences.SCOPE,
          less
              ? StatusSentences.LESS.with(about.scope().get(), asked)
              : Message.literal(about.scope().get()));
    }
  }

  /** Whether the API accepts the token. */
  void tried(TokenTrial.TrialResult verdict) {
    boolean accepted = verdict == TokenTrial.TrialResult.ACCEPTED;
    if (accepted) {
      json.put("accepted", true);
    }
    if (json.path(TOKEN).stringValue().equals(NOT_ASKED)) { // of a program, which has been asked
      if (account) {
        json.put(TOKEN, "requested");
        lines.put(StatusSentences.TOKEN, StatusSentences.REQUESTED.with());
      } else {
        given();
      }
    }
    lines.put(
        StatusSentences.API,
        (accepted ? StatusSentences.ACCEPTED : StatusSentences.NOT_KNOWN).with());
  }

  /** Adds a problem. */
  void problem(Exit exit, String text) {
    if (exit == Exit.NOT_ALLOWED) {
      json.put("accepted", false);
    }
    json.put("problem", text);
  }

  private void line(StatusSentences label, String key, String value) {
    json.put(key, value);
    lines.put(label, Message.literal(value));
  }

  @Override
  public ObjectNode json() {
    return json;
  }

  @Override
  public String text() {
    int width = 0;
    for (Sentence label : lines.keySet()) {
      width = Math.max(width, Columns.of(language.say(label.with())));
    }
    StringBuilder text = new StringBuilder();
    for (Map.Entry<StatusSentences, Message> line : lines.entrySet()) {
      String label = language.say(line.getKey().with());
      text.append(Columns.padded(label, width + 2));
      text.append(TerminalText.line(language.say(line.getValue()))).append('\n');
    }
    return text.toString();
  }
}
