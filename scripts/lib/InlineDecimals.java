import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies Jackson's jars and has the limits of integers as decimal numbers made where they are used. In the original they are
 * constants of two classes that every run initializes, and since Java 25 the first decimal number of a program has powers
 * of five computed, up to the 65,536th. Fails if a jar is not as expected.
 *
 * <p>Arguments: a folder with jars, the folder to write to, and the names of the jars, each followed by the name of the
 * copy. The same jars give the same bytes.
 */
public class InlineDecimals {
  private static final String NOTICE =
      "This jar is the original one but for constants of decimal numbers, such as ValueNode.BD_MAX_LONG, which are made\n"
          + "where they are used (by the build of contactctl, scripts/lib/InlineDecimals.java).\n";

  private static final List<String> HOLDERS =
      List.of("tools/jackson/core/base/ParserMinimalBase", "tools/jackson/databind/node/ValueNode");

  private static final String DECIMAL = "java/math/BigDecimal";
  private static final String DECIMAL_FIELD = "L" + DECIMAL + ";";

  /** What the value of such a constant is made with. */
  private static final Set<Integer> SIMPLE =
      Set.of(
          Opcodes.LDC, Opcodes.NEW, Opcodes.DUP, Opcodes.GETSTATIC, Opcodes.INVOKESTATIC, Opcodes.INVOKESPECIAL);

  /** The values of the constants, by name. */
  private final Map<String, Long> values = new HashMap<>();

  private int removed;
  private int inlined;

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    InlineDecimals inlining = new InlineDecimals();
    List<URL> jars = new ArrayList<>();
    for (int i = 2; i < args.length; i += 2) {
      jars.add(from.resolve(args[i]).toUri().toURL());
    }
    inlining.readValues(jars);
    for (int i = 2; i < args.length; i += 2) {
      inlining.copy(from.resolve(args[i]), to.resolve(args[i + 1]));
    }
    if (inlining.removed < inlining.values.size() || inlining.inlined < inlining.removed) {
      throw new IllegalStateException(inlining.removed + " constants, used " + inlining.inlined + " times");
    }
  }

  private void readValues(List<URL> jars) throws IOException, ReflectiveOperationException {
    try (URLClassLoader classes = new URLClassLoader(jars.toArray(new URL[0]))) {
      for (String holder : HOLDERS) {
        for (Field field : classes.loadClass(holder.replace('/', '.')).getDeclaredFields()) {
          if (field.getType() == BigDecimal.class) {
            field.setAccessible(true);
            long value = ((BigDecimal) field.get(null)).longValueExact();
            Long other = values.put(field.getName(), value);
            if (other != null && other != value) {
              throw new IllegalStateException("two values: " + field);
            }
          }
        }
      }
    }
  }

  private void copy(Path from, Path to) throws IOException {
    try (JarFile jar = new JarFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        JarOutputStream out = new JarOutputStream(file)) {
      write(out, "META-INF/CHANGES-BY-CONTACTCTL.txt", NOTICE.getBytes(StandardCharsets.UTF_8));
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean code = entry.getName().matches("tools/jackson/.*\\.class");
          write(out, entry.getName(), code ? inlined(bytes) : bytes);
        }
      }
    }
  }

  private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  /** The class without such constants and uses of them; the same bytes if it has none. */
  private byte[] inlined(byte[] bytes) {
    ClassNode type = new ClassNode();
    new ClassReader(bytes).accept(type, 0);
    int before = removed + inlined;
    if (HOLDERS.contains(type.name)) {
      type.fields.removeIf(field -> isConstant(field));
    }
    for (MethodNode method : type.methods) {
      inline(method);
    }
    if (removed + inlined == before) {
      return bytes;
    }
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    return writer.toByteArray();
  }

  private boolean isConstant(FieldNode field) {
    return field.desc.equals(DECIMAL_FIELD) && values.containsKey(field.name);
  }

  private void inline(MethodNode method) {
    List<AbstractInsnNode> statement = new ArrayList<>();
    for (AbstractInsnNode code : method.instructions.toArray()) {
      if (code.getOpcode() < 0) {
        continue; // a label, a line number or a frame
      }
      statement.add(code);
      if (code instanceof FieldInsnNode && isUse((FieldInsnNode) code)) {
        FieldInsnNode use = (FieldInsnNode) code;
        if (use.getOpcode() == Opcodes.PUTSTATIC) {
          remove(method, statement);
        } else {
          method.instructions.insertBefore(use, new LdcInsnNode(values.get(use.name)));
          method.instructions.set(
              use, new MethodInsnNode(Opcodes.INVOKESTATIC, DECIMAL, "valueOf", "(J)" + DECIMAL_FIELD));
          inlined++;
        }
      }
      if (code.getOpcode() == Opcodes.PUTSTATIC) {
        statement.clear();
      }
    }
  }

  private boolean isUse(FieldInsnNode code) {
    boolean isStatic = code.getOpcode() == Opcodes.GETSTATIC || code.getOpcode() == Opcodes.PUTSTATIC;
    return isStatic
        && code.desc.equals(DECIMAL_FIELD)
        && code.owner.startsWith("tools/jackson/")
        && values.containsKey(code.name);
  }

  private void remove(MethodNode method, List<AbstractInsnNode> statement) {
    for (AbstractInsnNode code : statement) {
      if (code != statement.get(statement.size() - 1) && !SIMPLE.contains(code.getOpcode())) {
        throw new IllegalStateException(method.name + ": a value that is not a plain expression");
      }
      method.instructions.remove(code);
    }
    removed++;
  }
}
