package dev.contactctl.args;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Derives the field flags from the field table. A flag is named after its property in kebab-case,
 * without the names of the objects that contain the property; the flags of a list are named after
 * its item.
 */
public final class FieldFlags {
  private final List<FieldFlag> flags = new ArrayList<>();

  private FieldFlags() {}

  /** Every flag, in the order of the table. */
  public static List<FieldFlag> all() {
    FieldFlags made = new FieldFlags();
    for (Field field : ContactFields.CONTACT.children()) {
      if (field.access() != Access.READ_ONLY) {
        made.add(field, FieldPath.of(field.name()), OptionGroup.ofProperty(field.name()));
      }
    }
    made.general("--set", FieldFlag.Action.SET, "PATH=TEXT", "Set a property to a text");
    made.general(
        "--set-json", FieldFlag.Action.SET_JSON, "PATH=JSON", "Set a property to a JSON value");
    made.general("--unset", FieldFlag.Action.UNSET, "PATH", "Remove a property");
    return made.flags;
  }

  private void add(Field field, FieldPath path, OptionGroup group) {
    switch (field.kind()) {
      case OBJECT -> {
        for (Field child : field.children()) {
          add(child, path.then(child.name()), group);
        }
      }
      case LIST -> list(field, path, group);
      case MAP -> map(field, path, group);
      default -> scalar(field, path, group);
    }
  }

  private void scalar(Field field, FieldPath path, OptionGroup group) {
    String name = "--" + Spelling.kebab(field.name());
    Option option =
        field.kind() == Kind.BOOLEAN
            ? Option.truth(group, field.help(), name)
            : text(field, group, name);
    flags.add(new FieldFlag(option, FieldFlag.Action.SCALAR, path, field));
  }

  /** The value of a closed set is shown as its words, that of any other property as TEXT. */
  private static Option text(Field field, OptionGroup group, String name) {
    for (Limit limit : field.limits()) {
      if (limit instanceof Limit.OneOf choice) {
        String words = String.join("|", choice.words());
        return Option.one(group, words, field.help(), name).taking(ValueHint.oneOf(choice.words()));
      }
    }
    return Option.one(group, "TEXT", field.help(), name);
  }

  private void list(Field field, FieldPath path, OptionGroup group) {
    String item = Spelling.kebab(field.item().name());
    boolean object = field.item().kind() == Kind.OBJECT;
    String main = object ? field.item().mainValue().name() : "id";
    String value = main.toUpperCase(Locale.ROOT);
    String more = object ? value + "[,…]" : value;
    String adding =
        (object ? "Add one, or change the one with this " + main : "Add one, unless it is there")
            + assumed(field.item());
    String list = Spelling.kebab(field.name());
    add(
        Option.many(
            group,
            more,
            field.help() + "; repeatable, replaces the list" + assumed(field.item()),
            "--" + item),
        FieldFlag.Action.LIST,
        path,
        field);
    add(Option.many(group, more, adding, "--add-" + item), FieldFlag.Action.ADD, path, field);
    add(
        Option.many(
            group, value, "Remove the one with this " + main + ", if there", "--remove-" + item),
        FieldFlag.Action.REMOVE,
        path,
        field);
    add(
        Option.flag(group, "Empty the list", "--clear-" + list),
        FieldFlag.Action.CLEAR,
        path,
        field);
  }

  /** What an item is where the flag does not say. */
  private static String assumed(Field item) {
    for (Field child : item.children()) {
      if (!child.wordInFlags().isEmpty()) {
        return "; " + child.name() + " is " + child.wordInFlags() + " unless given";
      }
    }
    return "";
  }

  private void map(Field field, FieldPath path, OptionGroup group) {
    add(
        Option.many(
            group,
            "NAME=TEXT",
            "Set the text or link of one, or the JSON that starts with { or [",
            "--custom-property"),
        FieldFlag.Action.PROPERTY,
        path,
        field);
    add(
        Option.many(group, "NAME", "Remove one by its name, if there", "--remove-custom-property"),
        FieldFlag.Action.REMOVE,
        path,
        field);
  }

  private void general(String name, FieldFlag.Action action, String value, String help) {
    add(
        Option.many(OptionGroup.ANY_PROPERTY, value, help, name),
        action,
        FieldPath.ROOT,
        ContactFields.CONTACT);
  }

  private void add(Option option, FieldFlag.Action action, FieldPath path, Field field) {
    flags.add(new FieldFlag(option, action, path, field));
  }
}
