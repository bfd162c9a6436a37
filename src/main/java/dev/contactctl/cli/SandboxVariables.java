package dev.contactctl.cli;

import dev.contactctl.authhost.App;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.settings.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment variables that point this program at a sandbox. */
final class SandboxVariables {
  private SandboxVariables() {}

  /**
   * The variables of a client of the server: with a token, or with an auth host that issues one.
   */
  static Map<String, String> of(SandboxServer server) {
    Map<String, String> env = new LinkedHashMap<>();
    env.put(Setting.BASE_URL.env(), server.baseUrl());
    Optional<App> app = server.app();
    if (app.isEmpty()) {
      env.put(Setting.TOKEN.env(), server.token());
      return env;
    }
    env.put(Setting.AUTH_URL.env(), server.authUrl());
    env.put(Setting.SERVICE_ACCOUNT_ID.env(), app.get().accountId());
    env.put(Setting.SERVICE_ACCOUNT_CLIENT_ID.env(), app.get().clientId());
    env.put(Setting.SERVICE_ACCOUNT_CLIENT_SECRET.env(), app.get().clientSecret());
    String key = app.get().keyFile().toAbsolutePath().toString();
    env.put(Setting.SERVICE_ACCOUNT_PRIVATE_KEY_FILE.env(), key);
    return env;
  }
}
