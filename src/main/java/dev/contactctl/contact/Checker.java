package dev.contactctl.contact;

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
  private final Terms terms;
  private final Trail trail = new Trail();
  private final List<Violation> found = new ArrayList<>();

  private Checker(Contact contact, Terms terms) {
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
  public static List<Violation> check(Optional<Contact> before, Contact after, Terms terms) {
    Checker checker = new Checker(after, terms);
    checker.object(ContactFields.CONTACT, after.tree(), terms.partial());
    Case together = new Case(before, after, terms, checker.found);
    for (Rules rule : Rules.values()) {
      rule.judge(together);
    }
    List<Violation> weighed = new ArrayList<>();
    for (Violation violation : checker.found) {
      weighed.add(terms.weigh(violation));
    }
    weighed.sort(Violation.BY_PLACE);
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
        report(Rules.REQUIRED, "is missing", "add it");
        trail.leave();
      }
    }
  }

  private void unknown(Field field, String name) {
    FieldPath path = trail.path();
    String remedy = Suggestion.forUnknown(field, name);
    found.add(
        Violation.of(
            Rules.UNKNOWN_PROPERTY,
            path,
            contact.places().key(path),
            "is not a property of " + (field == ContactFields.CONTACT ? "a contact" : field.name()),
            remedy));
  }

  private void value(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.READ_ONLY) {
      report(Rules.READ_ONLY, "is written by the server only", "it is left out of what is sent");
    } else if (value.isNull()) {
      nothing(field);
    } else if (value.isMissingNode()) {
      return; // reported when it was read
    } else if (Types.fits(field.kind(), value)) {
      fitting(field, parent, value);
    } else {
      report(Rules.TYPE, Types.mismatch(field.kind(), value), Types.remedy(field.kind(), value));
    }
  }

  private void nothing(Field field) {
    if (field.required()) {
      report(Rules.REQUIRED, "is null", "write a value");
    } else if (!field.nullable()) {
      report(Rules.NULL_DROPPED, "is null, which clears it", "it is left out of what is sent");
    }
  }

  private void fitting(Field field, ObjectNode parent, JsonNode value) {
    if (field.access() == Access.GET_ONLY) {
      report(Rules.GET_ONLY, "is shown by get only", "it is sent as it is");
    }
    for (Limit limit : field.limits()) {
      String wrong = limit.wrong(value, parent);
      if (!wrong.isEmpty()) {
        report(limit.rule(), wrong, limit.remedy());
      } else if (limit instanceof Limit.OneOf choice && value.asString().equals(choice.old())) {
        report(
            Rules.DEPRECATED_VALUE,
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
        report(Rules.TYPE, Types.mismatch(item.kind(), value), "write a value or remove the item");
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
        Optional<Field> shape = Shapes.of(map, value);
        if (shape.isPresent()) {
          fitting(shape.get(), values, value);
        } else {
          report(Rules.CUSTOM_PROPERTY_SHAPE, Shapes.mismatch(value), Shapes.remedy(value));
        }
      }
      trail.leave();
    }
  }

  private void report(Rules rule, String what, String remedy) {
    FieldPath path = trail.path();
    found.add(Violation.of(rule, path, contact.places().value(path), what, remedy));
  }
}
