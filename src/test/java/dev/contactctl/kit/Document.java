package dev.contactctl.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown file that people read: the README, its neighbours, and those in {@code src/docs}.
 *
 * @param path where it is, from the top folder
 * @param text what is in it
 */
public record Document(Path path, String text) {
  private static final Path DOCS = Path.of("src/docs");

  /** Every document, the README first. */
  public static List<Document> all() {
    List<Document> all = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")) {
      all.add(read(Path.of(name)));
    }
    try (Stream<Path> files = Files.list(DOCS)) {
      files.sorted().forEach(file -> all.add(read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The document with this name in {@code src/docs}, or the README. */
  public static Document named(String name) {
    return read(name.equals("README.md") ? Path.of(name) : DOCS.resolve(name));
  }

  private static Document read(Path path) {
    try {
      return new Document(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its path, for the names and messages of tests. */
  @Override
  public String toString() {
    return path.toString();
  }
}
