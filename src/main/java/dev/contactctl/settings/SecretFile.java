package dev.contactctl.settings;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that hold secrets, which only their owner may read, from the moment they are made. */
public final class SecretFile {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private SecretFile() {}

  /**
   * Whether anybody but the owner may do anything with the file. Never so for a pipe, or on a
   * system without POSIX modes.
   */
  static boolean isOpenToOthers(Path path) {
    try {
      boolean modes =
          Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
      if (!modes || !Files.isRegularFile(path)) {
        return false;
      }
      return !OWNER.containsAll(Files.getPosixFilePermissions(path));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Why a file that others may read is not used, and what to do about it. */
  static Message refusal(Path path) {
    return TokenSentences.OPEN_TO_OTHERS.with(path);
  }

  /**
   * Makes a file that only its owner may read, and the folders above it.
   *
   * @throws Failure exit 2 when there is one already, exit 10 when it cannot be made
   */
  public static void create(Path path, String text) {
    boolean modes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      Path folder = path.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, attributes(modes, OWNER_FOLDER));
      }
      Files.createFile(path, attributes(modes, OWNER_FILE));
      Files.write(
          path,
          text.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
    } catch (FileAlreadyExistsException e) {
      throw new Failure(Exit.USAGE, path + ": is there already; edit it, or remove it first");
    } catch (IOException e) {
      throw new Failure(Exit.LOCAL_FILES, path + ": cannot be written; check its folder and disk");
    }
  }

  private static FileAttribute<?>[] attributes(boolean modes, Set<PosixFilePermission> mode) {
    return modes
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }
}
