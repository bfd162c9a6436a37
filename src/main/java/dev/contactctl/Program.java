package dev.contactctl;

import dev.contactctl.cli.ChildExit;
import dev.contactctl.cli.Console;
import dev.contactctl.cli.Dispatch;
import dev.contactctl.remote.Transport;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.List;

/**
 * The whole program as a function of its arguments and its world. The only place that catches
 * everything.
 */
public final class Program {
  private Program() {}

  /**
   * Runs a command line.
   *
   * @return the exit code
   */
  public static int run(List<String> argv, World world, Transport transport) {
    Console console = new Console(world);
    try {
      return Dispatch.run(argv, world, console, transport).code();
    } catch (Failure failure) {
      console.error(failure.message());
      return failure.exit().code();
    } catch (ChildExit child) {
      return child.code();
    } catch (RuntimeException | StackOverflowError e) {
      console.error(
          "contactctl: internal error: "
              + e.getClass().getSimpleName()
              + " at "
              + place(e)
              + "; nothing more is known, please report it with the command line");
      return Exit.BUG.code();
    }
  }

  /** Where it happened; the message is left out, since it can hold a secret. */
  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }
}
