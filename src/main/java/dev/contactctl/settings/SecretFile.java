package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.PrivateFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that hold secrets, which only their owner may read from the moment they are created. */
public final class SecretFile {
  private SecretFile() {}

  /**
   * Refuses a file that others may use, if the user could change that or others may write it.
   *
   * @param otherWay how to pass the secret without the file
   * @return a note about a file of somebody else that others may read; empty for a private one
   * @throws Failure exit 2
   */
  static Optional<Message> check(Path path, Message otherWay) {
    return switch (FileAccess.of(path)) {
      case PRIVATE -> Optional.empty();
      case MOUNTED -> Optional.of(TokenSentences.MOUNTED.with(path));
      case OPEN ->
          throw new Failure(Exit.USAGE, TokenSentences.OPEN_TO_OTHERS.with(path, otherWay));
      case STUCK -> throw new Failure(Exit.USAGE, TokenSentences.STUCK.with(path, otherWay));
    };
  }

  /**
   * Creates a file that only its owner may read, and the folders above it.
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
      throw new Failure(
          Exit.LOCAL_FILES, SettingSentences.FILE_UNWRITABLE.with(path, ConfigFile.VARIABLE));
    }
  }
}
