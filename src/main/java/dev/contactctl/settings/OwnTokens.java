package dev.contactctl.settings;

import dev.contactctl.auth.AccessTokens;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.auth.CommandLine;
import dev.contactctl.auth.RequestSetup;
import dev.contactctl.auth.ServiceAccount;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.auth.UserAccount;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/** Sets up the ways in which the program obtains tokens by itself. */
final class OwnTokens {
  /** The settings that a service account needs, besides its client secret. */
  private static final List<Setting> PARTS =
      List.of(
          Setting.SERVICE_ACCOUNT_ID,
          Setting.SERVICE_ACCOUNT_CLIENT_ID,
          Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE);

  private static final Setting SECRET_FILE = Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE;

  /** The settings that the account of a user needs. */
  private static final List<Setting> USER_PARTS = List.of(Setting.USER_ACCOUNT_CLIENT_ID);

  private static final Setting USER_SECRET_FILE = Setting.USER_ACCOUNT_CLIENT_SECRET_FILE;

  private final World world;
  private final Settings settings;
  private final TokenNotices remarks;
  private final NamedFile files;

  OwnTokens(World world, Settings settings, TokenNotices remarks) {
    this.world = world;
    this.settings = settings;
    this.remarks = remarks;
    this.files = new NamedFile(world, settings, remarks, NamedFile.Reader.RUN);
  }

  /** The tokens that a program prints. A program name with a slash is a file, as in a shell. */
  TokenSource ofCommand(Resolved command, RequestSetup requests) {
    if (command.value().isEmpty()) {
      throw usage(SettingSentences.NOT_A_LIST.with(command.origin()));
    }
    List<String> words = new ArrayList<>(ListText.words(command.value()));
    String program = words.get(0);
    if (program.indexOf('/') >= 0) {
      words.set(0, files.path(command, program).toAbsolutePath().toString());
    }
    return AccessTokens.of(
        new CommandLine(words, command.origin()), world, settings.timeout(), requests.api().late());
  }

  /**
   * The tokens of the service account.
   *
   * @param shown the setting that shows that there is one
   */
  AccountTokens ofServiceAccount(Resolved shown, RequestSetup requests) {
    Resolved secret = secret(Setting.SERVICE_ACCOUNT_CLIENT_SECRET, SECRET_FILE);
    checkComplete(shown, PARTS, secret);
    Resolved keyFile = settings.get(Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE);
    for (Setting part : PARTS) {
      SecretDestination.checkAccount(settings, settings.get(part));
    }
    SecretDestination.checkAccount(settings, secret);
    Source key = files.read(keyFile);
    ServiceAccount account =
        new ServiceAccount(
            settings.authUrl(),
            settings.get(Setting.SERVICE_ACCOUNT_ID).value(),
            settings.get(Setting.SERVICE_ACCOUNT_CLIENT_ID).value(),
            new SecretText(text(secret)),
            new SecretText(text(key)),
            key.name(),
            settings.get(Setting.SERVICE_ACCOUNT_SCOPE).value());
    return AccessTokens.of(account, settings.baseUrl(), requests, world, remarks);
  }

  /**
   * The tokens of a user who has signed in.
   *
   * @param shown the setting that shows that somebody has
   */
  AccountTokens ofUser(Resolved shown, RequestSetup requests) {
    Resolved secret = secret(Setting.USER_ACCOUNT_CLIENT_SECRET, USER_SECRET_FILE);
    checkComplete(shown, USER_PARTS, secret);
    SecretDestination.checkAccount(settings, settings.get(Setting.USER_ACCOUNT_CLIENT_ID));
    SecretDestination.checkAccount(settings, secret);
    UserAccount account =
        new UserAccount(
            settings.authUrl(),
            settings.get(Setting.USER_ACCOUNT_CLIENT_ID).value(),
            new SecretText(text(secret)),
            settings.get(Setting.USER_ACCOUNT_SCOPE).value(),
            settings.profile());
    return AccessTokens.of(account, settings.baseUrl(), requests, world, remarks);
  }

  private void checkComplete(Resolved shown, List<Setting> parts, Resolved secret) {
    List<String> missing = new ArrayList<>();
    for (Setting part : parts) {
      if (settings.get(part).value().isEmpty()) {
        missing.add(part.key());
      }
    }
    if (!secret.isSet()) {
      missing.add(secret.setting().key());
    }
    if (!missing.isEmpty()) {
      throw usage(TokenSentences.INCOMPLETE.with(shown.origin(), missing));
    }
  }

  /** The client secret or its file, whichever comes from the stronger source. */
  private Resolved secret(Setting itself, Setting inFile) {
    Resolved text = settings.get(itself);
    Resolved file = settings.get(inFile);
    int stronger = text.compareStrength(file);
    if (stronger == 0 && text.isSet()) {
      throw usage(
          TokenSentences.SEVERAL.with(
              file.origin(), file.setting().key(), text.setting().key(), text.origin()));
    }
    return stronger > 0 ? text : file;
  }

  private String text(Resolved secret) {
    boolean file = secret.setting().kind() == Setting.Kind.FILE;
    String text = file ? text(files.read(secret)) : SmallText.trimmed(secret.value());
    if (text.isEmpty()) {
      throw usage(TokenSentences.EMPTY_SECRET.with(secret.origin()));
    }
    if (SmallText.isQuoted(text)) {
      throw usage(TokenSentences.QUOTED_SECRET.with(secret.origin()));
    }
    return text;
  }

  private static String text(Source content) {
    try {
      return SmallText.of(content);
    } catch (Unreadable e) {
      throw usage(e.finding().line());
    }
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
