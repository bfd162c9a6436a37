package dev.contactctl.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import dev.contactctl.Program;
import dev.contactctl.http.HttpTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.PrintedText;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feeds one target. Whatever the input, the program ends with a documented exit code other than
 * that of a bug, within a second of processor time of all its threads, without the token, a stack
 * trace, a control character or a command for a CI runner in what it prints.
 */
final class Fuzz implements AutoCloseable {
  static final String TOKEN = "canary-token-0123456789";

  private static final long LIMIT_NANOS = 1_000_000_000L;

  /** In less time than this, all processors together cannot have used up the limit. */
  private static final long SUSPECT_NANOS =
      LIMIT_NANOS / Runtime.getRuntime().availableProcessors();

  /** With the 256 MiB of heap that scripts/fuzz gives it. */
  private static final long MOST_KILOBYTES = 512 * 1024;

  private static final int RUNS_IN_ONE_WORLD = 100;
  private static final long PROGRESS = 100_000;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Set<Integer> EXITS =
      Stream.of(Exit.values())
          .filter(exit -> exit != Exit.BUG)
          .map(Exit::code)
          .collect(Collectors.toSet());

  private final FuzzTarget target;
  private final RawServer raw;
  private final TreeMap<Integer, Long> ends = new TreeMap<>();
  private final ProxySelector ofJava = ProxySelector.getDefault();
  private FakeWorld world;
  private int runs;
  private long slowest;

  static {
    System.setProperty("picocli.converters.excludes", ".*"); // as Main does
  }

  Fuzz(FuzzTarget target) {
    this.target = target;
    this.raw = target.isExchange() ? RawServer.start() : RawServer.NONE;
    this.world = target.world();
    ProxySelector.setDefault(ProxySelector.of(null)); // the build may have one, which comes first
  }

  /**
   * Feeds one input.
   *
   * @throws AssertionError when the program does what it must never do
   */
  void feed(byte[] input) {
    if (++runs % RUNS_IN_ONE_WORLD == 0) {
      world = target.world();
    }
    long time = time(input, System::nanoTime);
    if (time >= SUSPECT_NANOS) { // perhaps it was others that used the processor, or the JVM itself
      time =
          Math.min(
              time(input, PROCESS::getProcessCpuTime), time(input, PROCESS::getProcessCpuTime));
    }
    slowest = Math.max(slowest, time);
    require(time < LIMIT_NANOS, "took " + time / 1_000_000 + " ms");
  }

  /** How long it takes by that clock, in nanoseconds. */
  private long time(byte[] input, LongSupplier clock) {
    target.place(input, world);
    long start = clock.getAsLong();
    int exit = run(input);
    long time = clock.getAsLong() - start;
    ends.merge(exit, 1L, Long::sum);
    check(exit, world.takeOut(), world.takeErr());
    return time;
  }

  private void check(int exit, String out, String err) {
    String all = out + err;
    require(EXITS.contains(exit), "exit code " + exit + ": " + err);
    require(!all.contains(TOKEN), "prints the token");
    require(!all.contains("\tat "), "prints a stack trace: " + all);
    String line = String.join(" ", target.command());
    PrintedText.harmless(line, "", out, false);
    PrintedText.harmless(line, "", err, false);
  }

  /** Runs the samples, so that the time of later runs is not that of loading classes. */
  Fuzz warm() {
    for (byte[] sample : Samples.of(target)) {
      target.place(sample, world);
      run(sample);
    }
    world = target.world();
    return this;
  }

  private int run(byte[] input) {
    if (!target.isExchange()) {
      return Program.run(target.command(), world, target.server(input));
    }
    target.connect(world, raw.url());
    raw.answer(input);
    try (Transport transport = new HttpTransport(System::nanoTime)) {
      return Program.run(target.command(), world, transport);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** How often the program ended with which exit code, the slowest run, and the memory. */
  String summary() {
    return ends + ", slowest " + slowest / 1_000_000 + " ms, at most " + memory();
  }

  private static String memory() {
    return kilobytes() + " kB";
  }

  /** The most memory that this process has had; 0 where the system does not tell it. */
  private static long kilobytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException e) {
      return 0; // not Linux
    }
    return 0;
  }

  /** Whatever it is fed, the process stays within its heap and what Java needs besides. */
  private static void requireLittleMemory() {
    require(kilobytes() < MOST_KILOBYTES, "took " + memory());
  }

  @Override
  public void close() {
    ProxySelector.setDefault(ofJava);
    raw.close();
  }

  /**
   * Feeds inputs that {@link Mutator} makes.
   *
   * @return what came of it, in one line
   * @throws AssertionError with the number of the input, which is kept in {@code target/fuzz}
   */
  static String feed(FuzzTarget target, long seed, long from, long count) {
    Mutator mutator = new Mutator(Samples.of(target));
    try (Fuzz fuzz = new Fuzz(target).warm()) {
      for (long number = from; number < from + count; number++) {
        byte[] input = mutator.input(seed, number);
        try {
          fuzz.feed(input);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              target + " " + number + " of seed " + seed + ", kept in " + keep(target, input), e);
        }
        if ((number + 1) % PROGRESS == 0) {
          System.err.println(target + ": " + (number + 1) + " inputs so far, " + fuzz.summary());
        }
      }
      return target + ": " + count + " inputs, by exit code " + fuzz.summary();
    }
  }

  private static Path keep(FuzzTarget target, byte[] input) {
    try {
      Path folder = Files.createDirectories(Path.of("target/fuzz"));
      Path file = folder.resolve(target.word() + ".bin");
      return Files.write(file, input);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** {@code COUNT SEED TARGET…}; or {@code FILE TARGET} to feed one file. Without targets, all. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    if (args.length == 2 && Files.exists(Path.of(args[0]))) {
      try (Fuzz fuzz = new Fuzz(target(args[1])).warm()) {
        fuzz.feed(Files.readAllBytes(Path.of(args[0])));
        out.println(fuzz.summary());
      }
      return;
    }
    for (String word : List.of(args).subList(2, args.length)) {
      target(word); // one that is mistyped must not be passed over
    }
    for (FuzzTarget target : FuzzTarget.values()) {
      if (args.length == 2 || List.of(args).subList(2, args.length).contains(target.word())) {
        out.println(feed(target, Long.parseLong(args[1]), 0, Long.parseLong(args[0])));
        requireLittleMemory();
      }
    }
  }

  /** The target of that name. */
  static FuzzTarget target(String word) {
    for (FuzzTarget target : FuzzTarget.values()) {
      if (target.word().equals(word)) {
        return target;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
