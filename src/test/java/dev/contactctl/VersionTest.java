package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.world.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void the_version_is_that_of_the_build() {
    assertEquals(System.getProperty("projectVersion"), Version.NUMBER);
  }

  @Test
  void the_changelog_has_the_version_in_a_heading() throws IOException {
    String changelog = Files.readString(Path.of("CHANGELOG.md"));
    Pattern heading = Pattern.compile("(?m)^#+ .*\\b" + Pattern.quote(Version.NUMBER) + "\\b");
    assertTrue(heading.matcher(changelog).find(), "CHANGELOG.md says nothing of this version");
  }
}
