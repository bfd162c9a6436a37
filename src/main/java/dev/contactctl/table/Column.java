package dev.contactctl.table;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The meaning of the cells of one column.
 *
 * @param header the header as it is in the table
 * @param use what is done with the cells
 * @param path the property; the root when they are not used
 */
record Column(String header, Use use, FieldPath path) {

  /** What is done with the cells of a column. */
  enum Use {
    /** The cells name the contact. */
    ID,
    /** The cells say when the contact was last changed, as far as the row knows. */
    AGE,
    /** The cells are values of a property. */
    VALUE,
    /** The cells are not used. */
    PASSED_OVER,
    /** The cells must be empty: the column has no header. */
    NAMELESS
  }

  /** The row of the field table. */
  Field field() {
    return ContactFields.CONTACT.at(path);
  }

  /** Whether a cell is a whole value of one of the domain's own properties. */
  boolean isCustomProperty() {
    return path.steps().size() > 1 && ContactFields.CONTACT.at(path.parent()).kind() == Kind.MAP;
  }

  /** The item of a list of objects that the cell is a member of; empty when it is not a member. */
  Optional<FieldPath> item() {
    List<FieldPath.Step> steps = path.steps();
    int last = steps.size() - 1;
    boolean member =
        last > 1
            && steps.get(last) instanceof FieldPath.Name
            && !(steps.get(last - 1) instanceof FieldPath.Name)
            && ContactFields.CONTACT.at(path.parent().parent()).kind() == Kind.LIST;
    return member ? Optional.of(path.parent()) : Optional.empty();
  }

  /** The name of the member that the last step of the path is. */
  String member() {
    FieldPath.Step last = path.steps().get(path.steps().size() - 1);
    return last instanceof FieldPath.Name named ? named.name() : "";
  }

  /** Whether both are in items of one list, and this one's item comes before the other's. */
  boolean isItemBefore(Column other) {
    int at = indexStep();
    return at >= 0
        && at == other.indexStep()
        && path.steps().subList(0, at).equals(other.path.steps().subList(0, at))
        && index(at) < other.index(at);
  }

  /** The position of the first index in the path; -1 when there is none. */
  private int indexStep() {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof FieldPath.Index) {
        return i;
      }
    }
    return -1;
  }

  private int index(int step) {
    return ((FieldPath.Index) path.steps().get(step)).index();
  }

  /** The message about a cell, with the header where it is not the path. */
  Message named(Message found) {
    return header.equals(path.toString()) ? found : TableSentences.IN_COLUMN.with(header, found);
  }

  /** A finding at the place of a cell of this column, by the path in the header. */
  Finding tell(Finding finding) {
    int depth = path.steps().size();
    List<FieldPath.Step> steps = new ArrayList<>(path.steps());
    List<FieldPath.Step> found = finding.path().steps();
    if (found.size() > depth) {
      steps.addAll(found.subList(depth, found.size()));
    }
    return new Finding(
        finding.severity(),
        finding.rule(),
        new FieldPath(List.copyOf(steps)),
        finding.place(),
        named(finding.found()),
        finding.remedy(),
        finding.cause());
  }

  /** Whether cells can be values at that path. */
  static boolean isProperty(FieldPath path) {
    Field field = ContactFields.CONTACT;
    boolean inMap = false;
    for (int i = 0; i < path.steps().size(); i++) {
      FieldPath.Step step = path.steps().get(i);
      boolean list = inMap || field.kind() == Kind.LIST;
      boolean good =
          step instanceof FieldPath.Name
              || (step instanceof FieldPath.Index && list)
              || (step instanceof FieldPath.Match match && list && !inMap && matches(field, match));
      inMap |= field.kind() == Kind.MAP;
      field = ContactFields.CONTACT.at(new FieldPath(path.steps().subList(0, i + 1)));
      if (!good || !field.isKnown()) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(Field list, FieldPath.Match match) {
    Field member = list.item().child(match.member());
    if (member.kind() == Kind.BOOLEAN) {
      return match.value().equals("true") || match.value().equals("false");
    }
    for (Limit limit : member.limits()) {
      boolean wrong =
          limit
              .wrong(
                  JsonNodeFactory.instance.stringNode(match.value()),
                  JsonNodeFactory.instance.objectNode())
              .isPresent();
      if (wrong) {
        return false;
      }
    }
    return member.isKnown();
  }
}
