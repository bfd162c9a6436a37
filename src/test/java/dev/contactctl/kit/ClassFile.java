package dev.contactctl.kit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a class file names: the constants of its pool (JVM specification, 4.4).
 *
 * @param classes the classes, as in {@code java/lang/String}; of an array, its elements
 * @param calls the methods that it calls or has references to
 */
public record ClassFile(Set<String> classes, List<Call> calls) {
  /**
   * A method that is called.
   *
   * @param owner the class that the caller knows it by, as in {@code java/lang/String}
   * @param signature name and types of parameters, as in {@code repeat(I)}
   */
  public record Call(String owner, String signature) {}

  /** Reads a class file. */
  public static ClassFile read(Path file) throws IOException {
    Pool pool = new Pool();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(8); // the magic number and the version
      int size = in.readUnsignedShort();
      for (int at = 1; at < size; at++) {
        at += pool.read(in, at);
      }
    }
    Set<String> classes = new TreeSet<>();
    pool.classes.keySet().forEach(at -> classes.add(pool.owner(at)));
    List<Call> calls = new ArrayList<>();
    for (int[] method : pool.methods) {
      calls.add(new Call(pool.owner(method[0]), pool.signature(method[1])));
    }
    return new ClassFile(classes, calls);
  }

  /** The constants by their number. */
  private static final class Pool {
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Integer> classes = new TreeMap<>();
    private final Map<Integer, int[]> signatures = new TreeMap<>();
    private final List<int[]> methods = new ArrayList<>();

    /** Reads one constant; how many numbers it takes besides its own. */
    int read(DataInputStream in, int at) throws IOException {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(at, in.readUTF());
        case 5, 6 -> {
          in.skipNBytes(8);
          return 1; // a long or double takes two places
        }
        case 7 -> classes.put(at, in.readUnsignedShort());
        case 10, 11 -> methods.add(two(in));
        case 12 -> signatures.put(at, two(in));
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
      return 0;
    }

    private static int[] two(DataInputStream in) throws IOException {
      return new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
    }

    String owner(int at) {
      String name = texts.getOrDefault(classes.getOrDefault(at, 0), "");
      return name.startsWith("[") ? name.replaceAll("^\\[+L?|;$", "") : name;
    }

    String signature(int at) {
      int[] parts = signatures.getOrDefault(at, new int[2]);
      String type = texts.getOrDefault(parts[1], ")");
      return texts.getOrDefault(parts[0], "") + type.substring(0, type.indexOf(')') + 1);
    }
  }
}
