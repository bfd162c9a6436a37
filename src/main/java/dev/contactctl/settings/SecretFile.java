package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Files that hold secrets, which only their owner may read, from the moment they are made. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Whether anybody but the owner may do anything with the file. Never so for a pipe, or on a
   * system without POSIX modes.
   */
  static boolean isOpenToOthers(Path path) {
    return PrivateFile.isOpenToOthers(path);
  }

  /** Why a file that others may read is not used, and what to do about it. */
  static Message refusal(Path path) {
    return TokenSentences.OPEN_TO_OTHERS.with(path);
  }

  /**
   * Makes a file that only its owner may read, and the folders above it.
   *
   * @throws Failure exit 2 when the file exists, exit 10 when it cannot be made
   */
  public static void create(Path path, String text) {
    try {
      Path folder = path.getParent();
      if (folder != null) {
        PrivateFile.createFolders(folder);
      }
      PrivateFile.create(path, text);
    } catch (FileAlreadyExistsException e) {
      throw new Failure(Exit.USAGE, SettingSentences.FILE_EXISTS.with(path));
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, SettingSentences.FILE_UNWRITABLE.with(path));
    }
  }
}
