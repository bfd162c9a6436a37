package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The modes of files that only their owner may use; file systems without POSIX modes have none. */
enum PrivateMode {
  FILE("rw-------"),
  FOLDER("rwx------");

  private final Set<PosixFilePermission> permissions;

  PrivateMode(String permissions) {
    this.permissions = PosixFilePermissions.fromString(permissions);
  }

  /** The attributes for creating the path, so that it is private from the start. */
  FileAttribute<?>[] attributes(Path path) {
    return hasModes(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Restores the permissions that an umask took from the owner of a path that was just created. */
  void complete(Path path) throws IOException {
    if (hasModes(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  /** Whether the file system of the path has modes. */
  static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Whether others than the owner may write. */
  static boolean isWritableByOthers(Set<PosixFilePermission> modes) {
    return modes.contains(PosixFilePermission.GROUP_WRITE)
        || modes.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Whether nobody but the owner may do anything. */
  static boolean isPrivate(Set<PosixFilePermission> modes) {
    return FOLDER.permissions.containsAll(modes);
  }
}
