package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.settings.ConfigFile;
import dev.contactctl.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Variables of whoever runs {@code mvn test} do not reach the tests: pom.xml excludes them all. */
class BuildVariablesTest {
  @Test
  void no_variable_of_a_setting_reaches_the_tests() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> names =
        new ArrayList<>(Stream.of(Setting.values()).map(Setting::env).distinct().toList());
    names.add(ConfigFile.VARIABLE);
    names.addAll(List.of("CONTACTCTL_JAVA", "CONTACTCTL_JAVA_OPTS", "CONTACTCTL_NO_ARCHIVE"));
    names.removeIf(name -> pom.contains("<variable>" + name + "</variable>"));
    assertEquals(List.of(), names);
  }
}
