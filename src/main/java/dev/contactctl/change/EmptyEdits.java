package dev.contactctl.change;

import dev.contactctl.check.CheckSentences;
import dev.contactctl.check.EmptyValue;
import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.contact.Spelling;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds list items without their value in what flags ask for. In a file, that is only a warning; in
 * a flag, it is an error, since the value usually comes from a variable that is not set, and an
 * empty item would replace what is there.
 */
public final class EmptyEdits {
  private final List<Finding> findings = new ArrayList<>();

  private EmptyEdits() {}

  /** One error for each empty value. */
  public static List<Finding> of(List<Edit> edits) {
    EmptyEdits all = new EmptyEdits();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Put put) {
        all.put(put);
      } else if (edit instanceof Edit.Append append) {
        all.append(append);
      } else if (edit instanceof Edit.Remove remove && BlankText.isBlank(remove.value())) {
        all.remove(remove);
      }
    }
    return all.findings;
  }

  /** Reports it at the list, since the index that the item would get is not known yet. */
  private void append(Edit.Append append) {
    Field item = ContactFields.CONTACT.at(append.path()).item();
    Optional<String> empty = emptyValue(item, append.item());
    if (empty.isPresent()) {
      Message remedy = ChangeSentences.CHECK_VARIABLE_OR_CLEAR.with(kebab(append.path()));
      Message found = ChangeSentences.ADDS_EMPTY.with(EmptyValue.found(empty.get()));
      add(append.path(), append.place(), found, remedy);
    }
  }

  /** The empty or blank text that is an item, or its main value. */
  private static Optional<String> emptyValue(Field item, JsonNode value) {
    Field main = item.mainValue();
    boolean isText = item.kind() == Kind.TEXT;
    JsonNode text = isText ? value : value.path(main.name());
    boolean isEmpty = text.isString() && BlankText.isBlank(text.stringValue());
    return isEmpty && (isText || main.main()) ? Optional.of(text.stringValue()) : Optional.empty();
  }

  private void put(Edit.Put put) {
    Field field = ContactFields.CONTACT.at(put.path());
    Field parent = ContactFields.CONTACT.at(put.path().parent());
    if (parent.kind() == Kind.LIST) {
      item(field, put.path(), put.value(), put.place());
    } else if (field == ContactFields.MASTER_USER_ID) {
      text(put, ChangeSentences.CHECK_VARIABLE_OR_DROP.with(put.path()));
    } else if (field.main() && field.required()) {
      text(put, remedy(put.path().parent()));
    } else {
      value(field, put.path(), put.value(), put.place());
    }
  }

  private void text(Edit.Put put, Message remedy) {
    if (put.value().isString() && BlankText.isBlank(put.value().stringValue())) {
      Message found = EmptyValue.found(put.value().stringValue());
      add(put.path(), put.place(), found, remedy);
    }
  }

  /** Looks for lists in a value that a flag puts. */
  private void value(Field field, FieldPath path, JsonNode value, Place flag) {
    if (field.kind() == Kind.OBJECT) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        value(field.child(member.getKey()), path.then(member.getKey()), member.getValue(), flag);
      }
    }
    for (int i = 0; field.kind() == Kind.LIST && i < value.size(); i++) {
      item(field.item(), path.then(i), value.get(i), flag);
    }
  }

  private void item(Field item, FieldPath path, JsonNode value, Place flag) {
    Optional<String> empty = emptyValue(item, value);
    if (empty.isPresent()) {
      boolean isText = item.kind() == Kind.TEXT;
      FieldPath at = isText ? path : path.then(item.mainValue().name());
      add(at, flag, EmptyValue.found(empty.get()), remedy(path));
    }
  }

  private static Message remedy(FieldPath item) {
    return ChangeSentences.CHECK_VARIABLE_OR_UNSET.with(item, kebab(item.parent()));
  }

  private void remove(Edit.Remove remove) {
    boolean isList = ContactFields.CONTACT.at(remove.path()).kind() == Kind.LIST;
    Message remedy =
        isList
            ? ChangeSentences.CHECK_VARIABLE_OR_UNSET_ONE.with(
                remove.path().then(0), kebab(remove.path()))
            : CheckSentences.CHECK_VARIABLE.with();
    Message found = ChangeSentences.REMOVES_EMPTY.with(EmptyValue.found(remove.value()));
    add(remove.path(), remove.place(), found, remedy);
  }

  private static String kebab(FieldPath list) {
    FieldPath.Step last = list.steps().get(list.steps().size() - 1);
    return last instanceof FieldPath.Name named ? Spelling.kebab(named.name()) : "";
  }

  private void add(FieldPath path, Place flag, Message found, Message remedy) {
    findings.add(Finding.of(Rule.EMPTY_VALUE, path, flag, found, remedy).as(Severity.ERROR));
  }
}
