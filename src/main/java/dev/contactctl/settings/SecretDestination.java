package dev.contactctl.settings;

import dev.contactctl.contact.Spelling;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Set;

/**
 * The servers that a secret from the config file may be sent to: those of its own profile, whatever
 * URLs a flag or a variable sets. A secret from a flag or a variable may be sent to any.
 */
final class SecretDestination {
  private SecretDestination() {}

  /**
   * Checks that a token may be sent to the chosen server.
   *
   * @throws Failure exit 4
   */
  static void check(Settings settings, Resolved secret) {
    check(settings.homeOf(secret, Setting.BASE_URL), settings.baseUrl(), secret);
  }

  /**
   * Checks that a secret of a service account may be used to obtain a token for the chosen server
   * from the chosen auth host.
   *
   * @throws Failure exit 4
   */
  static void checkAccount(Settings settings, Resolved secret) {
    check(settings.homeOf(secret, Setting.BASE_URL), settings.baseUrl(), secret);
    check(settings.homeOf(secret, Setting.AUTH_URL), settings.authUrl(), secret);
  }

  /**
   * Checks that a login may use a secret that is there already, for the servers of the settings.
   * What an option says was asked for now; what a variable, or another section of the config file,
   * says may be meant for other runs.
   *
   * @param said the URL that an option of the login says; none of it is checked
   * @throws Failure exit 4
   */
  static void checkKept(Settings settings, Resolved secret, Set<Setting> said) {
    if (!said.contains(Setting.BASE_URL)) {
      checkKept(settings, secret, Setting.BASE_URL, settings.baseUrl());
    }
    if (!said.contains(Setting.AUTH_URL)) {
      checkKept(settings, secret, Setting.AUTH_URL, settings.authUrl());
    }
  }

  private static void checkKept(
      Settings settings, Resolved secret, Setting setting, BaseUrl chosen) {
    Resolved by = settings.get(setting);
    if (by.source() != Resolved.SourceKind.FLAG && !isHome(settings, secret, setting, chosen)) {
      TokenSentences sentence =
          by.source() == Resolved.SourceKind.ENVIRONMENT
              ? TokenSentences.VARIABLE_ELSEWHERE
              : TokenSentences.SETTING_ELSEWHERE;
      throw new Failure(
          Exit.NOT_ALLOWED,
          sentence.with(
              secret.origin(),
              settings.homeOf(secret, setting).origin(),
              by.origin(),
              chosen.origin(),
              "--" + Spelling.kebab(setting.key()))); // also where only a login has it
    }
  }

  /** Whether the secret may be sent there unasked, as the server of that setting. */
  static boolean isHome(Settings settings, Resolved secret, Setting setting, BaseUrl chosen) {
    return !secret.isFromConfig()
        || settings.homeOf(secret, setting).origin().equals(chosen.origin());
  }

  private static void check(BaseUrl home, BaseUrl chosen, Resolved secret) {
    if (secret.isFromConfig() && !home.origin().equals(chosen.origin())) {
      TokenSentences sentence =
          secret.setting().group().isEmpty()
              ? TokenSentences.OTHER_SERVER
              : TokenSentences.ACCOUNT_OF_OTHER_SERVER;
      throw new Failure(
          Exit.NOT_ALLOWED,
          sentence.with(secret.origin(), home.origin(), chosen.origin(), Setting.TOKEN.env()));
    }
  }
}
