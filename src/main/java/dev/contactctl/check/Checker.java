package dev.contactctl.check;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.CustomPropertyShapes;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.contact.PathCursor;
import dev.contactctl.contact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a contact against the field table and the rules, and finds everything that is wrong in one
 * pass.
 */
public final class Checker {
  private static final ObjectNode NO_PARENT = JsonNodeFactory.instance.objectNode();

  private final Contact contact;
  private final CheckOptions terms;
  private final PathCursor trail = new PathCursor();
  private final List<Finding> found = new ArrayList<>();

  private Checker(Contact contact, CheckOptions terms) {
    this.contact = contact;
    this.terms = terms;
  }

  /**
   * Judges a contact.
   *
   * @param before the contact as the server holds it, for rules that compare; empty when it is not
   *     known
   * @param after the contact as it would be sent
   * @return every finding, notes included, in the order of the source
   */
  public static List<Finding> check(Optional<Contact> before, Contact after, CheckOptions terms) {
    Checker checker = new Checker(after, terms);
    checker.object(ContactFields.CONTACT, after.tree(), terms.partial());
    CrossFieldRules.judge(new RuleInput(before, after, terms, checker.found));
    List<Finding> weighed = new ArrayList<>();
    for (Finding violation : checker.found) {
      weighed.add(terms.weigh(violation));
    }
    weighed.sort(Finding.BY_PLACE);
    return weighed;
  }

  private void object(Field field, ObjectNode node, boolean partial) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      trail.enter(member.getKey());
      Field child = field.child(member.getKey());
      if (child.isKnown()) {
        value(child, node, member.getValue());
      } else {
        unknown(field, member.getKey());
      }
      trail.leave();
    }
    for (Field child : field.children()) {
      if (child.required() && !partial && !node.has(child.name())) {
        trail.enter(child.name());
        report(Rule.REQUIRED, "is missing", "add it");
        trail.leave();
      }
    }
  }

  private void unknown(Field field, String name) {
    FieldPath path = trail.path();
    String remedy = Suggestion.forUnknown(field, name);
    found.add(
        Finding.of(
            Rule.UNKNOWN_PROPERTY,
            path,
            contact.places().key(path),
            "is not a property of " + (field == ContactFields.CONTACT ? "a contact" : field.name()),
            remedy));
  }

  private void value(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.READ_ONLY) {
      report(Rule.READ_ONLY, "is written by the server only", "it is left out of what is sent");
    } else if (value.isNull()) {
      nothing(field);
    } else if (value.isMissingNode()) {
      return; // reported when it was read
    } else if (JsonTypes.fits(field.kind(), value)) {
      fitting(field, parent, value);
    } else {
      report(
          Rule.TYPE,
          JsonTypes.mismatch(field.kind(), value),
          JsonTypes.remedy(field.kind(), value));
    }
  }

  private void nothing(Field field) {
    if (field.required()) {
      report(Rule.REQUIRED, "is null", "write a value");
    } else if (!field.nullable()) {
      report(Rule.NULL_DROPPED, "is null, which clears it", "it is left out of what is sent");
    }
  }

  private void fitting(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.GET_ONLY) {
      report(Rule.GET_ONLY, "is shown by get only", "it is sent as it is");
    }
    for (Limit limit : field.limits()) {
      String wrong = limit.wrong(value, parent);
      if (!wrong.isEmpty()) {
        report(Rule.of(limit), wrong, limit.remedy());
      } else if (limit instanceof Limit.OneOf choice && value.asString().equals(choice.old())) {
        report(
            Rule.DEPRECATED_VALUE,
            Words.quoted(choice.old()) + " is now called " + choice.now(),
            "write " + choice.now() + ", which is what is sent");
      }
    }
    if (field.kind() == Kind.OBJECT) {
      boolean mergedByMember = terms.partial() && trail.depth() == 1;
      object(field, (ObjectNode) value, mergedByMember);
    } else if (field.kind() == Kind.LIST) {
      items(field.item(), value);
    } else if (field.kind() == Kind.MAP) {
      shapes(field, (ObjectNode) value);
    }
  }

  private void items(Field item, JsonNode list) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = list.get(i);
      trail.enter(i);
      if (value.isNull()) {
        report(
            Rule.TYPE, JsonTypes.mismatch(item.kind(), value), "write a value or remove the item");
      } else {
        value(item, NO_PARENT, value);
      }
      trail.leave();
    }
  }

  private void shapes(Field map, ObjectNode values) {
    for (Map.Entry<String, JsonNode> member : values.properties()) {
      trail.enter(member.getKey());
      JsonNode value = member.getValue();
      if (value.isNull()) {
        nothing(Field.UNKNOWN);
      } else if (!value.isMissingNode()) {
        Optional<Field> shape = CustomPropertyShapes.of(map, value);
        if (shape.isPresent()) {
          fitting(shape.get(), values, value);
        } else {
          report(
              Rule.CUSTOM_PROPERTY_SHAPE,
              CustomPropertyShapes.mismatch(value),
              CustomPropertyShapes.remedy(value));
        }
      }
      trail.leave();
    }
  }

  private void report(Rule rule, String what, String remedy) {
    FieldPath path = trail.path();
    found.add(Finding.of(rule, path, contact.places().value(path), what, remedy));
  }
}
