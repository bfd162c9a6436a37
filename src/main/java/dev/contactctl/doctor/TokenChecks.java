package dev.contactctl.doctor;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.AuthSentences;
import dev.contactctl.auth.RequestSetup;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.HiddenTokens;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Checks where the token comes from, and what is known about it without asking a server. */
final class TokenChecks {
  private final Session session;
  private final World world;
  private final Settings settings;
  private final boolean fromStdin;
  private final Examination examination;

  TokenChecks(Session session, Settings settings, boolean fromStdin, Examination examination) {
    this.session = session;
    this.world = session.world();
    this.settings = settings;
    this.fromStdin = fromStdin;
    this.examination = examination;
  }

  /** Whether tokens are requested for a service account. */
  boolean isOfAccount() {
    return way() != Setting.TOKEN && way() != Setting.TOKEN_FILE && way() != Setting.TOKEN_COMMAND;
  }

  /** Whether a token has to be obtained first. */
  boolean isGotten() {
    return way() != Setting.TOKEN && way() != Setting.TOKEN_FILE;
  }

  private Setting way() {
    try {
      return fromStdin
          ? Setting.TOKEN
          : Credentials.chosen(settings).map(Resolved::setting).orElse(Setting.TOKEN);
    } catch (Failure failure) {
      return Setting.TOKEN; // it is reported where the token is looked for
    }
  }

  /**
   * Looks at the token.
   *
   * @param requests how an auth host would be asked
   * @return where tokens come from, unless they cannot be used
   */
  Optional<TokenSource> run(RequestSetup requests) {
    try {
      if (!fromStdin && Credentials.chosen(settings).isEmpty()) {
        none();
        return Optional.empty();
      }
      TokenSource source =
          Credentials.find(
              world, settings, input(), requests, new ExaminationNotices(examination, Topic.TOKEN));
      TokenSource tokens = new HiddenTokens(source, session.console());
      found(tokens);
      if (source instanceof AccountTokens account) {
        account.neededFirst().ifPresent(failure -> examination.fail(Topic.TOKEN, failure));
      }
      if (settings.file(Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE).isPresent() && isOfAccount()) {
        key();
        cache();
      }
      return examination.hasFailed(Topic.TOKEN) ? Optional.empty() : Optional.of(tokens);
    } catch (Failure failure) {
      examination.fail(Topic.TOKEN, failure);
      return Optional.empty();
    }
  }

  private Credentials.StdinContent input() {
    return fromStdin ? Credentials.StdinContent.TOKEN : Credentials.StdinContent.ANYTHING_ELSE;
  }

  private void none() {
    boolean begun = Files.exists(settings.file().path());
    examination.fail(
        Topic.TOKEN,
        Exit.NOT_ALLOWED,
        DoctorSentences.NO_TOKEN.with(),
        begun ? Credentials.HOW_TO_SET : DoctorSentences.BEGIN.with(Credentials.HOW_TO_SET));
  }

  private void found(TokenSource tokens) {
    if (fromStdin) {
      source(DoctorSentences.TOKEN.with(Credentials.FROM_STDIN), "stdin");
      return;
    }
    Resolved chosen = Credentials.chosen(settings).orElseThrow();
    switch (chosen.setting()) {
      case TOKEN -> source(DoctorSentences.TOKEN.with(chosen.originInWords()), "token");
      case TOKEN_FILE -> file(chosen);
      case TOKEN_COMMAND ->
          source(DoctorSentences.COMMAND.with(chosen.originInWords()), "tokenCommand");
      default -> account(chosen, tokens);
    }
  }

  private ObjectNode source(Message found, String source) {
    return examination.ok(Topic.TOKEN, found).put("source", source);
  }

  private void file(Resolved chosen) {
    Path file = settings.file(Setting.TOKEN_FILE).orElseThrow();
    String mode = FileMode.of(file);
    Optional<Instant> changed = changed(file);
    List<Message> known = new ArrayList<>();
    if (!mode.isEmpty()) {
      known.add(DoctorSentences.MODE.with(mode));
    }
    changed.ifPresent(time -> known.add(written(age(time))));
    Message origin = chosen.originInWords();
    Message found =
        known.isEmpty()
            ? DoctorSentences.TOKEN_FILE.with(file, origin)
            : DoctorSentences.TOKEN_FILE_KNOWN.with(file, known, origin);
    ObjectNode facts = source(found, "tokenFile").put("mode", mode);
    if (changed.isPresent()) {
      facts.put("changed", changed.get().toString());
      Duration age = age(changed.get());
      if (age.compareTo(Duration.ofHours(Token.LONGEST_LIFE)) > 0) {
        examination.warn(
            Topic.TOKEN,
            DoctorSentences.OLD_TOKEN.with(file, age.toHours(), Token.LONGEST_LIFE),
            DoctorSentences.NEW_TOKEN.with());
      }
    }
  }

  /** How long ago that was; zero when it lies in the future. */
  private Duration age(Instant time) {
    Duration age = Duration.between(time, world.now());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static Message written(Duration age) {
    return age.toHours() == 0
        ? DoctorSentences.WRITTEN_MINUTES_AGO.with(age.toMinutes())
        : DoctorSentences.WRITTEN_HOURS_AGO.with(age.toHours());
  }

  private static Optional<Instant> changed(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void account(Resolved shown, TokenSource tokens) {
    Message from = shown.originInWords();
    boolean user = shown.setting().group().equals(Setting.USER_ACCOUNT_CLIENT_ID.group());
    String id =
        settings.get(user ? Setting.USER_ACCOUNT_CLIENT_ID : Setting.SERVICE_ACCOUNT_ID).value();
    String scope =
        settings.get(user ? Setting.USER_ACCOUNT_SCOPE : Setting.SERVICE_ACCOUNT_SCOPE).value();
    ObjectNode facts =
        user
            ? source(DoctorSentences.USER.with(id, scope, from), "userAccount")
            : source(DoctorSentences.ACCOUNT.with(id, scope, from), "serviceAccount");
    Optional<Instant> until = tokens.keptUntil();
    if (until.isPresent()) {
      long minutes = Duration.between(world.now(), until.get()).toMinutes();
      String seconds = until.get().truncatedTo(ChronoUnit.SECONDS).toString();
      facts.put("keptUntil", seconds);
      examination.ok(Topic.TOKEN, DoctorSentences.KEPT.with(seconds, minutes));
    }
  }

  private void key() {
    Path file = settings.file(Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE).orElseThrow();
    String mode = FileMode.of(file);
    try {
      String text = SmallText.of(new Input(world, Exit.USAGE).read(file.toString()));
      AccessTokens.checkKey(text, file.toString());
      examination.ok(
          Topic.TOKEN,
          mode.isEmpty()
              ? DoctorSentences.KEY.with(file)
              : DoctorSentences.KEY_WITH_MODE.with(file, mode));
    } catch (Unreadable e) {
      examination.fail(Topic.TOKEN, new Failure(Exit.USAGE, e.finding().line()));
    }
  }

  private void cache() {
    Optional<Path> folder = UserFolder.CACHE.in(world).map(path -> path.resolve("tokens"));
    if (folder.isEmpty()) {
      examination.warn(
          Topic.TOKEN_CACHE, AuthSentences.NO_CACHE.with(), DoctorSentences.SET_HOME.with());
      return;
    }
    FolderCheck.of(examination, Topic.TOKEN_CACHE, folder.get());
  }
}
