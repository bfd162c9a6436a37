package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.MeantChoice;
import dev.contactctl.args.Numbers;
import dev.contactctl.authhost.AuthOptions;
import dev.contactctl.message.Message;
import dev.contactctl.sandbox.CallLimits;
import dev.contactctl.sandbox.Fault;
import dev.contactctl.sandbox.FaultKind;
import dev.contactctl.sandbox.Faults;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Durations;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options of {@link SandboxCommand}. */
final class SandboxArguments {
  private SandboxArguments() {}

  /**
   * What the options say.
   *
   * @throws Failure exit 2, when a value is wrong
   */
  static SandboxOptions of(Session session, Args args) {
    SandboxOptions options = SandboxOptions.defaults();
    Optional<String> data = args.one("--data");
    if (data.isPresent()) {
      options = options.withData(session.world().cwd().resolve(data.get()));
    }
    Optional<String> keystore = args.one("--tls-keystore");
    if (keystore.isPresent()) {
      options = options.withKeystore(session.world().cwd().resolve(keystore.get()));
    }
    if (args.has(SandboxCommand.SERVICE_ACCOUNT)) {
      options = options.withAuth(auth(session, args));
    } else {
      refuseWithoutAuth(args, SandboxCommand.TOKEN_LIFE);
      refuseWithoutAuth(args, SandboxCommand.TOKEN_CALLS);
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
      String other = FaultKind.meantBy(word).map(FaultKind::word).orElse("");
      String meant = words.contains(word) || !other.isEmpty() ? other : MeantChoice.of(word, words);
      if (!meant.isEmpty()) {
        throw usage(CommandLineSentences.MISTYPED_FAULT.with(spec, meant));
      }
    }
    return Faults.parse(args.all("--fault"));
  }

  private static void refuseWithoutAuth(Args args, String option) {
    if (args.has(option)) {
      throw usage(
          CommandLineSentences.NEEDS_AUTH_HOST.with(option, SandboxCommand.SERVICE_ACCOUNT));
    }
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }

  private static AuthOptions auth(Session session, Args args) {
    Duration life =
        args.has(SandboxCommand.TOKEN_LIFE)
            ? time(args, SandboxCommand.TOKEN_LIFE)
            : AuthOptions.DEFAULT_LIFE;
    int calls = args.has(SandboxCommand.TOKEN_CALLS) ? number(args, SandboxCommand.TOKEN_CALLS) : 0;
    String file = args.one(SandboxCommand.SERVICE_ACCOUNT).orElse("");
    return new AuthOptions(session.world().cwd().resolve(file), life, calls);
  }

  private static Duration time(Args args, String option) {
    String text = args.one(option).orElse("");
    Optional<Duration> time = Durations.parse(text);
    if (time.isEmpty()) {
      throw usage(Durations.refusal(option, text));
    }
    return time.get();
  }

  private static CallLimits limits(Args args) {
    CallLimits limits = CallLimits.DEFAULT;
    if (args.has("--rate-limit")) {
      limits = limits.withCalls(number(args, "--rate-limit"));
    }
    if (args.has(SandboxCommand.RATE_WINDOW)) {
      limits = limits.withPeriod(time(args, SandboxCommand.RATE_WINDOW));
    }
    if (args.has("--max-concurrent")) {
      limits = limits.withAtOnce(number(args, "--max-concurrent"));
    }
    return args.has("--sliding-window") ? limits.withWindow(CallLimits.Window.SLIDING) : limits;
  }

  private static int number(Args args, String option) {
    String text = args.one(option).orElse("");
    Optional<Integer> number = Numbers.parse(text, 0, Integer.MAX_VALUE);
    if (number.isEmpty()) {
      Message wrong =
          CommandLineSentences.NOT_A_WHOLE_NUMBER.with(
              option, text, String.valueOf(Integer.MAX_VALUE));
      throw usage(Numbers.refusal(option, text, 0, Integer.MAX_VALUE, wrong));
    }
    return number.get();
  }
}
