package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.contactctl.auth.TokenNotices;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests which files a login writes into a profile. */
class HandedOverTest {
  private final FakeWorld world = new FakeWorld().file("token", "t");
  private final HandedOver handed =
      new HandedOver(
          world,
          Settings.read(world, Map.of()),
          new TokenNotices() {
            @Override
            public void warn(String place, Message message) {}

            @Override
            public void detail(Message message) {}
          });

  private String path(String name) {
    return handed.path(Setting.TOKEN_FILE, name, "--token-file");
  }

  @Test
  void a_file_is_written_with_its_whole_path() {
    assertEquals(world.cwd().resolve("token").toString(), path("token"));
  }

  @Test
  void what_later_commands_would_not_find_is_refused() {
    for (String name : new String[] {"/dev/fd/63", "/dev/null", "/proc/self/fd/0", "."}) {
      Failure failure = assertThrows(Failure.class, () -> path(name), name);
      assertEquals(Exit.USAGE, failure.exit());
    }
  }
}
