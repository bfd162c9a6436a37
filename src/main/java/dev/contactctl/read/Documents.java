package dev.contactctl.read;

/** Takes what is read, one value at a time. */
public interface Documents {
  /** Takes the next value. */
  void accept(Document document);
}
