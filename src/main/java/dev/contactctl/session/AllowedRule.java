package dev.contactctl.session;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The IDs of the rules that {@code --allow} accepts. */
final class AllowedRule {
  private AllowedRule() {}

  /**
   * The rule of that ID.
   *
   * @throws Failure exit 2, when there is none, or it cannot be allowed
   */
  static Rule named(String id) {
    Optional<Rule> rule = Rule.byId(id);
    if (rule.isEmpty()) {
      throw new Failure(Exit.USAGE, unknownRule(id));
    }
    if (rule.get().isOfReading()) {
      throw new Failure(Exit.USAGE, SessionSentences.RULE_OF_READING.with(id));
    }
    return rule.get();
  }

  private static Message unknownRule(String id) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      ids.add(rule.id());
    }
    String near = NearestWord.of(id, ids);
    return near.isEmpty()
        ? SessionSentences.UNKNOWN_RULE.with(id)
        : SessionSentences.MISTYPED_RULE.with(id, near);
  }
}
