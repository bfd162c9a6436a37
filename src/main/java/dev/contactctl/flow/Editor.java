package dev.contactctl.flow;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lets the user edit a file in an editor on the terminal, and reads the result. */
final class Editor {
  /** Too short a time for anybody to read and leave a contact in a terminal's editor. */
  private static final long AT_ONCE_TENTHS = 20;

  /**
   * A shell command that starts the editor: the shell waits for it whatever keys are pressed, and
   * the editor starts with default signals.
   */
  private static final String SURVIVE_KEYS = "trap : INT QUIT; ";

  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final World world;
  private final EditorCommand command;
  private volatile boolean open;
  private volatile boolean wasOpen;
  private volatile long closedAt;

  /** An editor. */
  Editor(World world, EditorCommand command) {
    this.world = world;
    this.command = command;
  }

  /**
   * What an editor left.
   *
   * @param text what the file holds; nothing when it was removed
   * @param tenths how long the editor was open, in tenths of a second
   */
  record Saved(Optional<String> text, long tenths) {
    /** Whether the editor returned too soon for anybody to have edited the file. */
    boolean isAtOnce() {
      return tenths < AT_ONCE_TENTHS;
    }

    /** How long it was open, in seconds. */
    String seconds() {
      return tenths / 10 + "." + tenths % 10;
    }
  }

  /**
   * Whether the signal is the editor's own: Ctrl-C in an editor does not mean to leave it. A busy
   * machine may deliver it to us when the editor has already ended.
   */
  boolean owns(StopSignal signal) {
    boolean mine = open || wasOpen && world.nanos() - closedAt < LATE_NANOS;
    return mine && signal == StopSignal.INTERRUPT;
  }

  /**
   * Opens the file and waits until the editor ends.
   *
   * @throws Failure when the editor fails, exit 2, or the text cannot be read, exit 6 or 10; a file
   *     that has nothing of the user's in it is deleted then
   */
  Saved edit(EditFile file, Reporter reporter) {
    long start = world.nanos();
    int code = open(file);
    long tenths = TimeUnit.NANOSECONDS.toMillis(world.nanos() - start) / 100;
    Optional<String> saved = file.read(world);
    if (code == 0) {
      return new Saved(saved, tenths);
    }
    Message problem =
        code == World.CANNOT_START
            ? FlowSentences.EDITOR_NOT_STARTED.with()
            : FlowSentences.EDITOR_FAILED.with(code);
    if (file.hasEdits()) {
      throw new Failure(Exit.USAGE, problem);
    }
    file.delete(reporter);
    throw new Failure(Exit.USAGE, FlowSentences.CHECK_EDITOR.with(problem, command.variable()));
  }

  private int open(EditFile file) {
    String line = SURVIVE_KEYS + command.line() + " \"$1\"";
    List<String> words = List.of("/bin/sh", "-c", line, "sh", file.path().toString());
    open = true;
    try {
      return world.run(World.Streams.TERMINAL, words, Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPT.code();
    } finally {
      closedAt = world.nanos();
      wasOpen = true;
      open = false;
    }
  }
}
