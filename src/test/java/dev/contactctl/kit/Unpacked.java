package dev.contactctl.kit;

import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tarball of {@code scripts/package}, unpacked on a machine that has little else: the commands of
 * {@link #TOOLS}, no home folder, and a locale that is not UTF-8. Scripts run in the folder that it
 * was unpacked into.
 */
public final class Unpacked {
  /** The commands that the launcher, the installer, make-archive and the tests use. */
  private static final String TOOLS =
      "sh basename bash cat chmod chown cp date dirname env find grep gzip id ln mkdir mktemp mv"
          + " readlink rm sed sleep sort stat tail tar timeout touch cksum dd";

  private final Path folder;
  private final String name;
  private final Path tarball;

  private Unpacked(Path folder, String name, Path tarball) {
    this.folder = folder;
    this.name = name;
    this.tarball = tarball.toAbsolutePath();
  }

  /** Whether there is a tarball of this kind; what follows the version is a pattern. */
  public static boolean exists(String kind) {
    return !tarballs(kind).isEmpty();
  }

  /** The one tarball of this kind; what follows the version is a pattern. */
  public static Path tarball(String kind) {
    List<Path> found = tarballs(kind);
    if (found.size() != 1) {
      throw new AssertionError("not one tarball but " + found + "; run scripts/package");
    }
    return found.get(0);
  }

  private static List<Path> tarballs(String kind) {
    String version = System.getProperty("projectVersion").replace(".", "\\.");
    String name = "contactctl-" + version + kind + "\\.tar\\.gz";
    try (Stream<Path> all = Files.list(Path.of("target"))) {
      return all.filter(file -> file.getFileName().toString().matches(name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Unpacks it into a folder of that name in an empty folder. The name may have characters that
   * this JVM's locale cannot encode.
   */
  public static Unpacked in(Path folder, String name, Path tarball) {
    Unpacked made = new Unpacked(folder, name, tarball);
    Path tools = folder.resolve("tools");
    try {
      Files.createDirectory(tools);
      for (String tool : TOOLS.split(" ")) {
        for (Path bin : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
          if (Files.isExecutable(bin.resolve(tool)) && !Files.exists(tools.resolve(tool))) {
            String script = "#!/bin/sh\nexec " + bin.resolve(tool) + " \"$@\"\n";
            Modes.set(Files.writeString(tools.resolve(tool), script), "755");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Outcome outcome =
        made.run(
            Map.of(),
            "mkdir '" + name + "' && cd '" + name + "' && tar xzf '" + made.tarball + "'");
    if (outcome.code() != 0) {
      throw new AssertionError(outcome);
    }
    return made;
  }

  /** The tarball's entries, as tar lists them. */
  public List<String> listing() {
    return run(Map.of(), "tar tvzf '" + tarball + "' --numeric-owner").out().lines().toList();
  }

  /**
   * Runs a script with only these variables in its environment, and {@code T}, a folder for files
   * of the tests.
   */
  public Outcome run(Map<String, String> env, String script) {
    try {
      String start = "[ ! -d '" + name + "' ] || cd '" + name + "' || exit\n";
      Path file = Files.writeString(folder.resolve("script"), start + script + "\n");
      ProcessBuilder builder = new ProcessBuilder("/bin/sh", file.toString());
      builder.directory(folder.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", folder.resolve("tools").toString());
      builder.environment().put("HOME", "/proc/nowhere");
      builder.environment().put("LC_ALL", "C");
      builder.environment().put("T", folder.toString());
      builder.environment().putAll(env);
      return Installation.outcome(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
