package dev.contactctl;

import dev.contactctl.http.LazyTransport;
import dev.contactctl.kit.ForwardingWorld;
import dev.contactctl.world.World;
import java.util.List;

/**
 * The program in the real world, but for its clock, which runs twenty times as fast: for tests of a
 * process that waits for half a minute.
 */
final class FastTimeProgram {
  private static final int TIMES = 20;

  private FastTimeProgram() {}

  /** Runs it. */
  public static void main(String[] argv) {
    Main.configureLibraries();
    World real = new RealWorld();
    Main.end(
        Program.run(List.of(argv), ForwardingWorld.faster(real, TIMES), new LazyTransport(real)));
  }
}
