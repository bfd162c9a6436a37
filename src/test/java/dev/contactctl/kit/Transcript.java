package dev.contactctl.kit;

import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.sandbox.RecordedRequest;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Runs a committed test story: files, an environment, a server, then command lines with everything
 * that they must print, send and return.
 *
 * <pre>
 * # what it shows
 * -- file c.yaml --              a file; "-- file secret 600 --" with a mode
 * -- key k 600 cut.pem --        a file k with what is in src/test/resources/keys/cut.pem
 * -- link l.yaml c.yaml --       a symbolic link l.yaml to c.yaml
 * -- written c.yaml PT2H --      the file c.yaml was written so long before the story begins
 * -- env --                      NAME=VALUE lines, with escapes as in $'…'; NAME alone unsets it
 * -- stdin --                    what standard input holds
 * -- terminal --                 IN, OUT, ERR; NONE: no stream is one, and there is none at all
 * -- closed --                   nobody reads standard output
 * -- server --                   the lines of a ScriptedTransport
 * -- sandbox --                  instead of a script: a real sandbox; a token of TOKEN is set
 * -- contacts --                 contacts that the sandbox has, too, as NDJSON
 * -- run --
 * $ contactctl get c1            a command line; " | head -9" shows the first lines only
 * $ cat f                        shows what is in a file
 * | {…}                          standard output
 * ! c1: …                        standard error
 * @ …                            what an editor shows on the terminal
 * > GET /v1.0/contacts/c1        a request, with its body
 * ? 0                            the exit code
 * </pre>
 *
 * Whatever starts with {@code canary-} is a secret: it may be in no output. A request that carries
 * another token than the one of the environment says which.
 */
public final class Transcript {
  private static final String TOKEN = "canary-token-0123456789";
  private static final Pattern HEAD = Pattern.compile("(.*) \\| head -([0-9]+)");
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final Pattern CANARY = Pattern.compile("canary-[a-z0-9-]+");

  private final List<String> head = new ArrayList<>();
  private final List<String> commands = new ArrayList<>();
  private final FakeWorld world = new FakeWorld();
  private final ScriptedTransport scripted = new ScriptedTransport();
  private Optional<SandboxServer> sandbox = Optional.empty();
  private final Map<String, String> digests = new HashMap<>();

  private Transcript() {}

  /** Runs the story and returns it with what really came of every command. */
  public static String run(String story) {
    Transcript transcript = new Transcript();
    transcript.world.env("CONTACTCTL_TOKEN", TOKEN);
    transcript.read(story);
    transcript.scripted.tokens(
        CANARY.matcher(story).results().map(MatchResult::group).collect(Collectors.toSet()));
    try {
      return transcript.play();
    } finally {
      transcript.sandbox.ifPresent(SandboxServer::close);
    }
  }

  private void read(String story) {
    String section = "";
    List<String> lines = new ArrayList<>();
    for (String line : story.split("\n", -1)) {
      if (line.startsWith("-- ") && line.endsWith(" --")) {
        end(section, lines);
        section = line.substring(3, line.length() - 3);
        lines.clear();
      } else {
        lines.add(line);
        if (section.equals("run") && (line.startsWith("$ ") || line.startsWith("#"))) {
          commands.add(line);
        }
      }
      if (!section.equals("run") || line.equals("-- run --")) {
        head.add(line);
      }
    }
  }

  private void end(String section, List<String> lines) {
    List<String> full = new ArrayList<>(lines);
    full.removeIf(String::isBlank);
    String[] words = section.split(" ");
    switch (words[0]) {
      case "file" -> {
        world.file(words[1], String.join("\n", lines) + "\n");
        if (words.length > 2) {
          Modes.set(world.cwd().resolve(words[1]), words[2]);
        }
      }
      case "key" -> {
        world.file(words[1], TestKeys.pem(words[3]));
        Modes.set(world.cwd().resolve(words[1]), words[2]);
      }
      case "link" -> world.link(words[1], words[2]);
      case "written" -> written(words[1], Duration.parse(words[2]));
      case "env" -> full.forEach(this::variable);
      case "contacts" -> full.forEach(sandbox.orElseThrow()::add);
      case "closed" -> world.closeOut();
      case "stdin" -> world.stdin(String.join("\n", lines) + "\n");
      case "terminal" -> full.forEach(this::terminal);
      case "server" -> {
        scripted.script(full);
        world.env("CONTACTCTL_BASE_URL", "http://127.0.0.1:1/v1.0");
      }
      case "sandbox" -> {
        sandbox =
            Optional.of(SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), world));
        world.env("CONTACTCTL_BASE_URL", sandbox.get().baseUrl());
      }
      default -> {}
    }
  }

  private void written(String file, Duration before) {
    try {
      FileTime time = FileTime.from(FakeClock.START.minus(before));
      Files.setLastModifiedTime(world.cwd().resolve(file), time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void terminal(String word) {
    if (word.equals("NONE")) {
      world.withoutTerminal();
    } else {
      world.terminal(World.Stream.valueOf(word));
    }
  }

  private void variable(String line) {
    String[] parts = line.split("=", 2);
    if (parts.length == 1) {
      world.unset(line);
    } else {
      world.env(parts[0], Shell.unescaped(parts[1]));
    }
  }

  private String play() {
    List<String> played = new ArrayList<>(head);
    for (String command : commands) {
      played.add(command);
      if (command.startsWith("$ ")) {
        play(command.substring(2), played);
      }
    }
    List<String> mismatches = scripted.mismatches();
    if (!mismatches.isEmpty()) {
      throw new AssertionError("requests and script differ: " + mismatches);
    }
    return String.join("\n", played) + "\n";
  }

  private void play(String command, List<String> played) {
    Matcher head = HEAD.matcher(command);
    boolean cut = head.matches();
    List<String> words = Shell.words(cut ? head.group(1) : command);
    if (words.get(0).equals("cat")) {
      add(played, "| ", steady(content(words.get(1))));
      played.add("");
      return;
    }
    if (!words.get(0).equals("contactctl")) {
      throw new AssertionError("no contactctl command: " + command);
    }
    Transport transport = sandbox.isPresent() ? new HttpTransport(System::nanoTime) : scripted;
    int code = run(words, transport);
    transport.close();
    String out = steady(world.takeOut());
    out = cut ? firstLines(out, Integer.parseInt(head.group(2))) : out;
    String err = steady(world.takeErr());
    if ((out + err).contains("canary-")) {
      throw new AssertionError("a secret is in the output of: " + command + "\n" + out + err);
    }
    add(played, "| ", out);
    add(played, "! ", err);
    add(played, "@ ", world.takeTerminal());
    for (String request : requests()) {
      played.add("> " + request);
    }
    played.add("? " + code);
    played.add("");
  }

  private String content(String file) {
    try {
      return Files.readString(world.cwd().resolve(file));
    } catch (IOException e) {
      throw new AssertionError("no " + file, e);
    }
  }

  private static String firstLines(String text, int count) {
    return text.lines().limit(count).map(line -> line + "\n").collect(Collectors.joining());
  }

  private int run(List<String> words, Transport transport) {
    try {
      return Program.run(words.subList(1, words.size()), world, transport);
    } catch (FakeWorld.Ended end) {
      return end.exit().code();
    } catch (AssertionError e) {
      throw new AssertionError(String.join(" ", words) + ": " + e.getMessage(), e);
    }
  }

  private List<String> requests() {
    if (sandbox.isEmpty()) {
      return scripted.takeSent();
    }
    List<String> requests = new ArrayList<>();
    for (RecordedRequest request : sandbox.get().requests()) {
      String body = request.text().isEmpty() ? "" : " " + request.text();
      requests.add(request.method() + " " + request.path() + body);
    }
    sandbox.get().forgetRequests();
    return requests;
  }

  /** The text without what is another in each run: the port, and digests of what names it. */
  private String steady(String text) {
    if (sandbox.isEmpty()) {
      return text;
    }
    String known = text.replace(sandbox.get().baseUrl(), "http://127.0.0.1:PORT/v1.0");
    return DIGEST
        .matcher(known)
        .replaceAll(
            digest -> {
              digests.putIfAbsent(digest.group(), "DIGEST-" + (digests.size() + 1));
              return digests.get(digest.group());
            });
  }

  private static void add(List<String> played, String mark, String text) {
    if (text.isEmpty()) {
      return;
    }
    boolean ended = text.endsWith("\n");
    String body = ended ? text.substring(0, text.length() - 1) : text + "\\";
    for (String line : body.split("\n", -1)) {
      played.add((mark + line).stripTrailing());
    }
  }
}
