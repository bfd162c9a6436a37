package dev.contactctl.cli;

import dev.contactctl.args.ArgSentences;
import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.message.ShellText;
import dev.contactctl.sandbox.CallLimits;
import dev.contactctl.sandbox.FaultKind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code sandbox}: runs a local contacts API that keeps state. */
final class SandboxCommand extends Command {
  private static final int NOT_FOUND = 127;
  static final String RATE_WINDOW = "--rate-window";
  static final String SERVICE_ACCOUNT = "--service-account";
  static final String TOKEN_LIFE = "--token-life";
  static final String TOKEN_CALLS = "--token-calls";

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public String usage() {
    return "[-- COMMAND…]";
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
                "TLS key store, PKCS #12 (password " + SandboxOptions.KEYSTORE_PASSWORD + ")",
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
                "Also act as the auth host, with the key in FILE",
                SERVICE_ACCOUNT)
            .taking(ValueHint.FILE),
        Option.one(
            OptionGroup.SERVER,
            "TIME",
            "Life of its tokens; " + Durations.text(AuthOptions.DEFAULT_LIFE) + " by default",
            TOKEN_LIFE),
        Option.one(OptionGroup.SERVER, "N", "Requests allowed with each token", TOKEN_CALLS));
  }

  private static List<Option> limits() {
    return List.of(
        Option.one(
            OptionGroup.SERVER,
            "N",
            "Requests a minute; " + CallLimits.DEFAULT_CALLS + " by default, 0 is no limit",
            "--rate-limit"),
        Option.one(
            OptionGroup.SERVER,
            "TIME",
            "Window of the rate limit; " + CallLimits.DEFAULT_SECONDS + "s by default",
            RATE_WINDOW),
        Option.flag(OptionGroup.SERVER, "Use a sliding window, not fixed ones", "--sliding-window"),
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
  public int maxWords() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Exit run(Session session, Args args) {
    OutputFiles.requireNames(args, List.of("--data", "--log", SERVICE_ACCOUNT));
    if (!args.words().isEmpty() && args.words().get(0).isBlank()) {
      throw new Failure(Exit.USAGE, ArgSentences.EMPTY_ARGUMENT.with(args.words().get(0)));
    }
    try (SandboxServer server =
        SandboxServer.start(SandboxArguments.of(session, args), session.world())) {
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

  /** Runs the command; its exit code becomes the exit code of this program, whatever it means. */
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

  /** Leaves Ctrl-C to the command; the server runs for as long as the command does. */
  private static void stop(World world, StopSignal signal) {
    if (signal != StopSignal.INTERRUPT) {
      world.passOn(signal);
      world.end(signal.exit());
    }
  }
}
