package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.MeantChoice;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.message.Columns;
import dev.contactctl.message.ShellText;
import dev.contactctl.sandbox.CallLimits;
import dev.contactctl.sandbox.Fault;
import dev.contactctl.sandbox.FaultKind;
import dev.contactctl.sandbox.Faults;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import dev.contactctl.session.Command;
import dev.contactctl.session.OutputFiles;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Durations;
import dev.contactctl.world.ChildExit;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code sandbox}: runs a local contacts API that keeps state. */
final class SandboxCommand extends Command {
  private static final int NOT_FOUND = 127;
  private static final String RATE_WINDOW = "--rate-window";
  private static final String SERVICE_ACCOUNT = "--service-account";
  private static final String TOKEN_LIFE = "--token-life";
  private static final String TOKEN_CALLS = "--token-calls";

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public String usage() {
    return "[-- COMMAND…]";
  }

  @Override
  public String summary() {
    return "Run a local contacts API that keeps state, for rehearsals and tests";
  }

  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Listens on this machine only, and prints what sets its URL and token in a shell.
        Given a COMMAND, it runs that with both set, and ends with its exit code. One of
        the contacts it starts with is contact2-a56d-44a4-5304-033e16fca8d1.

        Faults are written NAME[@METHOD][:PROBABILITY], such as 500@PUT:0.2:
        """);
    int width = 0;
    for (FaultKind kind : FaultKind.values()) {
      width = Math.max(width, kind.word().length());
    }
    for (FaultKind kind : FaultKind.values()) {
      text.append("  ").append(Columns.padded(kind.word(), width + 2)).append(kind.summary());
      text.append('\n');
    }
    return text.toString();
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(server());
    options.addAll(authHost());
    options.addAll(limits());
    options.addAll(rehearsal());
    return options;
  }

  private static List<Option> server() {
    return List.of(
        Option.one(
            OptionGroup.SERVER, "N", "Port to listen on; any free port by default", "--port"),
        Option.one(OptionGroup.SERVER, "FILE", "Keep the contacts in this NDJSON file", "--data")
            .taking(ValueHint.FILE),
        Option.one(
            OptionGroup.SERVER, "TEXT", "The token to require; a random one by default", "--token"),
        Option.one(
                OptionGroup.SERVER,
                "FILE",
                "TLS key store, PKCS #12 (password changeit)",
                "--tls-keystore")
            .taking(ValueHint.FILE),
        Option.flag(
            OptionGroup.SERVER, "Still accept the messenger type TWITTER", "--accept-twitter"));
  }

  private static List<Option> authHost() {
    return List.of(
        Option.one(
                OptionGroup.SERVER,
                "FILE",
                "Play the auth host, too, with the key in FILE",
                SERVICE_ACCOUNT)
            .taking(ValueHint.FILE),
        Option.one(OptionGroup.SERVER, "TIME", "Life of its tokens; 1h by default", TOKEN_LIFE),
        Option.one(OptionGroup.SERVER, "N", "Requests that each is good for", TOKEN_CALLS));
  }

  private static List<Option> limits() {
    return List.of(
        Option.one(
            OptionGroup.SERVER,
            "N",
            "Requests a minute; 240 by default, 0 is no limit",
            "--rate-limit"),
        Option.one(
            OptionGroup.SERVER, "TIME", "Window of the rate limit; 60s by default", RATE_WINDOW),
        Option.flag(
            OptionGroup.SERVER,
            "Let the window slide; else one follows another",
            "--sliding-window"),
        Option.one(
            OptionGroup.SERVER, "N", "Refuse more than N requests at once", "--max-concurrent"));
  }

  private static List<Option> rehearsal() {
    return List.of(
        Option.many(
                OptionGroup.SERVER,
                "FAULT",
                "Make requests fail in this way; repeat for more",
                "--fault")
            .taking(faults()),
        Option.one(OptionGroup.SERVER, "N", "Seed for the probability of faults", "--seed"),
        Option.one(OptionGroup.SERVER, "FILE", "Append a line of JSON for every request", "--log")
            .taking(ValueHint.FILE));
  }

  private static ValueHint faults() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      choices.add(new ValueHint.Choice(kind.word(), kind.summary()));
    }
    return ValueHint.of(choices);
  }

  @Override
  public ValueHint words() {
    return ValueHint.COMMAND;
  }

  @Override
  public int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Exit run(Session session, Args args) {
    OutputFiles.requireNames(args, List.of("--data", "--log", SERVICE_ACCOUNT));
    try (SandboxServer server = SandboxServer.start(options(session, args), session.world())) {
      Map<String, String> env = SandboxVariables.of(server);
      if (!args.words().isEmpty()) {
        return inside(session, args.words(), env);
      }
      StringBuilder lines = new StringBuilder();
      for (Map.Entry<String, String> variable : env.entrySet()) {
        lines.append("export ").append(variable.getKey()).append('=');
        lines.append(ShellText.word(variable.getValue())).append('\n');
      }
      session.console().result(lines.toString());
      session.console().say(CommandLineSentences.SANDBOX_LISTENS.with(server.baseUrl()));
      session.world().awaitStop();
      return Exit.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPT;
    }
  }

  /** Runs the command; its exit code becomes that of this program, whatever it means. */
  private static Exit inside(Session session, List<String> command, Map<String, String> env)
      throws InterruptedException {
    World world = session.world();
    world.onSignal(signal -> stop(world, signal));
    int code = world.run(World.Streams.OURS, command, env);
    if (code == World.CANNOT_START) {
      session.console().problem(CommandLineSentences.CANNOT_RUN.with(command.get(0)));
      throw new ChildExit(NOT_FOUND);
    }
    throw new ChildExit(code);
  }

  /** Ctrl-C is the command's own: it ends or goes on, and the server is there as long as it is. */
  private static void stop(World world, StopSignal signal) {
    if (signal != StopSignal.INTERRUPT) {
      world.passOn(signal);
      world.end(signal.exit());
    }
  }

  private static SandboxOptions options(Session session, Args args) {
    SandboxOptions options = SandboxOptions.defaults();
    Optional<String> data = args.one("--data");
    if (data.isPresent()) {
      Path file = session.world().cwd().resolve(data.get());
      options = options.withData(file);
    }
    Optional<String> keystore = args.one("--tls-keystore");
    if (keystore.isPresent()) {
      options = options.withKeystore(session.world().cwd().resolve(keystore.get()));
    }
    if (args.has(SERVICE_ACCOUNT)) {
      options = options.withAuth(auth(session, args));
    }
    if (args.has("--port")) {
      options = options.withPort(number(args, "--port"));
    }
    if (args.has("--seed")) {
      options = options.withSeed(number(args, "--seed"));
    }
    options = options.withLimits(limits(args));
    Optional<String> log = args.one("--log");
    if (log.isPresent()) {
      options = options.withLog(session.world().cwd().resolve(log.get()));
    }
    if (args.has("--token")) {
      options = options.withToken(args.one("--token").orElse(""));
    }
    return options.withFaults(faults(args)).withAcceptTwitter(args.has("--accept-twitter"));
  }

  private static List<Fault> faults(Args args) {
    List<String> words = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      words.add(kind.word());
    }
    for (String spec : args.all("--fault")) {
      String word = spec.split("[@:]", 2)[0];
      String meant = words.contains(word) ? "" : MeantChoice.of(word, words);
      if (!meant.isEmpty()) {
        throw new Failure(Exit.USAGE, CommandLineSentences.MISTYPED_FAULT.with(spec, meant));
      }
    }
    return Faults.parse(args.all("--fault"));
  }

  private static AuthOptions auth(Session session, Args args) {
    Duration life = args.has(TOKEN_LIFE) ? time(args, TOKEN_LIFE) : AuthOptions.DEFAULT_LIFE;
    int calls = args.has(TOKEN_CALLS) ? number(args, TOKEN_CALLS) : 0;
    String file = args.one(SERVICE_ACCOUNT).orElse("");
    return new AuthOptions(session.world().cwd().resolve(file), life, calls);
  }

  private static Duration time(Args args, String option) {
    String text = args.one(option).orElse("");
    Optional<Duration> time = Durations.parse(text);
    if (time.isEmpty()) {
      throw new Failure(Exit.USAGE, CommandLineSentences.NOT_A_TIME.with(option, text));
    }
    return time.get();
  }

  private static CallLimits limits(Args args) {
    CallLimits limits = CallLimits.DEFAULT;
    if (args.has("--rate-limit")) {
      limits = limits.withCalls(number(args, "--rate-limit"));
    }
    if (args.has(RATE_WINDOW)) {
      limits = limits.withPeriod(time(args, RATE_WINDOW));
    }
    if (args.has("--max-concurrent")) {
      limits = limits.withAtOnce(number(args, "--max-concurrent"));
    }
    return args.has("--sliding-window") ? limits.withWindow(CallLimits.Window.SLIDING) : limits;
  }

  private static int number(Args args, String option) {
    String text = args.one(option).orElse("");
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Failure(Exit.USAGE, CommandLineSentences.NOT_A_WHOLE_NUMBER.with(option, text));
    }
  }
}
