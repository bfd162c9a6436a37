package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the contact files of a folder. Entries come sorted by name, those of a folder in the place
 * of that folder. Hidden entries and files of other kinds are skipped; everything else that cannot
 * be read is reported.
 *
 * <p>A link to a file is that file. A link to a folder outside the one that the user named is not
 * followed, since it could lead to anything. A link to a folder inside is followed only where the
 * walk would not get otherwise, below a hidden folder, and only once; so every walk ends.
 */
final class FolderWalk {
  private final InputNames.Depth depth;
  private final InputNames sink;
  private final Exit exit;
  private final String top;
  private final Path realTop;
  private final Set<Path> read = new HashSet<>();
  private boolean found;

  private FolderWalk(String top, Path realTop, Exit exit, InputNames.Depth depth, InputNames sink) {
    this.top = top;
    this.realTop = realTop;
    this.exit = exit;
    this.depth = depth;
    this.sink = sink;
  }

  /**
   * Passes on the entries of the folder.
   *
   * @param name the folder, as the user named it
   * @param exit the exit code of failures
   */
  static void walk(String name, Path folder, Exit exit, InputNames.Depth depth, InputNames sink) {
    try {
      FolderWalk walk = new FolderWalk(name, folder.toRealPath(), exit, depth, sink);
      walk.folder(name, folder);
      if (!walk.found) {
        sink.unusable(
            UnreadInput.of(
                exit,
                name,
                InputSentences.NO_CONTACT_FILES.with(extensions(sink)),
                InputSentences.NAME_ANOTHER.with()));
      }
    } catch (IOException e) {
      sink.unusable(
          UnreadInput.of(
              exit, name, InputSentences.CANNOT_LIST.with(), InputSentences.CHECK_OWNER.with()));
    }
  }

  private static List<String> extensions(InputNames sink) {
    List<String> all = new ArrayList<>(Syntax.extensions());
    if (sink.tables() == InputNames.Tables.READ) {
      all.addAll(Syntax.tableExtensions());
    }
    return all;
  }

  private void folder(String name, Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    if (!read.add(folder.toRealPath())) {
      return;
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(String.valueOf(entry.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      unusable(name, InputSentences.CANNOT_LIST, InputSentences.CHECK_OWNER);
      return;
    }
    Collections.sort(entries);
    for (String entry : entries) {
      if (!entry.startsWith(".")) {
        entry(name.endsWith("/") ? name + entry : name + "/" + entry, folder.resolve(entry));
      }
    }
  }

  private void entry(String name, Path entry) {
    try {
      boolean reads = sink.tables() == InputNames.Tables.READ;
      BasicFileAttributes kind = Files.readAttributes(entry, BasicFileAttributes.class);
      if (kind.isDirectory()) {
        folderInFolder(name, entry);
      } else if (Syntax.named(name).isPresent() || (reads && Syntax.isTable(name))) {
        contactFile(name, kind);
      } else if (Syntax.isTable(name)) {
        table(name, entry, kind);
      }
    } catch (AccessDeniedException e) {
      unusable(name, InputSentences.NOT_ALLOWED, InputSentences.CHECK_OWNER);
    } catch (IOException e) { // it may have been a folder, so its name does not matter
      if (Files.isSymbolicLink(entry)) {
        unusable(name, InputSentences.DEAD_LINK, InputSentences.CORRECT_TARGET);
      } else {
        unusable(name, InputSentences.BROKEN, InputSentences.CHECK_DISK);
      }
    }
  }

  private void table(String name, Path entry, BasicFileAttributes kind) {
    Finding table = Unreadable.table(name);
    if (kind.isRegularFile()) { // a pipe would wait for somebody to write to it
      try (InputStream in = Files.newInputStream(entry)) {
        table = TableAdvice.of(name, in);
      } catch (IOException e) {
        table = Unreadable.table(name); // it is left out anyway
      }
    }
    leftOut(name, table.found(), table.remedy());
  }

  private void contactFile(String name, BasicFileAttributes kind) {
    if (kind.isRegularFile()) {
      found = true;
      sink.input(name);
    } else {
      unusable(name, InputSentences.NOT_A_FILE, InputSentences.NAME_ALONE);
    }
  }

  private void folderInFolder(String name, Path folder) throws IOException {
    if (depth == InputNames.Depth.FOLDER) {
      leftOut(name, InputSentences.INNER_FOLDER.with(), InputSentences.NAME_OR_RECURSE.with());
    } else if (!Files.isSymbolicLink(folder)) {
      folder(name, folder);
    } else {
      link(name, folder);
    }
  }

  private void link(String name, Path link) throws IOException {
    Path target = link.toRealPath();
    if (!target.startsWith(realTop)) {
      leftOut(name, InputSentences.LINK_OUTSIDE.with(top), InputSentences.NAME_IT.with());
    } else if (isHidden(realTop.relativize(target))) {
      folder(name, target);
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void leftOut(String name, Message why, Message remedy) {
    sink.leftOut(UnreadInput.finding(Rule.NOT_READ, name, why, remedy).as(Severity.WARNING));
  }

  private void unusable(String name, InputSentences why, InputSentences remedy) {
    found = true;
    sink.unusable(UnreadInput.of(exit, name, why.with(), remedy.with()));
  }
}
