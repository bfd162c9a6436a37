package dev.contactctl.check;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.ContactSentences;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.PathCursor;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a contact against the field table and the rules, and finds everything that is wrong in one
 * pass.
 */
public final class Checker {
  private static final ObjectNode NO_PARENT = JsonNodeFactory.instance.objectNode();

  private final Contact contact;
  private final CheckOptions options;
  private final boolean external;
  private final PathCursor cursor = new PathCursor();
  private final List<Finding> found;

  private Checker(RuleInput input) {
    this.contact = input.after();
    this.options = input.options();
    this.external = input.isExternal();
    this.found = input.found();
  }

  /**
   * Checks a contact.
   *
   * @param before the contact as the server holds it, for rules that compare the two; empty when it
   *     is unknown
   * @param after the contact as it would be sent
   * @return all findings, including notes, in the order of the source
   */
  public static List<Finding> check(Optional<Contact> before, Contact after, CheckOptions options) {
    RuleInput input = new RuleInput(before, after, options, new ArrayList<>());
    new Checker(input).object(ContactFields.CONTACT, after.tree(), options.partial());
    CrossFieldRules.judge(input);
    List<Finding> weighed = new ArrayList<>();
    for (Finding finding : input.found()) {
      weighed.add(options.weigh(finding));
    }
    weighed.sort(Finding.BY_PLACE);
    return weighed;
  }

  /**
   * Checks the members of an object.
   *
   * @param partial whether required members may be missing
   */
  private void object(Field field, ObjectNode node, boolean partial) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      cursor.enter(member.getKey());
      Field child = field.child(member.getKey());
      if (child.isKnown()) {
        value(child, node, member.getValue());
      } else {
        unknown(field, member.getKey(), member.getValue());
      }
      cursor.leave();
    }
    for (Field child : field.children()) {
      if (child.required() && !partial && !node.has(child.name())) {
        cursor.enter(child.name());
        report(Rule.REQUIRED, CheckSentences.MISSING.with(), CheckSentences.ADD.with());
        cursor.leave();
      }
    }
  }

  private void unknown(Field parent, String name, JsonNode value) {
    FieldPath path = cursor.path();
    Place place = contact.places().key(path);
    found.add(
        Finding.of(
            Rule.UNKNOWN_PROPERTY,
            path,
            place,
            parent == ContactFields.CONTACT
                ? CheckSentences.NOT_OF_CONTACT.with()
                : CheckSentences.NOT_OF.with(parent.name()),
            meant(parent, name, value, place)));
  }

  /**
   * The property that was most likely meant, in this object or anywhere in a contact, as a key in a
   * file.
   */
  private Message meant(Field parent, String name, JsonNode value, Place place) {
    boolean inFile = place.line() > 0;
    FieldPath holder = cursor.path().parent();
    Optional<FieldPath> here = MeantProperty.in(parent, name);
    if (here.isPresent()) {
      boolean isText = parent == ContactFields.CONTACT && value.isString();
      FieldPath path = isText ? MeantProperty.toText(here.get()) : here.get();
      return inFile
          ? MeantKey.of(holder, holder.plus(path))
          : CheckSentences.DID_YOU_MEAN.with(path);
    }
    Optional<FieldPath> elsewhere = MeantProperty.called(name);
    if (elsewhere.isEmpty()) {
      return CheckSentences.REMOVE_OR_ALLOW.with();
    }
    return inFile
        ? MeantKey.of(holder, elsewhere.get())
        : CheckSentences.DID_YOU_MEAN.with(elsewhere.get());
  }

  private void value(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.READ_ONLY) {
      report(
          Rule.READ_ONLY, CheckSentences.WRITTEN_BY_SERVER.with(), CheckSentences.LEFT_OUT.with());
    } else if (value.isNull()) {
      nullValue(field);
    } else if (value.isMissingNode()) {
      return; // reported when it was read
    } else if (JsonTypes.fits(field.kind(), value)) {
      typed(field, parent, value);
    } else {
      report(Rule.TYPE, JsonTypes.mismatch(field.kind(), value), remedy(field, value));
    }
  }

  /** How to write a value of that kind in this place. */
  private Message remedy(Field field, JsonNode value) {
    boolean isQuoted = contact.places().value(cursor.path()).isQuote();
    if (isQuoted) {
      return JsonTypes.remedyInQuotes(field.kind(), value);
    }
    for (Field child : field.kind() == Kind.OBJECT ? field.children() : List.<Field>of()) {
      if (value.isString() && value.stringValue().startsWith(child.name() + ":")) {
        return CheckSentences.BLANK_AFTER_COLON.with(child.name());
      }
    }
    return JsonTypes.remedy(field.kind(), value);
  }

  private void nullValue(Field field) {
    if (field.required()) {
      report(Rule.REQUIRED, CheckSentences.NULL.with(), CheckSentences.WRITE_VALUE.with());
    } else if (!field.nullable()) {
      report(Rule.NULL_DROPPED, CheckSentences.CLEARED.with(), CheckSentences.LEFT_OUT.with());
    }
  }

  /** Checks a value that has the type of its field. */
  private void typed(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.GET_ONLY) {
      report(
          Rule.GET_ONLY, CheckSentences.SHOWN_BY_GET.with(), CheckSentences.SENT_UNCHANGED.with());
    }
    boolean wellFormed = true;
    for (Limit limit : field.limits()) {
      Optional<Message> wrong = limit.wrong(value, parent);
      wellFormed &= wrong.isEmpty() || limit instanceof Limit.MaxLength;
      if (wrong.isPresent()) {
        report(LimitRules.of(limit), wrong.get(), limit.remedy(value, parent));
      } else if (limit instanceof Limit.OneOf choice && value.asString().equals(choice.old())) {
        report(
            Rule.DEPRECATED_VALUE,
            CheckSentences.RENAMED.with(choice.old(), choice.now()),
            CheckSentences.WRITE_RENAMED.with(choice.now()));
      }
    }
    if (field.kind() == Kind.TEXT && wellFormed) {
      text(field, parent, value.stringValue());
    } else if (field.kind() == Kind.OBJECT) {
      boolean mergedByMember = options.partial() && cursor.depth() == 1;
      object(field, (ObjectNode) value, mergedByMember);
    } else if (field.kind() == Kind.LIST) {
      items(field.item(), value);
    } else if (field.kind() == Kind.MAP) {
      shapes(field, (ObjectNode) value);
    }
  }

  /** Looks for content that the page allows but that is hardly intended. */
  private void text(Field field, ObjectNode parent, String text) {
    boolean isItem = parent == NO_PARENT;
    boolean isEmpty = isItem ? BlankText.isBlank(text) : EmptyValue.isIn(field, parent, text);
    if (isEmpty && !Contact.CUSTOM_PROPERTIES.leadsTo(cursor.path())) {
      boolean isInItem = isItem || field.main();
      Sentence remedy =
          isInItem ? ContactSentences.WRITE_OR_REMOVE_ITEM : CheckSentences.WRITE_OR_NULL;
      report(Rule.EMPTY_VALUE, EmptyValue.found(text), remedy.with());
      return;
    }
    for (Lint.Doubt doubt : Lint.of(field, text)) {
      if (doubt.severity() == Severity.ERROR || isUsersToChange(field)) {
        report(doubt.rule(), doubt.what(), doubt.remedy());
        int last = found.size() - 1;
        found.set(last, found.get(last).as(doubt.severity()));
      }
    }
  }

  /**
   * Warns about changes to what only {@code get} shows, and to the nickname of an external contact,
   * which nobody can change.
   */
  private boolean isUsersToChange(Field field) {
    boolean fixed = external && cursor.path().equals(Contact.NICK_NAME);
    return field.access() != Access.GET_ONLY && !fixed;
  }

  private void items(Field item, JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = list.get(i);
      cursor.enter(i);
      if (value.isNull()) {
        report(
            Rule.TYPE,
            JsonTypes.mismatch(item.kind(), value),
            ContactSentences.WRITE_OR_REMOVE_ITEM.with());
      } else {
        value(item, NO_PARENT, value);
      }
      cursor.leave();
    }
  }

  private void shapes(Field map, ObjectNode values) {
    for (Map.Entry<String, JsonNode> member : values.properties()) {
      cursor.enter(member.getKey());
      JsonNode value = member.getValue();
      if (value.isNull()) {
        nullValue(Field.UNKNOWN);
      } else if (!value.isMissingNode()) {
        Optional<Field> shape = CustomPropertyShapes.of(map, value);
        if (shape.isPresent()) {
          typed(shape.get(), values, value);
        } else {
          report(
              Rule.CUSTOM_PROPERTY_SHAPE,
              CustomPropertyShapes.mismatch(value),
              CustomPropertyShapes.remedy(value));
        }
      }
      cursor.leave();
    }
  }

  private void report(Rule rule, Message what, Message remedy) {
    FieldPath path = cursor.path();
    found.add(Finding.of(rule, path, contact.places().value(path), what, remedy));
  }
}
