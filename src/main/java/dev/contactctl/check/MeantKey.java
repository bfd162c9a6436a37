package dev.contactctl.check;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;

/**
 * Says which key was meant by one in a file, and where it belongs. A path such as {@code
 * telephones[0].telephone} would be no help there: nobody can write it as a key.
 */
final class MeantKey {
  private MeantKey() {}

  /**
   * The key and its place.
   *
   * @param parent the object that has the wrong key
   * @param meant the path to what was meant, from the contact
   */
  static Message of(FieldPath parent, FieldPath meant) {
    FieldPath holder = meant.parent();
    FieldPath.Step last = last(meant);
    if (!(last instanceof FieldPath.Name named)) { // an item that is a text
      return CheckSentences.MEANT_LIST.with(holder);
    }
    String key = named.name();
    if (holder.equals(parent)) {
      return CheckSentences.DID_YOU_MEAN.with(key);
    }
    if (holder.steps().isEmpty()) {
      return CheckSentences.MEANT_AT_TOP.with(key);
    }
    if (last(holder) instanceof FieldPath.Match match) {
      return CheckSentences.MEANT_IN_ITEM_OF.with(
          key, holder.parent(), match.member(), match.value());
    }
    return last(holder) instanceof FieldPath.Index
        ? CheckSentences.MEANT_IN_ITEM.with(key, holder.parent())
        : CheckSentences.MEANT_IN.with(key, holder);
  }

  private static FieldPath.Step last(FieldPath path) {
    return path.steps().get(path.steps().size() - 1);
  }
}
