package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ForwardingWorld;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of one setting makes of the text of a config file. */
class ConfigChangeTest {
  private static final String FILE = "config.yaml";

  private final FakeWorld world = new FakeWorld().env(ConfigFile.VARIABLE, FILE);

  private String changed(String text, String profile, String key, String value) {
    world.file(FILE, text.replace('|', '\n'));
    ConfigChange change = new ConfigChange(world, key, profile);
    if (value.isEmpty()) {
      change.unset();
    } else {
      change.set(value);
    }
    return text();
  }

  private String text() {
    try {
      return Files.readString(world.cwd().resolve(FILE)).replace('\n', '|');
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "``! timeout: 1m|",
        "# a|! # a|timeout: 1m|",
        "# a! # a|timeout: 1m|",
        "timeout: 5s|! timeout: 1m|",
        "timeout: 5s # slow|# b|! timeout: 1m # slow|# b|",
        "timeout:   '5s' # slow|! timeout: 1m # slow|",
        "\"timeout\": \"5s\"! \"timeout\": 1m",
        "timeout: ~|! timeout: 1m|",
        "production: true|profiles:|  a: {timeout: 5s}|! production: true|timeout: 1m|profiles:|  a: {timeout: 5s}|",
        "{timeout: 5s, production: true}|! {timeout: 1m, production: true}|",
        "{production: true}|! {timeout: 1m, production: true}|",
        "# timeout: 30s||# b|! # timeout: 30s|timeout: 1m||# b|",
        "? timeout|: 5s|! ? timeout|: 1m|",
        "---|production: true|...|! ---|production: true|timeout: 1m|...|",
        "# a|# timeout: 30s! # a|# timeout: 30s|timeout: 1m|",
      })
  void a_setting_at_the_top_is_written_and_the_rest_stays(String before, String after) {
    assertEquals(after, changed(before, "", "timeout", "1m"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "``! profiles:|  p:|    timeout: 1m|",
        "profile: p|profiles:|    p:|        timeout: 5s # x|! profile: p|profiles:|    p:|        timeout: 1m # x|",
        "profiles:|  p:|    production: true|  q:|    timeout: 5s|! profiles:|  p:|    production: true|    timeout: 1m|  q:|    timeout: 5s|",
        "profiles:|  q:|    timeout: 5s|production: true|! profiles:|  q:|    timeout: 5s|  p:|    timeout: 1m|production: true|",
        "profiles: {p: {timeout: 5s}}|! profiles: {p: {timeout: 1m}}|",
        "profiles: {p: {}}|! profiles: {p: {timeout: 1m}}|",
        "profiles: {q: {timeout: 5s}}|! profiles: {p: {timeout: 1m}, q: {timeout: 5s}}|",
        "profiles: {}|! profiles: {p: {timeout: 1m}}|",
        "profiles:|  p: {production: true}|! profiles:|  p: {timeout: 1m, production: true}|",
      })
  void a_setting_in_a_profile_is_written_and_the_rest_stays(String before, String after) {
    assertEquals(after, changed(before, "p", "timeout", "1m"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "# a|timeout: 5s # b|production: true|! # a|production: true|",
        "timeout: 5s! ``",
        "{timeout: 5s, production: true}|! {production: true}|",
        "{production: true, timeout: 5s}|! {production: true}|",
        "{timeout: 5s}|! {}|",
      })
  void a_setting_is_taken_out(String before, String after) {
    assertEquals(after, changed(before, "", "timeout", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "profiles:|  p:|    timeout: 5s|! profiles:|  p: {}|",
        "profiles:|  p:|    timeout: 5s|    production: true|! profiles:|  p:|    production: true|",
        "profiles: {p: {timeout: 5s}}|! profiles: {p: {}}|",
      })
  void a_setting_is_taken_out_of_a_profile(String before, String after) {
    assertEquals(after, changed(before, "p", "timeout", ""));
  }

  @Test
  void the_line_ends_of_the_file_are_kept() {
    assertEquals(
        "production: true\r|timeout: 1m\r|", changed("production: true\r|", "", "timeout", "1m"));
    assertEquals("timeout: 1m # a\r|", changed("timeout: 5s # a\r|", "", "timeout", "1m"));
  }

  @Test
  void a_byte_order_mark_stays() {
    assertEquals("\uFEFFtimeout: 1m|", changed("\uFEFFtimeout: 5s|", "", "timeout", "1m"));
    assertEquals("\uFEFF# a|", changed("\uFEFFtimeout: 5s|# a|", "", "timeout", ""));
  }

  @Test
  void a_second_run_at_the_same_moment_is_refused(@TempDir Path folder) throws IOException {
    world.folder(folder).file(FILE, "timeout: 5s\n");
    ConfigChange change = new ConfigChange(world, "timeout", "");
    try (LockFile other = LockFile.take(folder.toRealPath().resolve(".config.yaml.lock"))) {
      assertNotNull(other);
      assertEquals(Exit.LOCAL_FILES, assertThrows(Failure.class, () -> change.set("1m")).exit());
      assertEquals(Exit.LOCAL_FILES, assertThrows(Failure.class, change::unset).exit());
      assertEquals("timeout: 5s|", text());
    }
    change.set("1m");
    assertEquals("timeout: 1m|", text());
  }

  @Test
  void a_second_run_that_needs_a_moment_only_is_waited_for(@TempDir Path folder)
      throws IOException {
    world.folder(folder).file(FILE, "timeout: 5s\n");
    LockFile other = LockFile.take(folder.toRealPath().resolve(".config.yaml.lock"));
    AtomicInteger looks = new AtomicInteger();
    World waiting =
        ForwardingWorld.of(
            world,
            () -> {
              if (looks.incrementAndGet() == 2) { // it has waited since the first look
                other.close();
              }
              return Instant.EPOCH;
            });
    new ConfigChange(waiting, "timeout", "").set("1m");
    assertEquals("timeout: 1m|", text());
    assertEquals(2, looks.get());
  }

  @ParameterizedTest
  @CsvSource({
    "~/a b,\"~/a b\"",
    "~/token,~/token",
    "/etc/x: y,\"/etc/x: y\"",
    "a#b,\"a#b\"",
    "a\\b,\"a\\\\b\"",
    "홍,\"홍\"",
    "null,\"null\"",
    "-x,\"-x\"",
  })
  void a_value_is_quoted_where_yaml_needs_it(String value, String written) {
    assertEquals("tokenFile: " + written + "|", changed("", "", "tokenFile", value));
  }

  @ParameterizedTest
  @CsvSource({"timeout:|  5s|", "timeout: >-|  5s|"})
  void what_cannot_be_changed_alone_is_left(String text) {
    Failure failure =
        assertThrows(Failure.class, () -> changed(text, "", "timeout", "1m"), () -> text());
    assertTrue(failure.getMessage().endsWith("; edit it by hand"), failure.getMessage());
    assertEquals(text, text());
  }

  @Test
  void only_its_owner_may_read_the_file_afterwards() throws IOException {
    world.file(FILE, "timeout: 5s\n");
    Path file = world.cwd().resolve(FILE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    new ConfigChange(world, "timeout", "").set("1m");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void a_link_is_written_through_to_a_file_of_the_same_owner_only() throws IOException {
    world.file("dotfiles/mine.yaml", "timeout: 5s\n").link(FILE, "dotfiles/mine.yaml");
    new ConfigChange(world, "timeout", "").set("1m");
    Path target = world.cwd().resolve("dotfiles/mine.yaml");
    assertEquals("timeout: 1m\n", Files.readString(target));
    assertTrue(Files.isSymbolicLink(world.cwd().resolve(FILE)));

    Files.setOwner(
        target,
        target
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName("somebody-else"));
    ConfigChange change = new ConfigChange(world, "timeout", "");
    Failure failure = assertThrows(Failure.class, () -> change.set("2m"));
    assertTrue(failure.getMessage().contains("belongs to somebody else"), failure.getMessage());
    assertEquals("timeout: 1m\n", Files.readString(target));
  }
}
