package dev.contactctl.contact;

/** What a property holds. */
public enum Kind {
  /** A JSON string. */
  TEXT("text"),
  /** {@code true} or {@code false}. */
  BOOLEAN("true or false"),
  /** A JSON object whose members the table names. */
  OBJECT("an object"),
  /** A JSON array; the table names its item. */
  LIST("a list"),
  /** A JSON object whose keys are data; the table names the shapes a value may have. */
  MAP("an object"),
  /** Anything: a property the table does not know. */
  ANY("anything");

  private final String noun;

  Kind(String noun) {
    this.noun = noun;
  }

  /** The words for a value of this kind, as messages use them. */
  public String noun() {
    return noun;
  }
}
