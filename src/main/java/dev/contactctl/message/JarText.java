package dev.contactctl.message;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads whole texts that are stored in the jar: help, completion scripts and the like. They are
 * read straight from the jar, which is open already: a class loader goes through URL connections
 * for that, and loads 200 classes on Java 25.
 */
public final class JarText {
  private static final String FOLDER = "dev/contactctl/";

  private JarText() {}

  /**
   * The text of a file.
   *
   * @param name the file's room and name, such as {@code cli/help/files.txt}
   */
  public static String text(String name) {
    String path = FOLDER + name;
    File home = new File(URI.create(location()));
    try {
      return home.isDirectory()
          ? read(new FileInputStream(new File(home, path)))
          : read(home, path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The URL of the jar, or of the folder, that this class is from. */
  private static String location() {
    return JarText.class.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static String read(File jar, String path) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return read(zip.getInputStream(entry));
    }
  }

  private static String read(InputStream text) throws IOException {
    try (InputStream in = text) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
