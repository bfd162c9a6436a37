package dev.contactctl.explain;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.PathSyntax;
import java.util.Optional;

/**
 * Turns the path of a single value into the path of its property: messages and flags name values by
 * paths such as {@code emails[0].email} and {@code telephones[type=WORK].telephone}, and the
 * property is the same for every item.
 */
final class AskedPath {
  private static final String ITEM = "[]";

  private final StringBuilder declared = new StringBuilder();
  private Field field = ContactFields.CONTACT;

  private AskedPath() {}

  /**
   * The path with {@code []} for every item, without it at the end; for a custom property, the
   * object that holds them all. A text that leads to no property stays as it is.
   */
  static String declared(String text) {
    Optional<FieldPath> path = PathSyntax.parse(text);
    AskedPath asked = new AskedPath();
    for (FieldPath.Step step : path.isPresent() ? path.get().steps() : FieldPath.ROOT.steps()) {
      if (asked.field.kind() == Kind.MAP) {
        break;
      }
      if (!asked.enter(step)) {
        return text;
      }
    }
    String found = asked.declared.toString();
    String property =
        found.endsWith(ITEM) ? found.substring(0, found.length() - ITEM.length()) : found;
    return property.isEmpty() ? text : property;
  }

  private boolean enter(FieldPath.Step step) {
    if (step instanceof FieldPath.Name named) {
      field = field.child(named.name());
      declared.append(declared.isEmpty() ? "" : ".").append(named.name());
      return field.isKnown();
    }
    boolean isList = field.kind() == Kind.LIST;
    field = field.item();
    declared.append(ITEM);
    return isList
        && (!(step instanceof FieldPath.Match match) || field.child(match.member()).isKnown());
  }
}
