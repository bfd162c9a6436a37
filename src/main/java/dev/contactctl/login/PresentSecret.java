package dev.contactctl.login;

import dev.contactctl.remote.TokenSource;
import dev.contactctl.settings.HandedOver;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import java.util.Optional;

/**
 * The secret that the config file has for a profile already, itself or by the name of its file. A
 * login may keep it: it is tried, and stays as it is written. One of a variable is not kept, since
 * it is not the profile's.
 */
final class PresentSecret {
  private final Resolved found;
  private final HandedOver handed;

  private PresentSecret(Resolved found, HandedOver handed) {
    this.found = found;
    this.handed = handed;
  }

  /**
   * The secret, if there is one.
   *
   * @param inFile the setting that names its file
   */
  static Optional<PresentSecret> of(Settings settings, HandedOver handed, Setting inFile) {
    Resolved text = settings.get(itself(inFile));
    Resolved file = settings.get(inFile);
    boolean isText = text.source() == Resolved.SourceKind.CONFIG;
    boolean isFile = file.source() == Resolved.SourceKind.CONFIG;
    if (isText && isFile) {
      isText = file.profile().isEmpty(); // else the profile has both, or only its file
    }
    return isText || isFile
        ? Optional.of(new PresentSecret(isText ? text : file, handed))
        : Optional.empty();
  }

  private static Setting itself(Setting inFile) {
    return switch (inFile) {
      case SERVICE_ACCOUNT_CLIENT_SECRET_FILE -> Setting.SERVICE_ACCOUNT_CLIENT_SECRET;
      case USER_ACCOUNT_CLIENT_SECRET_FILE -> Setting.USER_ACCOUNT_CLIENT_SECRET;
      default -> Setting.TOKEN;
    };
  }

  /** Whether it belongs to the servers of the plan, so that it may be kept without a word. */
  boolean isOf(LoginPlan plan) {
    return plan.isHomeOf(found, handed);
  }

  /** The setting that leads to it. */
  Resolved found() {
    return found;
  }

  private boolean isInFile() {
    return found.setting().kind() == Setting.Kind.FILE;
  }

  /**
   * Lets the plan try and keep it, as a client secret.
   *
   * @throws dev.contactctl.world.Failure exit 2, when it cannot be used
   */
  void clientSecret(LoginPlan plan) {
    plan.clientSecret(
        isInFile()
            ? handed.clientSecret(handed.file(found))
            : handed.clientSecret(found.value(), found.origin()));
    plan.set(found.setting(), found.value());
  }

  /**
   * The same, as an access token.
   *
   * @throws dev.contactctl.world.Failure exit 2 or 4, when it cannot be used
   */
  void token(LoginPlan plan) {
    plan.token(
        TokenSource.fixed(
            isInFile()
                ? handed.token(handed.file(found))
                : handed.token(found.value(), found.origin())));
    plan.set(found.setting(), found.value());
  }
}
