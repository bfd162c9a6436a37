package dev.contactctl.contact;

/** The rows of the field table for values that should be in their list only once. */
public final class ListedOnce {
  /** The characters of a telephone number: one by one, and as the page's pattern. */
  private static final Limit TELEPHONE =
      new Limit.Characters(
          "0123456789+-*#PTpt()\u3000 ",
          "0-9 + - * # P T p t ( ) space",
          "[0-9\\+\\-*#PTpt()\\u3000 ]+",
          "010-1234-5678");

  /** A telephone number. */
  public static final Field NUMBER =
      Field.text("telephone")
          .mandatory()
          .with(TELEPHONE)
          .asMain()
          .like("010-1234-5678")
          .alsoCalled("number phone value")
          .help("Telephone number");

  /** The address of a website. */
  static final Field URL =
      Field.text("url", TextForm.WORD)
          .mandatory()
          .max(100)
          .asMain()
          .like("https://example1.com")
          .help("Address of the website");

  /** The ID of a tag. */
  static final Field TAG_ID =
      Field.text("contactTagId", TextForm.WORD).like("ctag2a81-94b6-4642-6903-03aa7977da91");

  private ListedOnce() {}

  /**
   * Whether a value should be in its list only once: the same address, number or tag a second time
   * adds nothing. A postal address may be that of both home and work, though.
   */
  public static boolean isOne(Field value) {
    return value == ContactFields.EMAIL_ADDRESS
        || value == NUMBER
        || value == URL
        || value == TAG_ID;
  }
}
