package dev.contactctl.journal;

import dev.contactctl.message.Message;
import dev.contactctl.seal.Damage;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/** The reasons why a journal cannot be used, as failures. */
final class JournalFaults {
  /** How many characters of a digest are shown. */
  private static final int SHOWN = 12;

  private JournalFaults() {}

  static Failure damaged(String name, Damage damage) {
    return new Failure(
        Exit.LOCAL_FILES, JournalSentences.DAMAGED.with(name, damage.line(), damage.message()));
  }

  /** The failure to create a journal. */
  static Failure notCreated(Path file, IOException e) {
    return e instanceof FileAlreadyExistsException
        ? new Failure(Exit.USAGE, JournalSentences.EXISTS.with(file))
        : new Failure(Exit.LOCAL_FILES, JournalSentences.NOT_CREATED.with(file));
  }

  /**
   * The failure to open a journal.
   *
   * @param name the file as messages name it
   */
  static Failure notOpened(Path file, String name, IOException e) {
    if (Files.isSymbolicLink(file)) {
      return new Failure(Exit.LOCAL_FILES, JournalSentences.LINK.with(name));
    }
    if (e instanceof NoSuchFileException) {
      return new Failure(Exit.USAGE, JournalSentences.MISSING.with(name));
    }
    JournalSentences why =
        e instanceof AccessDeniedException
            ? JournalSentences.NOT_ALLOWED
            : JournalSentences.UNREADABLE;
    return new Failure(Exit.LOCAL_FILES, why.with(name));
  }

  /**
   * Compares the run that a journal was begun for with the run that is to resume it.
   *
   * @throws Failure exit 2, when they are not the same
   */
  static void refuseOther(Path file, JournalHeader was, JournalHeader is) {
    refuseOtherServer(file.toString(), was.baseUrl(), is.baseUrl());
    was.owner().refuseOther(file.toString(), is.owner());
    refuseOtherUndo(file, was, is);
    refuseOtherOptions(file, was.options(), is.options());
    if (was.records() != is.records()) {
      throw new Failure(
          Exit.USAGE, JournalSentences.OTHER_COUNT.with(file, was.records(), is.records()));
    }
    if (!was.input().equals(is.input())) {
      throw other(
          JournalSentences.OTHER_INPUT, file.toString(), shown(was.input()), shown(is.input()));
    }
  }

  /** Refuses a journal that was kept for another server. */
  static void refuseOtherServer(String name, String was, String is) {
    if (!was.equals(is)) {
      throw other(JournalSentences.OTHER_SERVER, name, was, is);
    }
  }

  /**
   * Compares the input; that of an undo consists of the input and the time of the run that it
   * undoes.
   */
  private static void refuseOtherUndo(Path file, JournalHeader was, JournalHeader is) {
    boolean other = !was.input().equals(is.input()) || was.records() != is.records();
    if (other && (was.undoes().isPresent() || is.undoes().isPresent())) {
      throw new Failure(Exit.USAGE, JournalSentences.OTHER_RUN.with(file, kind(was), kind(is)));
    }
  }

  private static Message kind(JournalHeader run) {
    return run.undoes().isPresent()
        ? JournalSentences.UNDOES.with(run.undoes().get())
        : JournalSentences.APPLIES.with();
  }

  private static void refuseOtherOptions(
      Path file, SortedMap<String, String> was, SortedMap<String, String> is) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      Message before = option(name, was);
      Message now = option(name, is);
      if (!before.equals(now)) {
        throw new Failure(Exit.USAGE, JournalSentences.OTHER_OPTION.with(file, before, now));
      }
    }
  }

  private static Message option(String name, Map<String, String> options) {
    if (!options.containsKey(name)) {
      return JournalSentences.WITHOUT.with(name);
    }
    String value = options.getOrDefault(name, "");
    return value.isEmpty()
        ? JournalSentences.WITH.with(name)
        : JournalSentences.WITH_VALUE.with(name, value);
  }

  private static Failure other(JournalSentences why, String name, String was, String is) {
    return new Failure(Exit.USAGE, why.with(name, was, is));
  }

  private static String shown(String digest) {
    return digest.length() > SHOWN ? digest.substring(0, SHOWN) : digest;
  }
}
