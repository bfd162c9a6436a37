package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.world.Exit;

/** A command that does something with its parsed arguments. */
public abstract class Command extends CommandManual {

  /**
   * Runs the command.
   *
   * @throws dev.contactctl.world.Failure when it cannot do what was asked
   */
  public abstract Exit run(Session session, Args args);
}
