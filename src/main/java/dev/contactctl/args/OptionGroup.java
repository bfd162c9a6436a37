package dev.contactctl.args;

/**
 * A heading that options are listed under in help and man pages.
 *
 * @param rank where it comes among the headings of a command, lowest first; headings of one rank
 *     stay in the order of the options
 * @param heading its text
 */
public record OptionGroup(int rank, String heading) {
  public static final OptionGroup INPUT = new OptionGroup(0, "Input");
  public static final OptionGroup SERVER = new OptionGroup(1, "Server");
  public static final OptionGroup RUN = new OptionGroup(1, "Run");
  public static final OptionGroup GUARDS = new OptionGroup(2, "Guards");
  public static final OptionGroup OUTPUT = new OptionGroup(3, "Output");
  public static final OptionGroup CHECKS = new OptionGroup(4, "Checks");
  private static final int PROPERTIES = 5;
  private static final int ANY = 6;
  public static final OptionGroup ANY_PROPERTY = new OptionGroup(ANY, "Any property");
  public static final OptionGroup CONNECTION = new OptionGroup(7, "Connection and token");

  /** Whether its options set properties of the contact, where an empty text may be meant. */
  boolean isOfProperties() {
    return rank == PROPERTIES || rank == ANY;
  }

  /** The group of the field flags of a property of the contact. */
  static OptionGroup ofProperty(String name) {
    return new OptionGroup(PROPERTIES, name);
  }
}
