package dev.contactctl.read;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.contactctl.check.InputBounds;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens input: files by name, {@code -} for standard input. Its failures have exit code 6 unless
 * another one is given.
 */
public final class Input {
  /** How long to wait until a pipe is opened for writing. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int FILE_BYTES = InputBounds.FILE_BYTES;

  private static final int CHUNK = 16 << 10;

  private final World world;
  private final Exit exit;
  private final Duration patience;

  /** Contact files, whose failures have exit code 6. */
  public Input(World world) {
    this(world, Exit.INVALID_INPUT, PATIENCE);
  }

  /** Files whose failures have another exit code. */
  public Input(World world, Exit exit) {
    this(world, exit, PATIENCE);
  }

  Input(World world, Exit exit, Duration patience) {
    this.world = world;
    this.exit = exit;
    this.patience = patience;
  }

  /**
   * Reads a whole file, or standard input.
   *
   * @throws Failure when there is nothing to read there
   */
  public Source read(String name) {
    return read(opened(name));
  }

  /**
   * Reads all of an input that is open, and closes it.
   *
   * @throws Failure when it breaks
   */
  public Source read(OpenedInput opened) {
    try (OpenedInput input = opened) {
      return bounded(input);
    } catch (IOException e) {
      throw unread(opened.name(), e);
    }
  }

  /** The lines of an input that is open, whose length has no bound; to be closed with them. */
  NdjsonLines lines(OpenedInput opened) {
    return new NdjsonLines(opened, exit);
  }

  /**
   * Opens a file, or standard input.
   *
   * @throws Failure when there is nothing to read there
   */
  public OpenedInput opened(String name) {
    try {
      return open(name);
    } catch (IOException e) {
      throw unread(nameInPlaces(name), e);
    }
  }

  /** The name of an input in places and messages: as given, {@code stdin} for {@code -}. */
  public static String nameInPlaces(String name) {
    return name.equals("-") ? Source.STDIN : name;
  }

  private OpenedInput open(String name) throws IOException {
    if (name.equals("-")) {
      return new OpenedInput(nameInPlaces(name), world.in(), false);
    }
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw unread(name, InputSentences.FOLDER, InputSentences.NAME_FILE_IN_IT);
    }
    boolean pipe = Files.exists(path) && !Files.isRegularFile(path);
    return new OpenedInput(name, pipe ? openPipe(name, path) : Files.newInputStream(path), true);
  }

  private Failure unread(String name, IOException e) {
    if (!(e instanceof AccessDeniedException) && Files.isSymbolicLink(path(name))) {
      return unread(name, InputSentences.DEAD_LINK, InputSentences.CORRECT_TARGET);
    }
    if (e instanceof NoSuchFileException) {
      return unread(name, InputSentences.MISSING, InputSentences.CHECK_NAME);
    }
    if (e instanceof AccessDeniedException) {
      return unread(name, InputSentences.NOT_ALLOWED, InputSentences.CHECK_OWNER);
    }
    // such as a name below a file
    boolean missing = e instanceof FileSystemException && !Files.exists(path(name), NOFOLLOW_LINKS);
    return missing
        ? unread(name, InputSentences.MISSING, InputSentences.CHECK_NAME)
        : OpenedInput.broken(name, exit);
  }

  private Failure unread(String name, InputSentences found, InputSentences remedy) {
    return UnreadInput.of(exit, name, found.with(), remedy.with());
  }

  private Path path(String name) {
    try {
      if (name.isEmpty()) {
        throw new InvalidPathException(name, "empty");
      }
      return world.cwd().resolve(name);
    } catch (InvalidPathException e) {
      throw UnreadInput.named(exit, name);
    }
  }

  /**
   * Opens a pipe on a thread of its own: opening waits for a writer, and only the end of the
   * program can stop that wait.
   */
  private InputStream openPipe(String name, Path path) throws IOException {
    FutureTask<InputStream> opening = new FutureTask<>(() -> Files.newInputStream(path));
    Thread thread = new Thread(opening, "open " + name);
    thread.setDaemon(true);
    thread.start();
    try {
      return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unread(name, InputSentences.NO_WRITER, InputSentences.START_WRITER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unread(name, InputSentences.INTERRUPTED, InputSentences.RUN_AGAIN);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e);
    }
  }

  private Source bounded(OpenedInput input) throws IOException {
    byte[] content = new byte[Math.max(CHUNK, Math.min(expected(input.in()), FILE_BYTES))];
    int size = 0;
    // not readNBytes, which on Java 17 asks a pipe for its position and fails
    for (int n = input.in().read(content);
        n >= 0;
        n = input.in().read(content, size, content.length - size)) {
      size += n;
      if (size == content.length) {
        int next = input.in().read();
        if (next < 0) {
          break;
        }
        if (size == FILE_BYTES) {
          throw tooLarge(input.name());
        }
        content = Arrays.copyOf(content, Math.min(2 * size, FILE_BYTES));
        content[size++] = (byte) next;
      }
    }
    return new Source(
        input.name(), size == content.length ? content : Arrays.copyOf(content, size));
  }

  /** The number of bytes that are probably there to read; 0 if unknown, as for a pipe. */
  private static int expected(InputStream in) {
    try {
      return in.available();
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Cuts an open input into pieces, so that memory does not grow with it. The pieces are to be
   * closed with it.
   */
  Pieces pieces(OpenedInput opened, Syntax syntax) {
    return syntax == Syntax.YAML
        ? new YamlPieces(opened, exit, Pieces.PIECE, FILE_BYTES)
        : new JsonPieces(opened, exit, Pieces.PIECE, FILE_BYTES);
  }

  private Failure tooLarge(String name) {
    return tooLarge(name, exit);
  }

  /** The failure of an input, or a contact in it, that is too large for memory. */
  static Failure tooLarge(String name, Exit exit) {
    InputSentences split =
        Syntax.named(name).isPresent()
            ? InputSentences.SPLIT_OR_NDJSON
            : InputSentences.FORCE_NDJSON;
    Message remedy = (exit == Exit.INVALID_INPUT ? split : InputSentences.SHORTEN).with();
    int mebibytes = FILE_BYTES >> 20;
    return UnreadInput.tooLarge(exit, name, InputSentences.TOO_LARGE.with(mebibytes), remedy);
  }

  /**
   * Passes on what a name stands for: the input itself, or the contact files of a folder.
   *
   * @throws Failure when it cannot be a name
   */
  public void files(String name, InputNames.Depth depth, InputNames sink) {
    if (name.equals("-") || !Files.isDirectory(path(name))) {
      sink.input(name);
    } else {
      FolderWalk.walk(name, path(name), exit, depth, sink);
    }
  }
}
