package dev.contactctl.trace;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.GrowingFile;
import dev.contactctl.world.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of a trace. It is valid JSON after every write: finished exchanges are written once;
 * after them, each time anew, those in progress and the end of the JSON. So a trace of any length
 * needs no memory, and one that was cut off by a signal shows what was in flight. Safe for several
 * threads.
 */
final class HarFile {
  /** An exchange in progress. */
  static final class Unfinished {
    private final String entry;

    private Unfinished(String entry) {
      this.entry = entry;
    }
  }

  /** Is told, once, that the file cannot be written. */
  interface FailureListener {
    /** Shows the message. */
    void cannotWrite(Message message);
  }

  /** An empty list of pages, without which Firefox opens no trace. */
  private static final String START =
      "{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"contactctl\",\"version\":\""
          + Version.NUMBER
          + "\"},\"pages\":[],\"entries\":[";

  private static final String END = "\n]}}\n";

  private final GrowingFile file;
  private final Message broken;
  private final FailureListener reporter;
  private final List<Unfinished> unfinished = new ArrayList<>();
  private long finished;
  private boolean first = true;
  private boolean failed;

  private HarFile(GrowingFile file, Message broken, FailureListener reporter) {
    this.file = file;
    this.broken = broken;
    this.reporter = reporter;
  }

  /**
   * Creates the file without any exchange.
   *
   * @param option the option that names it, for messages
   * @throws Failure exit 2 when the name is taken, exit 10 when the file cannot be made
   */
  static HarFile create(String option, Path path, FailureListener reporter) {
    try {
      GrowingFile file = GrowingFile.create(path, (START + END).getBytes(StandardCharsets.UTF_8));
      HarFile made = new HarFile(file, TraceSentences.CANNOT_WRITE.with(option, path), reporter);
      made.finished = START.length();
      return made;
    } catch (FileAlreadyExistsException e) {
      boolean file = Files.isRegularFile(path) || Files.isSymbolicLink(path);
      TraceSentences what = file ? TraceSentences.EXISTS : TraceSentences.NO_FILE;
      throw new Failure(Exit.USAGE, what.with(option, path));
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, TraceSentences.CANNOT_CREATE.with(option, path));
    }
  }

  /** Adds an exchange that has begun. */
  synchronized Unfinished begin(String entry) {
    Unfinished begun = new Unfinished(entry);
    unfinished.add(begun);
    write(List.of());
    return begun;
  }

  /** Replaces the entry of an exchange by its result. */
  synchronized void end(Unfinished begun, List<String> entries) {
    unfinished.remove(begun);
    write(entries);
  }

  private void write(List<String> entries) {
    if (failed) {
      return;
    }
    StringBuilder text = new StringBuilder();
    boolean firstNow = first;
    for (String entry : entries) {
      text.append(firstNow ? "\n" : ",\n").append(entry);
      firstNow = false;
    }
    int done = text.toString().getBytes(StandardCharsets.UTF_8).length;
    boolean firstLeft = firstNow;
    for (Unfinished open : unfinished) {
      text.append(firstLeft ? "\n" : ",\n").append(open.entry);
      firstLeft = false;
    }
    try {
      file.rewrite(finished, text.append(END).toString().getBytes(StandardCharsets.UTF_8));
      finished += done;
      first = firstNow;
    } catch (IOException e) {
      failed = true;
      repair();
      reporter.cannotWrite(broken);
    }
  }

  /** Ends the JSON where it was valid before, which needs no more space than the file had. */
  private void repair() {
    try {
      file.rewrite(finished, END.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return; // the message says that the file is of no use
    }
  }
}
