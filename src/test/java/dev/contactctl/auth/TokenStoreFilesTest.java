package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.message.SecretText;
import dev.contactctl.remote.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies where a token should be kept, and was not put there by this program. */
@Timeout(60)
class TokenStoreFilesTest {
  /** The user nobody of most systems. */
  private static final int NOBODY = 65_534;

  @TempDir private Path folder;

  private final List<String> remarks = new ArrayList<>();
  private int issued;

  private final Remarks noted =
      new Remarks() {
        @Override
        public void warn(String place, Message message) {
          remarks.add(message.toString());
        }

        @Override
        public void detail(Message message) {
          remarks.add(message.toString());
        }
      };

  private String current() throws Exception {
    FakeWorld world = new FakeWorld().folder(folder).env("XDG_CACHE_HOME", folder.toString());
    remarks.clear();
    Issuer issuer =
        refresh -> {
          Grant grant =
              new Grant(
                  Token.of("t" + ++issued).orElseThrow(),
                  Optional.of(Duration.ofHours(1)),
                  Optional.<SecretText>empty(),
                  Grantee.UNKNOWN);
          return StoredToken.of(grant, world.now(), Optional.empty());
        };
    TokenStore store = TokenStore.of(world, noted, TokenStore.Kind.CACHE, List.of("whose"));
    KeptTokens tokens = new KeptTokens(world, store, issuer, Duration.ofSeconds(5));
    return tokens.current().secret().revealed();
  }

  @BeforeEach
  void keep() throws Exception {
    assertEquals("t1", current());
    assertEquals("t1", current());
    assertTrue(remarks.get(0).startsWith("uses the access token that is kept in "), "" + remarks);
  }

  private Path tokens() {
    return folder.resolve("contactctl/tokens");
  }

  private Path file(String end) throws IOException {
    try (var files = Files.list(tokens())) {
      return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  private static void makePipe(Path file) throws Exception {
    Files.delete(file);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
  }

  private void remarked(String remark) {
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.get(0).contains(remark), remarks.toString());
  }

  @Test
  void a_pipe_in_place_of_the_token_is_not_read_and_is_replaced() throws Exception {
    makePipe(file(".json"));

    assertEquals("t2", current());

    remarked("is not a regular file, so it is ignored");
    assertEquals("t2", current());
  }

  @Test
  void a_pipe_in_place_of_the_lock_is_not_waited_for() throws Exception {
    makePipe(file(".lock"));
    Files.delete(file(".json"));

    assertEquals("t2", current());

    remarked("is not a regular file, so that no token is kept");
  }

  @Test
  void the_file_of_another_user_is_not_used() throws Exception {
    assumeTrue(isRoot(), "only root can give files away");
    Files.setAttribute(file(".json"), "unix:uid", NOBODY);

    assertEquals("t2", current());

    remarked("belongs to somebody else, so it is ignored");
    assertEquals("t2", current());
  }

  @Test
  void nothing_is_kept_in_the_folder_of_another_user() throws Exception {
    assumeTrue(isRoot(), "only root can give files away");
    Files.setAttribute(tokens(), "unix:uid", NOBODY);

    assertEquals("t2", current());

    remarked("this folder belongs to somebody else");
    assertEquals("t3", current());
  }

  @Test
  void nothing_is_kept_in_a_folder_that_others_may_write() throws Exception {
    Files.setPosixFilePermissions(tokens(), PosixFilePermissions.fromString("rwxrwx---"));

    assertEquals("t2", current());

    remarked("others may write into this folder");
    assertTrue(remarks.get(0).endsWith("run: chmod 700 " + tokens()), remarks.toString());
    assertFalse(Files.readString(file(".json")).contains("t2"));
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}
