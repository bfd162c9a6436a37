package dev.contactctl;

import dev.contactctl.cli.Dispatch;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Language;
import dev.contactctl.session.Console;
import dev.contactctl.world.ChildExit;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.List;

/**
 * The whole program as a function of its arguments and its world. The only place that catches every
 * exception.
 */
public final class Program {
  private Program() {}

  /**
   * Runs a command line.
   *
   * @return the exit code
   */
  public static int run(List<String> argv, World world, Transport transport) {
    Console console = new Console(world, Language.ENGLISH);
    try {
      return Dispatch.run(argv, world, console, transport).code();
    } catch (Failure failure) {
      console.failure(failure);
      return failure.exit().code();
    } catch (ChildExit child) {
      return child.code();
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      console.tell(ProgramSentences.INTERNAL_ERROR.with(e.getClass().getSimpleName(), place(e)));
      return Exit.BUG.code();
    }
  }

  /** Where the exception was thrown; its message is left out, since it can hold a secret. */
  private static Object place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? ProgramSentences.UNKNOWN_PLACE.with() : trace[0].toString();
  }
}
