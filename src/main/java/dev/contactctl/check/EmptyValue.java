package dev.contactctl.check;

import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.message.CharacterName;
import dev.contactctl.message.Message;
import tools.jackson.databind.JsonNode;

/**
 * Recognizes list items without their main value, and an empty ID: an empty or blank e-mail address
 * does not count as one. Texts such as the memo and those of custom properties may be empty.
 */
public final class EmptyValue {
  private EmptyValue() {}

  /**
   * Whether the value of a member leaves its object without its main value. A value that the page
   * does not require, such as an organization's name, may be empty if another text of the item is
   * not.
   */
  public static boolean isIn(Field member, JsonNode item, String text) {
    boolean isNeeded = member.required() || !hasOtherText(member, item);
    return BlankText.isBlank(text)
        && (member == ContactFields.MASTER_USER_ID || (member.main() && isNeeded));
  }

  private static boolean hasOtherText(Field member, JsonNode item) {
    for (String name : item.propertyNames()) {
      String text = item.path(name).isString() ? item.path(name).stringValue() : "";
      if (!name.equals(member.name()) && !BlankText.isBlank(text)) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with an empty or blank text. */
  public static Message found(String text) {
    return text.isEmpty()
        ? CheckSentences.EMPTY.with()
        : CheckSentences.BLANK.with(CharacterName.of(text.codePointAt(0)));
  }
}
