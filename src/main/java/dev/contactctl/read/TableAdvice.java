package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What to say of a file that is named like a table where no tables are read: the command that takes
 * it, which depends on what is in it.
 */
public final class TableAdvice {
  /** The bytes at the beginning that are looked at. */
  private static final int START = 1 << 10;

  private TableAdvice() {}

  /**
   * The finding about an input.
   *
   * @param name as the user gave it
   * @throws dev.contactctl.world.Failure exit 6, when there is nothing to read there
   */
  public static Finding of(Input input, String name) {
    OpenedInput opened = input.opened(name);
    try (opened) {
      return of(opened.name(), opened.in());
    } catch (IOException e) {
      throw opened.broken(Exit.INVALID_INPUT);
    }
  }

  /** The finding about an input that is open. */
  static Finding of(String name, InputStream in) throws IOException {
    String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
    return Unreadable.isListOfIds(start) ? Unreadable.listOfIds(name) : Unreadable.table(name);
  }
}
