package dev.contactctl.fuzz;

import dev.contactctl.http.Request;
import dev.contactctl.http.Response;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  EXCHANGE("", "get", Samples.ID);

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
    return this == EXCHANGE;
  }

  /** Puts the input where the command will find it. */
  void place(byte[] input, FakeWorld world) {
    if (!file.isEmpty()) {
      world.file(file, input);
      makePrivate(world.cwd().resolve(file));
    }
    if (this == RESUMED) {
      world.file("good.ndjson", Samples.RECORDS);
    }
  }

  private static void makePrivate(Path file) {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server whose answers hold the input, or, where that is a file, the stored contact. */
  Transport server(byte[] input) {
    return new Transport() {
      @Override
      public Response send(Request request, Duration limit) {
        String path = request.uri().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        byte[] body = FuzzTarget.this == ANSWER ? input : Samples.contact(id, request.body());
        return new Response(200, Map.of("content-type", "application/json"), body);
      }

      @Override
      public void close() {}
    };
  }
}
