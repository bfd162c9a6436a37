package dev.contactctl.login;

import dev.contactctl.session.Console;
import dev.contactctl.world.Printed;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.List;

/** Opens an address in the user's browser, without waiting for it. */
final class Browser {
  /** Programs that open an address: on Linux, on macOS, on Linux inside Windows. */
  private static final List<String> PROGRAMS = List.of("xdg-open", "open", "wslview");

  /** The programs that run as long as the browser, and so must not be ended. */
  private static final Duration LONG = Duration.ofDays(1);

  private final World world;
  private final Console console;

  Browser(World world, Console console) {
    this.world = world;
    this.console = console;
  }

  /**
   * Whether a browser would appear where the user is, and not on the other end of an SSH
   * connection.
   */
  boolean isHere() {
    boolean remote = world.env("SSH_CONNECTION").isPresent();
    return !remote || world.env("DISPLAY").isPresent() || world.env("WAYLAND_DISPLAY").isPresent();
  }

  void open(String address) {
    Loopback.daemon(() -> openNow(address));
  }

  private void openNow(String address) {
    try {
      for (String program : PROGRAMS) {
        Printed printed = world.print(List.of(program, address), LONG);
        if (printed.end() == Printed.End.EXITED && printed.code() == 0) {
          return;
        }
      }
      console.say(WebSentences.NOT_OPENED.with());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
