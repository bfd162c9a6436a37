import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares the jars that the build has fetched with the list of their SHA-256 digests that is checked in, so that a jar
 * which was changed anywhere between its makers and here is not packed. Every jar must be in the list, and every line of
 * the list must have its jar.
 *
 * <p>Arguments: {@code check} or {@code renew}, the list, and the folders of the jars. Lines of the list are those of
 * {@code sha256sum}.
 */
public class Checksums {
  /** What the build itself makes of jars that were compared. */
  private static final List<String> MADE_HERE = List.of("-java17.jar", "-inlined.jar");

  public static void main(String[] args) throws IOException, GeneralSecurityException {
    Path list = Path.of(args[1]);
    Map<String, String> found = new TreeMap<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      try (Stream<Path> jars = Files.list(Path.of(folder))) {
        for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
          if (MADE_HERE.stream().noneMatch(jar.toString()::endsWith)) {
            found.put(jar.getFileName().toString(), digest(jar));
          }
        }
      }
    }
    if (args[0].equals("renew")) {
      StringBuilder lines = new StringBuilder();
      found.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
      Files.writeString(list, lines);
      return;
    }
    List<String> wrong = compare(read(list), found);
    if (!wrong.isEmpty()) {
      wrong.forEach(line -> System.err.println(list + ": " + line));
      System.err.println("If you changed a dependency, run scripts/checksums and compare what it writes with the makers' digests.");
      System.exit(1);
    }
  }

  private static String digest(Path jar) throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
    return HexFormat.of().formatHex(digest);
  }

  private static Map<String, String> read(Path list) throws IOException {
    Map<String, String> listed = new TreeMap<>();
    for (String line : Files.readAllLines(list)) {
      String[] words = line.split(" +", 2);
      listed.put(words[1], words[0]);
    }
    return listed;
  }

  private static List<String> compare(Map<String, String> listed, Map<String, String> found) {
    List<String> wrong = new ArrayList<>();
    found.forEach(
        (name, digest) -> {
          if (!listed.containsKey(name)) {
            wrong.add(name + " is not in the list");
          } else if (!listed.get(name).equals(digest)) {
            wrong.add(name + " has the digest " + digest + " instead of " + listed.get(name));
          }
        });
    for (String name : listed.keySet()) {
      if (!found.containsKey(name)) {
        wrong.add(name + " is missing");
      }
    }
    return wrong;
  }
}
