package dev.contactctl.fuzz;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.OfflineTransport;
import dev.contactctl.kit.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be fed to the program, and the command that reads it. */
enum FuzzTarget {
  YAML("in.yaml", "validate", "in.yaml"),
  JSON("in.json", "validate", "in.json", "-o", "json"),
  NDJSON("in.ndjson", "validate", "in.ndjson", "-o", "github"),
  MERGED("in.yaml", "update", Samples.ID, "-f", "in.yaml", "-o", "text"),
  CSV("in.csv", "apply", "in.csv", "--dry-run", "--jobs", "1"),
  IDS("in.txt", "apply", "--ids", "in.txt", "--memo", "x", "--dry-run", "--jobs", "1"),
  CONFIG(".config/contactctl/config.yaml", "config", "view"),
  CREDENTIALS(".config/contactctl/config.yaml", "get", Samples.ID),
  JOURNAL("in.journal", "undo", "in.journal", "--dry-run", "--jobs", "1"),
  RESUMED(
      "in.journal", "apply", "good.ndjson", "--journal", "in.journal", "--resume", "--jobs", "1"),
  PLAN("in.plan", "apply", "--plan", "in.plan", "--jobs", "1", "--journal", "none"),
  ANSWER("", "update", Samples.ID, "--memo", "x", "-o", "text"),
  GRANT("", "get", Samples.ID),
  KEPT("", "get", Samples.ID),
  KEY(SigningSamples.KEY_FILE, "get", Samples.ID),
  USER("", "get", Samples.ID),
  REVOKED("", "auth", "logout"),
  EXCHANGE("", "get", Samples.ID),
  TUNNEL("", "get", Samples.ID);

  private final String file;
  private final List<String> command;

  FuzzTarget(String file, String... command) {
    this.file = file;
    this.command = List.of(command);
  }

  /** The name of the target, as scripts/fuzz takes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command line that reads the input. */
  List<String> command() {
    return command;
  }

  /** Whether the input is what a server sends over a connection. */
  boolean isExchange() {
    return this == EXCHANGE || this == TUNNEL;
  }

  /** Lets the command find that server, or, for a tunnel, take it for its proxy. */
  void connect(FakeWorld world, String url) {
    boolean tunnel = this == TUNNEL;
    world.env("CONTACTCTL_BASE_URL", tunnel ? "https://contacts.example/v1.0" : url);
    world.env("HTTPS_PROXY", tunnel ? url.replace("/v1.0", "") : "");
  }

  /** Whether the token is asked for at the auth host, with a key and not with a variable. */
  boolean isSignedFor() {
    return this == GRANT || this == KEPT || this == KEY || this == REVOKED;
  }

  /** A world in which the command finds everything but the input. */
  FakeWorld world() {
    if (isSignedFor()) {
      return SigningSamples.world();
    }
    if (this == USER) {
      return UserSamples.world();
    }
    FakeWorld world = Samples.world();
    return this == CREDENTIALS
        ? world.unset("CONTACTCTL_TOKEN").unset("CONTACTCTL_BASE_URL")
        : world;
  }

  /** Puts the input where the command will find it. */
  void place(byte[] input, FakeWorld world) {
    if (isSignedFor()) {
      place(
          SigningSamples.KEY_FILE,
          TestKeys.pem("pkcs8.pem").getBytes(StandardCharsets.UTF_8),
          world);
      SigningSamples.forgetTokens(world);
    }
    if (this == REVOKED) {
      String kept = SigningSamples.kept().get(0);
      place(SigningSamples.KEPT_FILE, kept.getBytes(StandardCharsets.UTF_8), world);
    }
    String name =
        switch (this) {
          case KEPT -> SigningSamples.KEPT_FILE;
          case USER -> UserSamples.KEPT_FILE;
          default -> file;
        };
    if (!name.isEmpty()) {
      place(name, input, world);
    }
    if (this == RESUMED) {
      world.file("good.ndjson", Samples.RECORDS);
    }
  }

  private static void place(String name, byte[] content, FakeWorld world) {
    world.file(name, content);
    Modes.set(world.cwd().resolve(name), "600");
  }

  /** A server whose answers hold the input, or, where that is a file, the stored contact. */
  Transport server(byte[] input) {
    return new OfflineTransport() {
      @Override
      public Response send(Request request, Duration limit) {
        byte[] body = body(request, input);
        boolean isInput = body == input;
        int status =
            isInput && input.length % 4 == 0 ? 400 : 200; // errors have shapes of their own
        return new Response(status, Map.of("content-type", "application/json"), body);
      }

      @Override
      public void close() {}
    };
  }

  private byte[] body(Request request, byte[] input) {
    boolean isForToken = request.method().equals("POST");
    if (this == ANSWER || (this == GRANT || this == REVOKED) && isForToken) {
      return input;
    } else if (isForToken) {
      return SigningSamples.GRANTED.getBytes(StandardCharsets.UTF_8);
    }
    String path = request.uri().getPath();
    return Samples.contact(path.substring(path.lastIndexOf('/') + 1), request.body());
  }
}
