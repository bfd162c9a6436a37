package dev.contactctl.syntax;

/** Receives documents, one at a time, as they are read. */
public interface Documents {
  /** Receives the next value. */
  void accept(Document document);
}
