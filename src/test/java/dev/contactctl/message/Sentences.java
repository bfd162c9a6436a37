package dev.contactctl.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds every sentence of the program by walking its compiled classes. */
final class Sentences {
  private Sentences() {}

  /** The constants of every enum in the main class path that lists sentences. */
  static List<Sentence> all() {
    List<Sentence> all = new ArrayList<>();
    for (String name : classes()) {
      Class<?> found;
      try {
        found = Class.forName(name, false, Sentences.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
      if (found.isEnum() && Sentence.class.isAssignableFrom(found)) {
        for (Object constant : found.getEnumConstants()) {
          all.add((Sentence) constant);
        }
      }
    }
    return all;
  }

  /** The name by which a table of another language lists the sentence. */
  static String key(Sentence sentence) {
    return sentence.getClass().getSimpleName() + "." + sentence.name();
  }

  private static List<String> classes() {
    try {
      Path root =
          Path.of(Sentence.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class"))
            .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
