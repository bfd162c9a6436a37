package dev.contactctl.change;

import dev.contactctl.message.Sentence;

/** Why an edit cannot be made, and what else an edit or the server's answer changed. */
enum ChangeSentences implements Sentence {
  TOOK_MARK("is now the only {0} item; {1} no longer is"),
  TOOK_MARK_OF("is now the only {0} item; {1} {2:quoted} no longer is"),

  TEXT_OF_LINK("{0} is a link; its {1} is set"),
  LIST_OF_ONE("{0} is a list; it is set to a list of this one value"),
  ALREADY_THERE("{0} is there already"),
  SET_ON_ITEM("{0} is there already; set on it: {1}"),

  AS_ON_SERVER("{0}, as on the server"),

  NO_ITEMS_IN("{0}: {1} is {2}, which has no items"),
  NO_MEMBERS_IN("{0}: {1} is {2}, which has no members"),
  SET_TWICE(
      "{0}: {1} is also set by the cell at {2}, to another value; set it in one of the two columns"
          + " only"),
  REMOVES_SET(
      "{0}: would remove {1}, which the cell at {2} sets; set it in one of the two columns only"),
  BEYOND_END(
      "{0}: {1} has {2:item|items}, counted from 0; name one of them, or the next to add one"),
  NOT_IN_LIST("{0} does not exist; the list has {1:item|items}, counted from 0"),
  NOT_IN_OBJECT("{0} does not exist; existing properties: {1}"),
  NOTHING_THERE("{0} does not exist; there are no properties"),
  MISTYPED_PATH("{0} does not exist; did you mean {1}?"),
  NO_SUCH_ITEM("{0} has no item with {1}; {2}"),
  SEVERAL_ITEMS("{0}: {1} has {2:item|items} with {3}; {4}"),
  MEMBER_VALUE("{0} {1:quoted}"),
  VALUE("{0:quoted}"),
  VALUES("existing values: {0}"),
  NO_VALUES("the list is empty"),
  NOTHING_NAMEABLE(
      "the list has {0:item|items} without such a value; --set and --unset take an item by its index"),

  CHECK_VARIABLE_OR_CLEAR(
      "check the variable that it came from, or empty the list with --clear-{0}"),
  CHECK_VARIABLE_OR_UNSET(
      "check the variable that it came from, or remove the item with --unset {0}, all with"
          + " --clear-{1}"),
  CHECK_VARIABLE_OR_DROP(
      "check the variable that it came from, or remove the property with --unset {0}"),
  ADDS_EMPTY("the item to add {0}"),
  REMOVES_EMPTY("names nothing to remove: the value {0}"),
  CHECK_VARIABLE_OR_UNSET_ONE(
      "check the variable that it came from, or remove an item by its index, as --unset {0}, or all"
          + " with --clear-{1}"),

  NOT_RETURNED("{0}: was sent but not returned; check with get"),
  RETURNED_REORDERED("{0}: was returned in another order"),
  NOT_REMOVED("{0}: was removed but returned; check with get"),
  RETURNED_DIFFERENT("{0}: was returned with another value; check with get");

  private final String english;

  ChangeSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
