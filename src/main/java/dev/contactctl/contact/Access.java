package dev.contactctl.contact;

/** Tells who may write a property, and where it is shown. */
public enum Access {
  /** Sent and returned. */
  WRITABLE,
  /** The page says {@code readOnly: true}: returned, but left out of every PUT. */
  READ_ONLY,
  /** The page says that only "get contact" shows it; a PUT accepts it. */
  GET_ONLY
}
