package dev.contactctl.remote;

/** Thrown when an answer with the expected status does not hold what the call expects. */
public final class UnusableAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  private final AnswerFault fault;
  private final String detail;

  /**
   * An answer with that fault.
   *
   * @param detail as {@link AnswerFault} says, straight from the server
   */
  public UnusableAnswer(AnswerFault fault, String detail) {
    super(fault.name(), null, false, false);
    this.fault = fault;
    this.detail = detail;
  }

  AnswerFault fault() {
    return fault;
  }

  String detail() {
    return detail;
  }
}
