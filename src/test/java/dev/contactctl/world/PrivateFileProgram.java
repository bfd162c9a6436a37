package dev.contactctl.world;

import java.io.IOException;
import java.nio.file.Path;

/** A program for {@link PrivateFileProcessTest}: writes files in a process of its own. */
final class PrivateFileProgram {
  private PrivateFileProgram() {}

  /**
   * Runs {@code make FOLDER}, {@code append FILE NAME COUNT}, {@code access FILE} or {@code lock
   * FILE}.
   */
  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> {
        PrivateFile.createFolders(path.resolve("a/b"));
        PrivateFile.create(path.resolve("a/b/new"), "new");
        PrivateFile.appendLine(path.resolve("a/b/lines"), "line");
        PrivateFile.replace(path.resolve("a/b/replaced"), "text");
      }
      case "append" -> {
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
          PrivateFile.appendLine(path, args[2].repeat(200));
        }
      }
      case "access" -> System.out.println(FileAccess.of(path));
      default -> {
        ExclusiveLock lock = ExclusiveLock.take(path);
        System.out.println("locked " + path);
        System.in.read();
        lock.close();
      }
    }
  }
}
