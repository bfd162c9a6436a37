package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Installation;
import dev.contactctl.kit.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that compares fetched jars with the list of their digests. */
class ChecksumsTest {
  private static final String DIGEST_OF_A =
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

  @TempDir private Path folder;

  private Outcome run(String what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "scripts/lib/Checksums.java", what));
    command.addAll(List.of(folder + "/list", folder + "/lib", folder + "/more"));
    return Installation.outcome(new ProcessBuilder(command).start());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void a_jar_that_is_not_the_listed_one_is_refused() throws IOException {
    write("lib/a-1.jar", "a");
    write("more/b-1.jar", "a");
    write("lib/made-java17.jar", "whatever");
    write("lib/made-inlined.jar", "whatever");
    Files.createDirectories(folder.resolve("more"));

    assertEquals(0, run("renew").code());
    String list = DIGEST_OF_A + "  a-1.jar\n" + DIGEST_OF_A + "  b-1.jar\n";
    assertEquals(list, Files.readString(folder.resolve("list")));
    assertEquals(new Outcome(0, "", ""), run("check"));

    write("lib/a-1.jar", "changed");
    refused("a-1.jar has the digest ");
    Files.delete(folder.resolve("lib/a-1.jar"));
    refused("a-1.jar is missing");
    write("lib/a-1.jar", "a");
    write("more/c-1.jar", "a");
    refused("c-1.jar is not in the list");
  }

  private void refused(String why) throws IOException {
    Outcome outcome = run("check");
    assertEquals(1, outcome.code());
    assertTrue(outcome.err().contains(why), outcome.err());
    assertTrue(outcome.err().contains("scripts/checksums"), outcome.err());
  }

  @Test
  void the_list_has_every_jar_of_the_program() throws IOException {
    List<String> names =
        Files.readAllLines(Path.of("scripts/lib/checksums.txt")).stream()
            .map(line -> line.split(" +")[1].replaceAll("-[0-9].*", ""))
            .toList();
    List<String> expected = new ArrayList<>(List.of("asm", "asm-commons", "asm-tree", "fastcsv"));
    expected.addAll(Arrays.asList("jackson-annotations", "jackson-core", "jackson-databind"));
    expected.addAll(List.of("picocli", "snakeyaml-engine"));
    assertEquals(expected, names);
  }
}
