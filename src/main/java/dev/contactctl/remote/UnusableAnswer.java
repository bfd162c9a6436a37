package dev.contactctl.remote;

/** An answer with the expected status does not hold what the call expects. */
final class UnusableAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final Flaw flaw;
  private final String detail;

  /**
   * An answer with that flaw.
   *
   * @param detail as {@link Flaw} says, straight from the server
   */
  UnusableAnswer(Flaw flaw, String detail) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
    this.detail = detail;
  }

  Flaw flaw() {
    return flaw;
  }

  String detail() {
    return detail;
  }
}
