import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Copies a jar and converts its class files to the format of Java 17, without changing their code. A JVM checks class
 * files as old as picocli's (Java 5) with its slow old verifier, and stores them in no archive.
 *
 * <p>Arguments: the jar, and the jar to write. The same jar gives the same bytes.
 */
public class Retarget {
  private static final String NOTICE =
      "The class files in this jar are those of the original jar, brought from the class file format of Java 5 to\n"
          + "that of Java 17 by the build of contactctl (scripts/lib/Retarget.java); nothing else was changed.\n";

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    try (JarFile jar = new JarFile(from.toFile());
        URLClassLoader classes = new URLClassLoader(new URL[] {from.toUri().toURL()});
        OutputStream file = Files.newOutputStream(Path.of(args[1]));
        JarOutputStream out = new JarOutputStream(file)) {
      write(out, "META-INF/CHANGES-BY-CONTACTCTL.txt", NOTICE.getBytes(StandardCharsets.UTF_8));
      List<JarEntry> entries = Collections.list(jar.entries());
      for (JarEntry entry : entries) {
        if (entry.isDirectory()) {
          continue;
        }
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          boolean old = entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
          write(out, entry.getName(), old ? retargeted(bytes, classes) : bytes);
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

  private static byte[] retargeted(byte[] bytes, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(int format, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
          }

          @Override
          public MethodVisitor visitMethod(int access, String name, String form, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, form, signature, thrown);
            return new JSRInlinerAdapter(method, access, name, form, signature, thrown); // the new format has no jsr
          }
        };
    new ClassReader(bytes).accept(visitor, 0);
    return writer.toByteArray();
  }
}
