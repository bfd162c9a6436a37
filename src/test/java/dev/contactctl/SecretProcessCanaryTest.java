package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import dev.contactctl.kit.FaultServer;
import dev.contactctl.kit.Faults;
import dev.contactctl.kit.TestKeys;
import dev.contactctl.message.SecretForms;
import dev.contactctl.settings.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets in real processes: they are not in what is printed, in traces, journals, plans and crash
 * reports, and not in the command lines and environments that {@code ps} can show. Runs that crash
 * have the reports of the JVM turned on, which the launcher turns off.
 */
class SecretProcessCanaryTest {
  /** A JWT; its beginning alone may be in a random text. */
  private static final Pattern JWT = Pattern.compile("eyJ[\\w-]+\\.");

  /** {@code -Dcanary.runs=300} makes it a long test. */
  private static final int RUNS = Integer.getInteger("canary.runs", 8);

  private static final String SECRET = "canary+process/secret==";
  private static final String TOKEN = "canary+pass/0123456789==";
  private static final String PRINTED = "canary+print/0123456789==";
  private static final String KEY_LINE =
      TestKeys.pem("pkcs8.pem").lines().skip(5).findFirst().orElseThrow();
  private static final List<String> SECRETS = List.of(SECRET, TOKEN, PRINTED, KEY_LINE);

  /** What may not even be in the files that keep tokens. */
  private static final List<String> NEVER_KEPT = List.of(SECRET, PRINTED, KEY_LINE);

  /** Keeps what anybody could see of us and of itself while we wait for it. */
  private static final String HELPER =
      """
      #!/bin/sh
      tr '\\0' '\\n' </proc/$PPID/cmdline >>seen
      tr '\\0' '\\n' </proc/$$/cmdline >>seen
      tr '\\0' '\\n' </proc/$$/environ >>seen
      ps -o args= -p $PPID -p $$ >>seen 2>&1
      cat ../printed
      [ "$1" != fail ] || { cat ../printed >&2; exit 1; }
      """;

  private static final List<String> LINES =
      List.of(
          "get c1 -v --trace t.har --trace-bodies",
          "update c1 --memo x -v --trace t.har --trace-bodies",
          "apply ids.csv -v --journal j.ndjson --trace t.har --trace-bodies",
          "apply ids.csv --dry-run --plan p.ndjson",
          "get refused -v");

  private static final List<String> PROFILES = List.of("program", "account", "fails");

  @TempDir private Path home;
  private volatile long crashing;
  private final FaultServer server = FaultServer.start(this::answer);

  @AfterEach
  void close() {
    server.close();
  }

  /** Repeats what it was sent, or has the client crash. */
  private void answer(String request, java.io.OutputStream out, FaultServer.Patience patience)
      throws Exception {
    if (crashing > 0) {
      new ProcessBuilder("kill", "-SEGV", String.valueOf(crashing)).start().waitFor();
      patience.forEver();
    }
    String seen = request.replaceAll("[\\r\\n\"\\\\]+", " ");
    String body =
        request.startsWith("POST")
            ? Faults.GRANT.replace("canary-token-0123456789", TOKEN)
            : Faults.CONTACT;
    boolean refused = request.contains("/refused");
    FaultServer.write(
        out,
        Faults.json(refused ? 400 : 200, refused ? "{\"description\":\"" + seen + "\"}" : body));
  }

  @Test
  @Timeout(3600)
  void no_secret_is_in_what_processes_show_or_leave_behind() throws Exception {
    prepare();
    int crashes = 0;
    for (int i = 0; i < RUNS; i++) {
      String profile = PROFILES.get(i % PROFILES.size());
      boolean crash = i % 4 > 1 && !profile.equals("fails");
      Path folder = Files.createDirectory(home.resolve("run" + i));
      Files.writeString(folder.resolve("ids.csv"), "contactId,memo\nc1,x\n");
      run(folder, LINES.get(i % LINES.size()) + " --profile " + profile, crash);
      crashes += crash ? 1 : 0;
      String where = i + ", " + profile + ", " + LINES.get(i % LINES.size()) + ", " + crash;
      check(where, folder);
      assertEquals(!profile.equals("account"), Files.exists(folder.resolve("seen")), where);
    }
    assertTrue(crashes >= RUNS / 4, crashes + " crashes");
    check("at the end", home);
  }

  /** Neither the command of a sandbox nor stty, which are run in the same way. */
  @Test
  void the_command_of_a_sandbox_sees_no_secret_of_the_environment() throws Exception {
    List<String> words = List.of("sandbox", "--", "/bin/sh", "-c", "env");
    ProcessBuilder builder = ChildJvm.builder(home, ChildJvm.command(List.of(), words));
    int secrets = 0;
    for (Setting setting : Setting.values()) {
      if (setting.isSecret()) {
        builder.environment().put(setting.env(), SECRET);
        secrets++;
      }
    }
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    assertEquals(3, secrets);
    assertTrue(("\n" + out).contains("\nCONTACTCTL_TOKEN="), out); // that of the sandbox
    assertFalse(out.contains(SECRET), out);
  }

  private void prepare() throws IOException {
    Path config = Files.createDirectories(home.resolve(".config/contactctl"));
    secret(config.resolve("private.key"), TestKeys.pem("pkcs8.pem"));
    secret(home.resolve("printed"), PRINTED);
    Path helper = secret(config.resolve("helper"), HELPER);
    Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwx------"));
    secret(
        config.resolve("config.yaml"),
        """
        baseUrl: %1$s
        authUrl: %1$s
        profiles:
          program: {tokenCommand: [./helper]}
          fails: {tokenCommand: [./helper, fail]}
          account:
            serviceAccount:
              {id: a@b, clientId: c, clientSecret: "%2$s", privateKeyFile: private.key}
        """
            .formatted(server.baseUrl(), SECRET));
  }

  private static Path secret(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void run(Path folder, String line, boolean crash) throws Exception {
    List<String> options = new ArrayList<>(List.of("-XX:ErrorFile=" + folder.resolve("crash")));
    if (crash) {
      options.add("-XX:-SuppressFatalErrorMessage");
    }
    forgetTokens();
    ProcessBuilder builder =
        ChildJvm.builder(home, ChildJvm.command(options, List.of(line.split(" "))));
    builder.directory(folder.toFile());
    Map<String, String> env = builder.environment();
    env.keySet().removeAll(List.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"));
    env.put("CONTACTCTL_SERVICE_ACCOUNT_CLIENT_SECRET", SECRET);
    env.put(
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.debug=all -Djava.security.debug=all -Djdk.httpclient.HttpClient.log=all");
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    crashing = 0;
    Process process = builder.start();
    crashing = crash ? process.pid() : 0;
    ChildEnd.await(process, 120);
    crashing = 0;
    assertEquals(crash, Files.exists(folder.resolve("crash")), line);
  }

  private void forgetTokens() throws IOException {
    Path tokens = home.resolve(".cache/contactctl/tokens");
    if (Files.exists(tokens)) {
      try (Stream<Path> files = Files.list(tokens)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void check(String where, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.toString();
        if (!name.contains("/.config/") && !name.endsWith("/printed")) {
          checkFile(where, file, name.contains("/tokens/") ? NEVER_KEPT : SECRETS);
        }
      }
    }
  }

  private static void checkFile(String where, Path file, List<String> secrets) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    for (String secret : secrets) {
      for (String form : SecretForms.of(secret)) {
        assertFalse(text.contains(form), where + ": " + file + " has " + form);
      }
    }
    assertFalse(JWT.matcher(text).find(), where + ": " + file + " has an assertion");
  }
}
