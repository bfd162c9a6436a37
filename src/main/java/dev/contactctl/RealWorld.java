package dev.contactctl;

import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.Jvm;
import dev.contactctl.world.LockHolder;
import dev.contactctl.world.Printed;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The world that the program really runs in: the streams, clocks and files of this process. */
final class RealWorld implements World {
  private static final String STATES = "contactctl.tty";
  private static final String[] ARCHIVE_OPTIONS = {"-XX:AOTCache=", "-XX:SharedArchiveFile="};

  private final InputStream in = new FileInputStream(FileDescriptor.in);
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final OutputStream err = new FileOutputStream(FileDescriptor.err);

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public OutputStream err() {
    return err;
  }

  /**
   * The launcher passes three characters, for in, out and err, because Java cannot tell the streams
   * apart: 1 for a terminal, a hyphen for a standard output that is closed, else 0.
   */
  @Override
  public boolean isTerminal(Stream stream) {
    String states = System.getProperty(STATES, "");
    return states.length() == 3
        ? states.charAt(stream.descriptor()) == '1'
        : System.console() != null;
  }

  @Override
  public Optional<Path> fileOf(Stream stream) {
    return Optional.of(Path.of("/dev/fd/" + stream.descriptor()));
  }

  /**
   * A device that refuses every byte, or a file on a disk without room; some tell no size at all.
   */
  @Override
  public boolean takesNothing(Stream stream) {
    if (System.getProperty(STATES, "").startsWith("-", stream.descriptor())) {
      return true;
    }
    File file = new File("/dev/fd/" + stream.descriptor());
    if (file.isFile()) {
      return file.getTotalSpace() > 0 && file.getFreeSpace() == 0;
    }
    try {
      return !isTerminal(stream) && file.getCanonicalPath().equals("/dev/full");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean hasTerminal() {
    return Terminal.of(this).isPresent();
  }

  @Override
  public Optional<String> javaProperty(String name) {
    return Optional.ofNullable(System.getProperty(name));
  }

  @Override
  public Optional<String> env(String name) {
    String own = System.getProperty("contactctl.lc_all");
    if (name.equals("LC_ALL") && own != null) { // the launcher sets another one for this JVM
      return own.isEmpty() ? Optional.empty() : Optional.of(own.substring(1));
    }
    return Optional.ofNullable(System.getenv(name));
  }

  @Override
  public Set<String> envNames() {
    return System.getenv().keySet();
  }

  @Override
  public Path cwd() {
    try {
      return Path.of("");
    } catch (LinkageError e) {
      throw FileAccess.noFileSystem();
    } catch (Error e) {
      if (e.getClass() == Error.class) { // that of the JDK, which has no class of its own
        throw FileAccess.noFileSystem();
      }
      throw e;
    }
  }

  @Override
  public LockHolder self() {
    ProcessHandle process = ProcessHandle.current();
    Instant since = process.info().startInstant().orElseGet(Instant::now);
    return new LockHolder(process.pid(), Host.name(), since);
  }

  @Override
  public Jvm jvm() {
    return new Jvm(
        System.getProperty("java.runtime.version", ""),
        System.getProperty("java.vendor", ""),
        archive());
  }

  /** The launcher passes the archive in an option, which no property shows. */
  private static String archive() {
    for (String word : ProcessHandle.current().info().arguments().orElse(new String[0])) {
      for (String option : ARCHIVE_OPTIONS) {
        if (word.startsWith(option)) {
          return word.substring(option.length());
        }
      }
    }
    return "";
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  @Override
  public int run(Streams streams, List<String> command, Map<String, String> extraEnv)
      throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    if (streams == Streams.TERMINAL) {
      Optional<File> terminal = Terminal.of(this);
      if (terminal.isEmpty()) {
        return CANNOT_START;
      }
      builder.redirectInput(terminal.get()).redirectOutput(Redirect.appendTo(terminal.get()));
    }
    restoreLocale(builder.environment());
    removeSecrets(builder.environment());
    builder.environment().putAll(extraEnv);
    try {
      return Child.ONLY.run(builder);
    } catch (IOException e) {
      return CANNOT_START;
    }
  }

  @Override
  public Printed print(List<String> command, Duration limit) throws InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    restoreLocale(builder.environment());
    removeSecrets(builder.environment());
    return ProcessOutput.of(builder, limit);
  }

  /**
   * The launcher sets LC_ALL for this JVM alone and passes on what it was: nothing when it was not
   * set, else {@code =} and its value.
   */
  private static void restoreLocale(Map<String, String> env) {
    String was = System.getProperty("contactctl.lc_all");
    if (was != null && was.isEmpty()) {
      env.remove("LC_ALL");
    } else if (was != null) {
      env.put("LC_ALL", was.substring(1));
    }
  }

  /** What a program that is run does not need, it cannot show to others either. */
  static void removeSecrets(Map<String, String> env) {
    for (Setting setting : Setting.values()) {
      if (setting.isSecret()) {
        env.remove(setting.env());
      }
    }
  }

  @Override
  public void awaitStop() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public Listening onSignal(SignalListener listener) {
    return Signals.listen(listener);
  }

  @Override
  public Listening holdSignals() {
    return Signals.hold();
  }

  @Override
  public Listening onResumption(Runnable task) {
    return Resumption.listen(task);
  }

  @Override
  public void passOn(StopSignal signal) {
    Child.ONLY.passOn(signal);
  }

  @Override
  public void end(Exit exit) {
    ProcessTree.endAll();
    Main.end(exit.code());
  }
}
