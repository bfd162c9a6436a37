package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.flow.Guards;
import dev.contactctl.message.Message;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Failure;
import java.util.Optional;

/**
 * How many values a run may erase in all. A number on the command line is consent, so the general
 * prohibition of a production profile does not apply besides it; a setting that forbids removals by
 * name does.
 *
 * @param most the number
 * @param origin who says so, as messages name it
 * @param also what else is needed to erase more; empty when a number is enough
 */
record RemovalLimit(int most, Message origin, String also) {

  /**
   * What the option says, or none in a production profile; empty when there is no limit.
   *
   * @throws Failure exit 2, when the option or the setting is wrong
   */
  static Optional<RemovalLimit> of(Session session, Args args) {
    Settings settings = session.settings();
    boolean named = settings.guards().removalsForbiddenByThemselves().isPresent();
    String also = named ? " " + Guards.Removals.ALLOWING : "";
    Optional<Integer> asked = ApplyOptions.maxRemovals(args);
    if (asked.isPresent()) {
      Message option = Message.literal(ApplyOptions.MAX_REMOVALS);
      return Optional.of(new RemovalLimit(asked.get(), option, also));
    }
    return settings.guards().productionSetBy().map(origin -> new RemovalLimit(0, origin, also));
  }

  /**
   * Whether a single contact may lose values. In production, a contact that has got new ones since
   * they were counted must not; a dry run shows what would be erased, and is refused as a whole.
   *
   * @throws Failure exit 2, when the option or the setting is wrong
   */
  static Guards.Removals ofEach(Session session, Args args) {
    Settings settings = session.settings();
    Optional<Message> named = settings.guards().removalsForbiddenByThemselves();
    boolean limited =
        settings.guards().productionSetBy().isPresent() && !args.has(ApplyOptions.MAX_REMOVALS);
    String number = ApplyOptions.MAX_REMOVALS + " N";
    if (named.isPresent()) {
      String remedy = Guards.Removals.ALLOWING + (limited ? " " + number : "");
      return new Guards.Removals(named, remedy);
    }
    return limited && !args.has(ApplyOptions.DRY_RUN)
        ? new Guards.Removals(settings.guards().productionSetBy(), number)
        : Guards.Removals.ALLOWED;
  }

  /** Whether a run may erase so many. */
  boolean allows(long removals) {
    return removals <= most;
  }

  /** Why a run may not start that would erase so many. */
  Message refusal(long removals) {
    return ApplySentences.TOO_MANY_REMOVALS.with(removals, most, origin, remedy(removals));
  }

  private String remedy(long removals) {
    return ApplyOptions.MAX_REMOVALS + " " + removals + also;
  }

  /** What a dry run says about the run that would erase so many. */
  Message warning(long removals) {
    return ApplySentences.WOULD_BE_TOO_MANY_REMOVALS.with(removals, most, origin, remedy(removals));
  }
}
