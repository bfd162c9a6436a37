package dev.contactctl.kit;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Jvm;
import dev.contactctl.world.LockHolder;
import dev.contactctl.world.Printed;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A world for tests: files in memory with POSIX modes, a clock that only sleeping moves, signals
 * that a test sends, and an environment with nothing but HOME.
 */
public final class FakeWorld implements World {
  private final FileSystem files =
      Jimfs.newFileSystem(
          Configuration.unix().toBuilder()
              .setAttributeViews("basic", "owner", "posix", "unix")
              .setWorkingDirectory("/home/me")
              .build());
  private final Map<String, String> env = new LinkedHashMap<>(Map.of("HOME", "/home/me"));
  private final Map<String, String> properties = new HashMap<>();
  private final Map<Stream, Path> connected = new EnumMap<>(Stream.class);
  private final Set<Stream> terminals = EnumSet.noneOf(Stream.class);
  private InputStream in = new ByteArrayInputStream(new byte[0]);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeClock clock = new FakeClock();
  private final AtomicInteger openings = new AtomicInteger();
  private volatile SignalListener listener = signal -> {};
  private volatile Runnable resumed = () -> {};
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private Optional<Consumer<String>> browser = Optional.empty();
  private boolean hasTerminal = true;
  private boolean closed;
  private boolean full;
  private String archive = "/home/me/.cache/contactctl/java/start.jsa";
  private boolean trickling;
  private Path cwd = files.getPath("/home/me");

  /** A world with a folder for temporary files, and no file. */
  public FakeWorld() {
    try {
      Files.createDirectory(files.getPath("/tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Works in a real folder instead of one in memory. */
  public FakeWorld folder(Path real) {
    cwd = real;
    return this;
  }

  /** Sets a variable of the environment. */
  public FakeWorld env(String name, String value) {
    env.put(name, value);
    return this;
  }

  /** Sets a system property of Java. */
  public FakeWorld property(String name, String value) {
    properties.put(name, value);
    return this;
  }

  @Override
  public Optional<String> javaProperty(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** Removes a variable from the environment. */
  public FakeWorld unset(String name) {
    env.remove(name);
    return this;
  }

  /** Plays a browser, which gets the address that it is to open. */
  public FakeWorld browser(Consumer<String> played) {
    browser = Optional.of(played);
    return this;
  }

  /** Sets what standard input holds. */
  public FakeWorld stdin(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sets what standard input is. */
  public FakeWorld stdin(InputStream stream) {
    in = stream;
    return this;
  }

  /** Makes the stream a terminal, of a kind that can show everything unless TERM says another. */
  public FakeWorld terminal(Stream stream) {
    terminals.add(stream);
    env.putIfAbsent("TERM", "xterm");
    return this;
  }

  /** Takes away the terminal that is there although no stream is one. */
  public FakeWorld withoutTerminal() {
    hasTerminal = false;
    return this;
  }

  /** Closes standard output, as {@code | head} does. */
  public FakeWorld closeOut() {
    closed = true;
    return this;
  }

  /** Lets standard output and error take one byte at a time, so that careless threads mix texts. */
  public FakeWorld trickling() {
    trickling = true;
    return this;
  }

  private OutputStream stream(ByteArrayOutputStream buffer) {
    if (!trickling) {
      return buffer;
    }
    return new OutputStream() {
      @Override
      public void write(int b) {
        buffer.write(b);
        Thread.yield();
      }
    };
  }

  /** Writes a file, and the folders above it. */
  public FakeWorld file(String name, byte[] content) {
    try {
      Path path = cwd().resolve(name);
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file, and the folders above it. */
  public FakeWorld file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a symbolic link, and the folders above it; what it leads to need not exist. */
  public FakeWorld link(String name, String target) {
    try {
      Path path = cwd().resolve(name);
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.createSymbolicLink(path, path.getFileSystem().getPath(target));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written to standard output since the last call. */
  public String takeOut() {
    return take(out);
  }

  /** What was written to standard error since the last call. */
  public String takeErr() {
    return take(err);
  }

  /** What was written to the terminal itself since the last call. */
  public String takeTerminal() {
    return take(terminal);
  }

  private static String take(ByteArrayOutputStream stream) {
    String text = stream.toString(StandardCharsets.UTF_8);
    stream.reset();
    return text;
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    if (!closed) {
      return stream(out);
    }
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
  }

  @Override
  public OutputStream err() {
    return stream(err);
  }

  @Override
  public boolean isTerminal(Stream stream) {
    return terminals.contains(stream);
  }

  /** From now on the disk under standard output has no room. */
  public FakeWorld fullOut() {
    full = true;
    return this;
  }

  @Override
  public boolean takesNothing(Stream stream) {
    return full && stream == Stream.OUT;
  }

  /** Connects a standard stream to a file. */
  public FakeWorld connect(Stream stream, String file) {
    connected.put(stream, cwd.resolve(file));
    return this;
  }

  @Override
  public Optional<Path> fileOf(Stream stream) {
    return Optional.ofNullable(connected.get(stream));
  }

  @Override
  public boolean hasTerminal() {
    return hasTerminal;
  }

  @Override
  public Optional<String> env(String name) {
    return Optional.ofNullable(env.get(name));
  }

  @Override
  public Set<String> envNames() {
    return env.keySet();
  }

  @Override
  public Path cwd() {
    return cwd;
  }

  @Override
  public LockHolder self() {
    return new LockHolder(4711, "testhost", clock.now());
  }

  @Override
  public Jvm jvm() {
    return new Jvm("25.0.1+8", "Example", archive);
  }

  /** Lets the program have started without an archive of loaded classes. */
  public FakeWorld withoutArchive() {
    archive = "";
    return this;
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public long nanos() {
    return clock.nanos();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    clock.sleep(time);
  }

  /**
   * Plays an editor whose command line says what it does: {@code replace OLD NEW}, {@code write
   * TEXT}, {@code empty}, {@code garble}, {@code remove}, {@code keep}, {@code show}, {@code fail},
   * {@code crash}, {@code signal NAME}, {@code block} (a file takes the place of the folder) or
   * {@code crowd} (no temporary file can be made); with {@code and} between several, it does one
   * after the other; with {@code then}, each opening gets the next one. It takes three seconds, and
   * {@code at-once} none.
   */
  @Override
  public int run(Streams streams, List<String> command, Map<String, String> extraEnv) {
    if ((command.get(0).equals("stty") || command.get(0).equals("sh")) && hasTerminal) {
      terminal.writeBytes((String.join(" ", command) + "\n").getBytes(StandardCharsets.UTF_8));
      return 0;
    }
    if (!command.get(0).equals("/bin/sh")) {
      return command.get(0).equals("true") ? 0 : CANNOT_START;
    }
    String[] editors =
        command.get(2).replaceFirst("^trap[^;]*; ", "").replace(" \"$1\"", "").split(" then ");
    String editor = editors[Math.min(openings.getAndIncrement(), editors.length - 1)];
    Path file = cwd().resolve(command.get(4));
    int code = 0;
    try {
      for (String action : editor.split(" and ")) {
        code = act(Shell.words(action), file, streams == Streams.OURS ? out : terminal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!editor.contains("at-once")) {
      clock.advance(Duration.ofSeconds(3));
    }
    return code;
  }

  private int act(List<String> words, Path file, OutputStream screen) throws IOException {
    switch (words.get(0)) {
      case "replace" ->
          Files.writeString(file, Files.readString(file).replace(words.get(1), words.get(2)));
      case "write" -> Files.writeString(file, words.get(1));
      case "empty" -> Files.writeString(file, "");
      case "remove" -> Files.delete(file);
      case "show" -> screen.write(Files.readAllBytes(file));
      case "garble" -> Files.write(file, new byte[] {(byte) 0xff});
      case "block" -> {
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "");
      }
      case "crowd" -> {
        for (int i = 0; i < 1000; i++) {
          Files.writeString(file.resolveSibling("." + file.getFileName() + ".tmp" + i), "");
        }
      }
      case "crash" -> throw new IllegalStateException("crash");
      case "signal" -> signal(StopSignal.valueOf(words.get(1)));
      default -> {}
    }
    return words.get(0).equals("fail") ? 1 : 0;
  }

  /**
   * Plays a program {@code helper}, whose arguments say what it does: {@code out=TEXT} and {@code
   * err=TEXT} are printed, of several each run takes the next one; it ends with {@code exit=N}, and
   * {@code hang} makes it run until it is stopped.
   */
  @Override
  public Printed print(List<String> command, Duration limit) {
    if (command.get(0).equals("xdg-open") && browser.isPresent()) {
      browser.get().accept(command.get(1));
      return new Printed(Printed.End.EXITED, 0, new byte[0], new byte[0]);
    }
    if (!command.get(0).endsWith("helper")) {
      return new Printed(Printed.End.NOT_STARTED, 0, new byte[0], new byte[0]);
    }
    int run = openings.getAndIncrement();
    if (command.contains("hang")) {
      clock.advance(limit);
      return new Printed(Printed.End.TIMED_OUT, 0, new byte[0], new byte[0]);
    }
    if (command.contains("stop")) {
      return Printed.nothing(Printed.End.STOPPED);
    }
    String code = argument(command, "exit=", run);
    return new Printed(
        Printed.End.EXITED,
        code.isEmpty() ? 0 : Integer.parseInt(code),
        argument(command, "out=", run).getBytes(StandardCharsets.UTF_8),
        argument(command, "err=", run).getBytes(StandardCharsets.UTF_8));
  }

  private static String argument(List<String> command, String start, int run) {
    List<String> given = command.stream().filter(word -> word.startsWith(start)).toList();
    return given.isEmpty()
        ? ""
        : given.get(Math.min(run, given.size() - 1)).substring(start.length());
  }

  @Override
  public void awaitStop() {}

  @Override
  public Listening onSignal(SignalListener newListener) {
    SignalListener earlier = listener;
    listener = newListener;
    return () -> listener = earlier;
  }

  @Override
  public Listening holdSignals() {
    List<StopSignal> waiting = new ArrayList<>();
    Listening time = onSignal(waiting::add);
    return () -> {
      time.close();
      waiting.forEach(this::signal);
    };
  }

  @Override
  public Listening onResumption(Runnable task) {
    Runnable earlier = resumed;
    resumed = task;
    return () -> resumed = earlier;
  }

  /** Lets the program go on after it was stopped. */
  public void resume() {
    resumed.run();
  }

  @Override
  public void passOn(StopSignal signal) {
    terminal.writeBytes((signal + " passed on\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The end of the program, which a test has to catch. */
  public static final class Ended extends Error {
    private static final long serialVersionUID = 1L;
    private final Exit exit;

    private Ended(Exit exit) {
      super(exit.name(), null, false, false);
      this.exit = exit;
    }

    /** The code that the program ended with. */
    public Exit exit() {
      return exit;
    }
  }

  @Override
  public void end(Exit exit) {
    throw new Ended(exit);
  }

  /** Sends a signal to the program. */
  public void signal(StopSignal signal) {
    listener.signalled(signal);
  }

  /** The clock of this world. */
  public FakeClock clock() {
    return clock;
  }
}
