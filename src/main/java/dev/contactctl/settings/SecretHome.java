package dev.contactctl.settings;

import dev.contactctl.contact.Spelling;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;

/**
 * The servers that a secret from the config file may be sent to: those of its own profile, whatever
 * URLs a flag or a variable sets. A secret from a flag or a variable may be sent to any.
 */
final class SecretHome {
  private SecretHome() {}

  /**
   * Checks that a token may be sent to the chosen server.
   *
   * @throws Failure exit 4
   */
  static void check(Settings settings, Resolved secret) {
    check(settings.homeOf(secret, Setting.BASE_URL), settings.baseUrl(), secret);
  }

  /**
   * Checks that a secret of a service account may be used to get a token for the chosen server from
   * the chosen auth host.
   *
   * @throws Failure exit 4
   */
  static void checkAccount(Settings settings, Resolved secret) {
    check(settings.homeOf(secret, Setting.BASE_URL), settings.baseUrl(), secret);
    check(settings.homeOf(secret, Setting.AUTH_URL), settings.authUrl(), secret);
  }

  /**
   * Checks the same where only variables are in doubt: what a flag says was asked for now.
   *
   * @throws Failure exit 4
   */
  static void checkVariables(Settings settings, Resolved secret) {
    checkVariable(settings, Setting.BASE_URL, settings.baseUrl(), secret);
    checkVariable(settings, Setting.AUTH_URL, settings.authUrl(), secret);
  }

  private static void checkVariable(
      Settings settings, Setting setting, BaseUrl chosen, Resolved secret) {
    Resolved by = settings.get(setting);
    BaseUrl home = settings.homeOf(secret, setting);
    if (by.source() == Resolved.Source.ENVIRONMENT && !home.origin().equals(chosen.origin())) {
      String option = "--" + Spelling.kebab(setting.key()); // also where only a login has it
      throw new Failure(
          Exit.NOT_ALLOWED,
          TokenSentences.VARIABLE_ELSEWHERE.with(
              secret.origin(), home.origin(), by.origin(), chosen.origin(), option));
    }
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
