package dev.contactctl.flow;

import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that the editor opens: in the user's state folder, readable by nobody else. It remembers
 * its text, because an editor may remove the file.
 */
final class EditFile {
  private static final int MAX_LEFT_BEHIND = 1000;

  private final Path path;
  private final String original;
  private volatile String text;
  private volatile boolean deleted;

  private EditFile(Path path, String text) {
    this.path = path;
    this.original = text;
    this.text = text;
  }

  /**
   * Makes a new file; one that an earlier edit left behind is never overwritten.
   *
   * @throws Failure exit 10, when it cannot be made
   */
  static EditFile create(World world, String id, String text) {
    Path folder = folder(world);
    try {
      PrivateFile.createFolders(folder);
      for (int i = 0; i < MAX_LEFT_BEHIND; i++) {
        Path path = folder.resolve("edit-" + id + (i == 0 ? "" : "-" + i) + ".yaml");
        try {
          PrivateFile.create(path, text);
          return new EditFile(path, text);
        } catch (FileAlreadyExistsException e) {
          continue;
        }
      }
    } catch (IOException e) {
      throw unwritable(folder);
    }
    throw unwritable(folder);
  }

  private static Path folder(World world) {
    Optional<Path> folder = UserFolder.STATE.in(world);
    if (folder.isEmpty()) {
      throw new Failure(Exit.USAGE, FlowSentences.NO_HOME.with());
    }
    return folder.get();
  }

  private static Failure unwritable(Path folder) {
    return new Failure(Exit.LOCAL_FILES, FlowSentences.UNWRITABLE.with(folder));
  }

  Path path() {
    return path;
  }

  /** The path as one word of a POSIX shell. */
  String word() {
    String plain = path.toString();
    for (int i = 0; i < plain.length(); i++) {
      if (!Character.isLetterOrDigit(plain.charAt(i)) && "/._-+".indexOf(plain.charAt(i)) < 0) {
        return "'" + plain.replace("'", "'\\''") + "'";
      }
    }
    return plain;
  }

  /** The text that it held when it was last read or written here. */
  String text() {
    return text;
  }

  /** Whether the text, as far as it is known, contains work of the user. */
  boolean hasEdits() {
    return !text.equals(original);
  }

  /**
   * Reads what the editor saved.
   *
   * @return nothing when it removed the file
   * @throws Failure exit 6 or 10, when there is something that cannot be read
   */
  Optional<String> read(World world) {
    if (!exists()) {
      return Optional.empty();
    }
    try {
      text = Utf8.decode(new Input(world).read(path.toString())).text();
      return Optional.of(text);
    } catch (Unreadable e) {
      throw new Failure(
          Exit.INVALID_INPUT,
          FlowSentences.UNREADABLE_TEXT.with(e.finding().line()),
          e.finding().place().excerpt());
    }
  }

  private boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Adds the place of the text to a problem; the file is written again if the editor removed it. A
   * discarded text is not mentioned.
   */
  Message kept(Message problem) {
    if (deleted) {
      return problem;
    }
    return isThere()
        ? FlowSentences.PROBLEM_AND_KEPT.with(problem, path)
        : FlowSentences.PROBLEM_AND_LOST.with(problem, path);
  }

  /** Where the text is; nothing when it was discarded. */
  Optional<Message> whereabouts() {
    if (deleted) {
      return Optional.empty();
    }
    return Optional.of((isThere() ? FlowSentences.KEPT : FlowSentences.LOST).with(path));
  }

  private boolean isThere() {
    if (!exists()) {
      try {
        PrivateFile.createFolders(path.resolveSibling(""));
        PrivateFile.create(path, text);
      } catch (IOException e) {
        return exists();
      }
    }
    return true;
  }

  /** Replaces the text; when that fails, what the user wrote is still there. */
  void write(String replacement) {
    try {
      PrivateFile.replace(path, replacement);
      text = replacement;
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, FlowSentences.PROBLEMS_UNWRITABLE.with(path));
    }
  }

  /** Discards the text. A file that cannot be deleted is reported, but does not fail the edit. */
  void delete(Reporter reporter) {
    deleted = true;
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      reporter.tell(FlowSentences.CANNOT_DELETE.with(path));
    }
  }
}
