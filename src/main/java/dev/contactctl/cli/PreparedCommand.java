package dev.contactctl.cli;

import dev.contactctl.session.CommandManual;
import java.util.List;

/**
 * A command that prints a text made when the program was built. It gets its arguments as they were
 * typed, so that answering it loads neither the parser nor the field table.
 */
abstract class PreparedCommand extends CommandManual {

  /**
   * The text to print.
   *
   * @param arguments what was typed besides the command's name
   * @throws dev.contactctl.world.Failure exit 2, when there is no such text
   */
  public abstract String text(List<String> arguments);
}
