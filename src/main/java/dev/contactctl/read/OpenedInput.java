package dev.contactctl.read;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * An input stream with its name, closed only if it is the program's own.
 *
 * @param name as the user gave it; {@code stdin} for standard input
 * @param in its bytes
 * @param own whether to close it; standard input stays open
 */
public record OpenedInput(String name, InputStream in, boolean own) implements Closeable {
  /**
   * The failure of input that breaks while it is read. Standard input breaks only when there is
   * none: the launcher makes sure that a closed one cannot be read.
   */
  public Failure broken(Exit exit) {
    return broken(name, exit);
  }

  static Failure broken(String name, Exit exit) {
    boolean standard = name.equals(Input.nameInPlaces("-"));
    return standard
        ? UnreadInput.of(
            exit, name, InputSentences.NO_STDIN.with(), InputSentences.CONNECT_STDIN.with())
        : UnreadInput.of(
            exit, name, InputSentences.BROKEN.with(), InputSentences.CHECK_DISK.with());
  }

  @Override
  public void close() throws IOException {
    if (own) {
      in.close();
    }
  }
}
