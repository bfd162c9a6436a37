package dev.contactctl.settings;

import dev.contactctl.auth.ServiceAccount;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Spelling;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.network.Port;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the program. It has one name in three spellings: the key in the config file,
 * from which its flag follows, and the constant, from which its environment variable follows.
 */
public enum Setting implements Sentence {
  PROFILE("profile", "", Kind.TEXT, "Name of the profile to use"),
  BASE_URL("baseUrl", BaseUrl.DEFAULT, Kind.TEXT, "URL of the API; http only on this machine"),
  TOKEN("token", "", Kind.SECRET, "The access token itself"),
  TOKEN_FILE("tokenFile", "", Kind.FILE, "File that holds the access token"),
  TOKEN_COMMAND(
      "tokenCommand",
      "",
      Kind.LIST,
      "Program that prints the access token, with its arguments, as a list"),
  SERVICE_ACCOUNT_ID(
      "serviceAccount.id",
      "",
      Kind.TEXT,
      "ID of the service account that access tokens are requested for"),
  SERVICE_ACCOUNT_CLIENT_ID(
      "serviceAccount.clientId", "", Kind.TEXT, "Client ID of the app of the service account"),
  SERVICE_ACCOUNT_CLIENT_SECRET(
      "serviceAccount.clientSecret", "", Kind.SECRET, "The client secret of that app itself"),
  SERVICE_ACCOUNT_CLIENT_SECRET_FILE(
      "serviceAccount.clientSecretFile", "", Kind.FILE, "File that holds the client secret"),
  SERVICE_ACCOUNT_PRIVATE_KEY_FILE(
      "serviceAccount.privateKeyFile", "", Kind.FILE, "File with the private key of that app"),
  SERVICE_ACCOUNT_SCOPE(
      "serviceAccount.scope",
      "contact",
      Kind.TEXT,
      "Scope of its tokens; contact.read is enough to read"),
  USER_ACCOUNT_CLIENT_ID(
      "userAccount.clientId", "", Kind.TEXT, "Client ID of the app that a user has signed in to"),
  USER_ACCOUNT_CLIENT_SECRET(
      "userAccount.clientSecret", "", Kind.SECRET, "The client secret of that app itself"),
  USER_ACCOUNT_CLIENT_SECRET_FILE(
      "userAccount.clientSecretFile", "", Kind.FILE, "File that holds the client secret"),
  USER_ACCOUNT_SCOPE(
      "userAccount.scope", "contact", Kind.TEXT, "Scope of the tokens that are requested"),
  USER_ACCOUNT_PORT(
      "userAccount.port", "9876", Kind.PORT, "Port that the browser comes back to after a login"),
  AUTH_URL(
      "authUrl",
      ServiceAccount.DEFAULT_URL,
      Kind.TEXT_WITHOUT_FLAG,
      "URL of the auth host, which issues the tokens of accounts"),
  TIMEOUT("timeout", "30s", Kind.TEXT, "Limit of a request: 30s, 2m"),
  RATE("rate", "auto", Kind.TEXT, "Pace of apply and undo: 100/min, 2/s, unlimited or auto"),
  CA_FILE("caFile", "", Kind.FILE, "Additional certificates to trust"),
  PRODUCTION(
      "production",
      "false",
      Kind.BOOLEAN_WITHOUT_FLAG,
      "Ask before apply and undo; forbidRemovals and forbidStale default to true"),
  FORBID_REMOVALS(
      "forbidRemovals", "", Kind.BOOLEAN, "Refuse to erase a value; reads the contact first"),
  FORBID_STALE("forbidStale", "", Kind.BOOLEAN, "Refuse a file older than the contact it changes");

  /** What a setting holds, and where it may be set. */
  public enum Kind {
    /** A text; may be set everywhere. */
    TEXT,
    /** The name of a file; may be set everywhere. */
    FILE,
    /** True or false; may be set everywhere. */
    BOOLEAN,
    /** True or false; has no flag. */
    BOOLEAN_WITHOUT_FLAG,
    /** A text; has no flag. */
    TEXT_WITHOUT_FLAG,
    /** The words of a command line; has no flag. */
    LIST,
    /** The number of a port; may be set everywhere. */
    PORT,
    /** A secret; has no flag, and is masked wherever it is shown. */
    SECRET;

    /**
     * The value in a text that another program may have made, such as a variable.
     *
     * @param origin where it came from, for the message
     * @throws Failure exit 2, when it is in quotes, or no port where one belongs; a secret in
     *     quotes is reported where it is used
     */
    public String clean(String text, String origin) {
      if (this == LIST) {
        return ListText.of(text, origin);
      }
      String value = this == FILE ? SmallText.line(text) : SmallText.trimmed(text);
      if (this != SECRET && SmallText.isQuoted(value)) {
        throw new Failure(Exit.USAGE, SettingSentences.QUOTED.with(origin, shown(value)));
      }
      if (this == PORT && !Port.isOne(value)) {
        Message wrong = SettingSentences.NOT_A_PORT.with(origin, value, String.valueOf(Port.MAX));
        throw new Failure(
            Exit.USAGE, AsciiForm.refusal(origin, value, plain -> Port.isOne(plain), wrong));
      }
      return value;
    }

    /**
     * A value in quotes in a form that may be shown: parts of a URL, or the whole text, may be
     * secrets.
     */
    private static String shown(String quoted) {
      int last = quoted.length() - 1;
      return quoted.charAt(0) + BaseUrl.shown(quoted.substring(1, last)) + quoted.charAt(last);
    }
  }

  private final String key;
  private final String fallback;
  private final Kind kind;
  private final String help;

  Setting(String key, String fallback, Kind kind, String help) {
    this.key = key;
    this.fallback = fallback;
    this.kind = kind;
    this.help = help;
  }

  /** The key in the config file. */
  public String key() {
    return key;
  }

  /** The environment variable. */
  public String env() {
    return "CONTACTCTL_" + name().toUpperCase(Locale.ROOT);
  }

  /** The mapping that contains the setting in the config file; empty when it stands alone. */
  public String group() {
    int dot = key.indexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }

  /** The keys of the settings in the mapping of that name; none when there is no such mapping. */
  public static List<String> keysIn(String mapping) {
    List<String> keys = new ArrayList<>();
    for (Setting setting : values()) {
      if (!mapping.isEmpty() && setting.group().equals(mapping)) {
        keys.add(setting.key());
      }
    }
    return keys;
  }

  /** The key of the setting in its mapping. */
  String member() {
    return key.substring(key.indexOf('.') + 1);
  }

  /** Whether it protects contacts when it is true. */
  boolean isGuard() {
    return kind == Kind.BOOLEAN || kind == Kind.BOOLEAN_WITHOUT_FLAG;
  }

  /** Whether a token can be obtained from it, alone or with the others of its mapping. */
  public boolean leadsToToken() {
    return this == TOKEN || this == TOKEN_FILE || kind == Kind.LIST || !group().isEmpty();
  }

  /** Where the setting is below the top level of the config file, or below a profile. */
  FieldPath below(FieldPath section) {
    String group = group();
    return (group.isEmpty() ? section : section.then(group)).then(member());
  }

  /**
   * The flag. A secret has none, since it must not appear on a command line; nor has a setting in a
   * mapping, which is set once and not for a single run.
   */
  public Optional<String> flag() {
    boolean hasFlag =
        switch (kind) {
          case TEXT, FILE, BOOLEAN, PORT -> group().isEmpty();
          case BOOLEAN_WITHOUT_FLAG, TEXT_WITHOUT_FLAG, LIST, SECRET -> false;
        };
    return hasFlag ? Optional.of("--" + Spelling.kebab(key)) : Optional.empty();
  }

  /** The default value; empty when there is none. */
  public String fallback() {
    return fallback;
  }

  /** Whether the value is masked wherever it is shown. */
  public boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /** The kind of its value. */
  public Kind kind() {
    return kind;
  }

  /** What the setting is for, in one line, as the help prints it. */
  public String help() {
    return help;
  }

  @Override
  public String english() {
    return help;
  }
}
