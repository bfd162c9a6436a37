package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Who may use a file that holds a secret, and whether the user can change that. */
public enum FileAccess {
  /**
   * Only its owner; also where that cannot be known, as for a pipe or on a system without modes.
   */
  PRIVATE,
  /** Others too, and the user can change that. */
  OPEN,
  /**
   * Others may read it, but only its owner, who is another user, may write it: a secret that was
   * mounted for the user.
   */
  MOUNTED,
  /** Others too, and the user cannot change that. */
  STUCK;

  /** A link whose owner is the user that this process runs as, where there is such a link. */
  private static final String SELF = "/proc/self";

  /** Who may use the file; a link is followed. */
  public static FileAccess of(Path file) {
    try {
      boolean modes =
          Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
      if (!modes || !Files.isRegularFile(file)) {
        return PRIVATE;
      }
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
      if (PrivateMode.isPrivate(permissions)) {
        return PRIVATE;
      }
      if (Files.getFileStore(file).isReadOnly()) {
        return isOwn(file) ? STUCK : ofOthers(permissions);
      }
      return canChange(file, permissions) ? OPEN : ofOthers(permissions);
    } catch (IOException | UnsupportedOperationException e) {
      return PRIVATE;
    }
  }

  /** Whether others than the owner may write the file; false where there are no modes. */
  public static boolean isWritableByOthers(Path file) {
    try {
      return PrivateMode.isWritableByOthers(Files.getPosixFilePermissions(file));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static FileAccess ofOthers(Set<PosixFilePermission> permissions) {
    return PrivateMode.isWritableByOthers(permissions) ? STUCK : MOUNTED;
  }

  /** Sets the mode that the file already has, which only its owner and root may do. */
  private static boolean canChange(Path file, Set<PosixFilePermission> permissions) {
    try {
      Files.setPosixFilePermissions(file, permissions);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOwn(Path file) throws IOException {
    Path self = file.getFileSystem().getPath(SELF);
    return Files.exists(self) && Files.getOwner(self).equals(Files.getOwner(file));
  }

  /**
   * Whether the file or folder belongs to another user than the one that this program runs as, even
   * if that is root; false where that cannot be known. A link is not followed.
   */
  public static boolean isOfAnotherUser(Path file) {
    try {
      Path self = file.getFileSystem().getPath(SELF);
      if (Files.exists(self)) {
        return !Files.getOwner(self).equals(Files.getOwner(file, LinkOption.NOFOLLOW_LINKS));
      }
      return !Files.isSymbolicLink(file) && !canChange(file, Files.getPosixFilePermissions(file));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * The identity of the file, independent of its name: a file that was checked and then opened by
   * its name is the same file if this has not changed. Empty where it cannot be known.
   */
  public static Optional<Object> identity(Path file) {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The message for a file system that a property of Java names and Java cannot use. */
  public static Failure noFileSystem() {
    return new Failure(Exit.USAGE, WorldSentences.NO_FILE_SYSTEM.with());
  }
}
