package dev.contactctl.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Input that was opened.
 *
 * @param name as the user gave it; {@code stdin} for standard input
 * @param in its bytes
 * @param own whether it is ours to close; standard input is not
 */
record OpenedInput(String name, InputStream in, boolean own) implements Closeable {
  /** What is said of input that breaks while it is read. */
  String broken() {
    return broken(name);
  }

  static String broken(String name) {
    return name + ": cannot be read; check the file and its disk";
  }

  @Override
  public void close() throws IOException {
    if (own) {
      in.close();
    }
  }
}
