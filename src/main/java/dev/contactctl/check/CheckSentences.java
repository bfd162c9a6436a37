package dev.contactctl.check;

import dev.contactctl.message.Sentence;

/** What can be wrong with a contact, and what to do about it. */
public enum CheckSentences implements Sentence {
  MISSING("is missing"),
  CHECK_VARIABLE("check the variable that it came from"),
  ADD("add it"),
  BLANK_AFTER_COLON("write {0}: and a space before the value"),
  NULL("is null"),
  WRITE_VALUE("write a value"),
  CLEARED("is null, which clears it"),
  WRITTEN_BY_SERVER("is written by the server only"),
  LEFT_OUT("it is left out of what is sent"),
  SHOWN_BY_GET("is shown by get only"),
  SENT_UNCHANGED("it is sent as it is"),
  RENAMED("{0:quoted} is now called {1}"),
  WRITE_RENAMED("write {0}, which is what is sent"),

  NOT_OF_CONTACT("is not a property of a contact"),
  NOT_OF("is not a property of {0}"),
  DID_YOU_MEAN("did you mean {0}?"),
  MEANT_IN("did you mean {0} in {1}?"),
  MEANT_IN_ITEM("did you mean {0} in an item of {1}?"),
  MEANT_IN_ITEM_OF("did you mean {0} in an item of {1} with {2} {3}?"),
  MEANT_AT_TOP("did you mean {0} outside of it, at the top level?"),
  MEANT_LIST("did you mean {0}, which is a list?"),
  REMOVE_OR_ALLOW("remove it, or pass --allow unknown-property to send it"),

  NO_NAME("has no first and no last name"),
  WRITE_NAME("write one of them"),
  UNREACHABLE("has no e-mail address and no telephone number"),
  WRITE_ADDRESS("write emails or telephones, or pass --external for an external contact"),
  NO_MEMBERS("accessibleRange is MEMBER but accessibleMembers is empty"),
  ADD_MEMBERS("add accessibleMembers, or write accessibleRange ALL"),
  SHAPE_CHANGED("is {0}, but the property is {1}"),
  KEEP_SHAPE("write {0}"),
  NICKNAME("is the nickname of an external contact and would change"),
  LEAVE_OUT("leave it out"),
  KEEP_NICKNAME("write {0:quoted}"),
  NOT_AN_ID("is {0}, which is not a contact ID"),
  NO_PRIMARY("has no primary item"),
  SEVERAL_PRIMARIES("has {0:primary item|primary items}"),
  MAKE_ONE_PRIMARY("make exactly one primary"),
  IDLE_CUSTOM_TYPE("is ignored unless type is CUSTOM"),
  WRITE_CUSTOM("write type CUSTOM, or remove customType"),
  SAME_AS("is the same as {0}"),
  REMOVE_ONE("remove one of the two items"),

  EMPTY("is empty"),
  BLANK("is blank: it has only {0}"),
  WRITE_OR_NULL("write a value, or null to clear it"),
  HAS("has {0}"),
  NO_AT("has no @"),
  SEVERAL_ATS("has {0} @ characters"),
  AT_AT_END("has nothing on one side of the @"),
  WRITE_WHOLE_ADDRESS("write the whole address"),
  WRITE_ONE_ADDRESS("write one address in each item, without a name or spaces"),
  WRITE_THIS("write {0}"),
  BEGINS_WITH("begins with {0}"),
  ENDS_WITH("ends with {0}"),
  BEGINS_AND_ENDS_WITH("begins and ends with {0}"),
  BEGINS_WITH_AND_ENDS_WITH("begins with {0}, and ends with {1}"),
  REMOVE_IT("remove it"),
  REMOVE_THEM("remove them"),
  HAS_CONFLICT("has conflict markers of Git"),
  KEEP_ONE_VERSION("keep one version, and remove the lines with <<<<<<<, ======= and >>>>>>>"),
  IN_CURLY_QUOTES("is in curly quotes: {0} and {1}"),
  REMOVE_QUOTES("remove them; only straight quotes (\" or \') enclose a value"),
  OLD_YEAR("is in the year {0}, before {1}"),
  WRITE_FULL_YEAR("write the whole year");

  private final String english;

  CheckSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
