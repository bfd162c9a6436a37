package dev.contactctl.contact;

/** Who may write a property, and where it is shown. */
public enum Access {
  /** Sent and returned. */
  WRITABLE,
  /** The page says {@code readOnly: true}: returned, and left out of every PUT. */
  READ_ONLY,
  /** The page says it is shown only by "get contact"; it is accepted in a PUT. */
  GET_ONLY
}
