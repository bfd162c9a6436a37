package dev.contactctl.check;

import dev.contactctl.contact.Limit;

/** Maps each limit to the rule under which a breach of it is reported. */
public final class LimitRules {
  private LimitRules() {}

  /** The rule that the limit belongs to. */
  public static Rule of(Limit limit) {
    // A chain, not a switch: a pattern switch needs Java 21.
    if (limit instanceof Limit.MaxLength) {
      return Rule.MAX_LENGTH;
    } else if (limit instanceof Limit.Characters) {
      return Rule.PATTERN;
    } else if (limit instanceof Limit.OneOf) {
      return Rule.ENUM;
    } else if (limit instanceof Limit.CalendarDate) {
      return Rule.DATE;
    } else if (limit instanceof Limit.MaxItems) {
      return Rule.MAX_ITEMS;
    }
    return Rule.UNIQUE_ITEMS;
  }
}
