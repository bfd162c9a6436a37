package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.message.Message;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Optional;

/**
 * How many values a run may erase in all.
 *
 * @param most the number
 * @param origin who says so, as messages name it
 */
record RemovalLimit(int most, Message origin) {

  /**
   * What the option says, or none in a production profile; empty when there is no limit.
   *
   * @throws Failure exit 2, when the option or the setting is wrong
   */
  static Optional<RemovalLimit> of(Session session, Args args) {
    Optional<Integer> asked = ApplyOptions.maxRemovals(args);
    if (asked.isPresent()) {
      Message option = Message.literal(ApplyOptions.MAX_REMOVALS);
      return Optional.of(new RemovalLimit(asked.get(), option));
    }
    return session.settings().productionSetBy().map(origin -> new RemovalLimit(0, origin));
  }

  /**
   * Stops a run that would erase more.
   *
   * @throws Failure exit 8
   */
  void check(long removals) {
    if (removals > most) {
      throw new Failure(
          Exit.CONFLICT, ApplySentences.TOO_MANY_REMOVALS.with(removals, most, origin));
    }
  }
}
