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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies where a token should be kept, and was not put there by this program. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // no interrupt ends an open()
class TokenStoreFilesTest {
  private static final int ROUNDS = 1_000;

  /** The user nobody of most systems. */
  private static final int NOBODY = 65_534;

  @TempDir private Path folder;

  private final List<String> remarks = new ArrayList<>();
  private int issued;

  private final TokenNotices noted =
      new TokenNotices() {
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

  /** What another run does with the file at the same time. */
  private interface Deed {
    void run() throws Exception;
  }

  /** Reads while another thread does that, a thousand times from the same start. */
  private void whileItIsRead(Deed start, Deed deed, Set<String> allowed) throws Exception {
    TokenStore store =
        TokenStore.of(
            new FakeWorld().folder(folder).env("XDG_CACHE_HOME", folder.toString()),
            noted,
            TokenStore.Kind.CACHE,
            List.of("whose"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        start.run();
        CyclicBarrier together = new CyclicBarrier(2);
        Future<?> done =
            other.submit(
                () -> {
                  together.await();
                  deed.run();
                  return null;
                });
        together.await();
        String read = store.read().map(token -> token.token().secret().revealed()).orElse("none");
        assertTrue(allowed.contains(read), read);
        done.get();
      }
    } finally {
      other.shutdownNow();
    }
  }

  /** Puts a file with that content and mode into the place of the token, at once. */
  private void exchange(Path file, String content, String mode) throws IOException {
    Path beside = file.resolveSibling("beside");
    Files.writeString(beside, content);
    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(mode));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void a_file_of_others_that_comes_between_the_check_and_the_reading_is_not_used()
      throws Exception {
    Path file = file(".json");
    String ours = Files.readString(file);
    String theirs = ours.replace("t1", "theirs");
    whileItIsRead(
        () -> exchange(file, ours, "rw-------"),
        () -> exchange(file, theirs, "rw-rw-rw-"),
        Set.of("t1", "none"));
  }

  @Test
  void a_token_that_another_run_keeps_at_the_same_time_is_read_whole() throws Exception {
    Path file = file(".json");
    String ours = Files.readString(file);
    String next = ours.replace("t1", "t2");
    remarks.clear();
    whileItIsRead(
        () -> exchange(file, ours, "rw-------"),
        () -> exchange(file, next, "rw-------"),
        Set.of("t1", "t2"));
    assertEquals(List.of(), remarks);
  }

  @Test
  void a_file_that_is_removed_while_it_is_read_is_no_file() throws Exception {
    Path file = file(".json");
    String ours = Files.readString(file);
    remarks.clear();
    whileItIsRead(
        () -> exchange(file, ours, "rw-------"), () -> Files.delete(file), Set.of("t1", "none"));
    assertEquals(List.of(), remarks);
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }
}
