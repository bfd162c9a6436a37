package dev.contactctl.world;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A standard stream to which text is written, in UTF-8 whatever the locale. Each text is written as
 * a whole, even when several threads write.
 */
public final class Output {
  private final OutputStream stream;
  private final World.Stream kind;

  private Output(OutputStream stream, World.Stream kind) {
    this.stream = stream;
    this.kind = kind;
  }

  /** Standard output: text that cannot be written is a failure, exit 10. */
  public static Output result(World world) {
    return new Output(world.out(), World.Stream.OUT);
  }

  /**
   * Refuses to begin what could not print its result in the end, if that is certain already.
   *
   * @throws Failure exit 10
   */
  public static void requireRoom(World world) {
    if (world.takesNothing(World.Stream.OUT)) {
      throw new Failure(Exit.LOCAL_FILES, WorldSentences.TAKES_NOTHING.with());
    }
  }

  /** Standard error: text that cannot be written is lost, as there is nowhere left to report it. */
  public static Output messages(World world) {
    return new Output(world.err(), World.Stream.ERR);
  }

  /** Writes the text as it is and flushes it. */
  public synchronized void print(String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      if (kind == World.Stream.OUT) {
        throw new Failure(Exit.LOCAL_FILES, WorldSentences.OUTPUT.with());
      }
    }
  }

  /** Writes the text and a line feed. */
  public void line(String text) {
    print(text + "\n");
  }
}
