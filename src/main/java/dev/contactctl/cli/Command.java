package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;

/** A command that does something with its parsed arguments. */
abstract class Command extends CommandManual {

  /**
   * Runs the command.
   *
   * @throws dev.contactctl.world.Failure when it cannot do what was asked
   */
  abstract Exit run(Session session, Args args);
}
