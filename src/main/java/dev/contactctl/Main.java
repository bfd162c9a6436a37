package dev.contactctl;

import dev.contactctl.http.LazyTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.world.Version;
import java.io.File;
import java.util.List;

/** Starts the program in the real world and ends the process with its exit code. */
public final class Main {
  /** A switch of the JDK that JAVA_TOOL_OPTIONS can set, and that prints the token. */
  private static final String TLS_LOG = "javax.net.debug";

  /**
   * The key exchanges that TLS offers. A client sends a key for the first group and for the first
   * group of another family; by default that is P-256, and the first P-256 key costs Java 25 as
   * much as reading all trusted certificates. With finite fields second, a server that speaks only
   * P-256 asks for it, which takes one more round trip. From 27 on, Java has hybrid groups that are
   * safe from quantum computers, and its own order is kept.
   */
  private static final String TLS_GROUPS = "jdk.tls.namedGroups";

  /**
   * The limits of the sandbox's HTTP server, in seconds: for a request to arrive, head and body,
   * and for its answer to be taken. Without them a client that stops half-way holds a thread for
   * ever. The second one is longer than any time that a client waits for the fault {@code stall}.
   */
  private static final String REQUEST_LIMIT = "sun.net.httpserver.maxReqTime";

  private static final String ANSWER_LIMIT = "sun.net.httpserver.maxRspTime";

  /** The file by which the launcher sees that a run did not come to its end. */
  private static final String RUN = "contactctl.run";

  private static final int INTERNAL_ERROR = 1;

  private Main() {}

  /** Runs the program. */
  public static void main(String[] argv) {
    if (argv.length == 1 && asksForVersion(argv[0])) {
      System.out.println("contactctl " + Version.NUMBER);
      end(System.out.checkError() ? 10 : 0);
    }
    configureLibraries();
    RealWorld world = new RealWorld();
    Transport transport = new LazyTransport(world);
    int code = Program.run(List.of(argv), world, transport);
    transport.close();
    end(code);
  }

  private static boolean asksForVersion(String word) {
    return word.equals("--version") || word.equals("-V") || word.equals("version");
  }

  /** Sets the switches of the JDK and of picocli, which have to be set before either is used. */
  static void configureLibraries() {
    System.clearProperty(TLS_LOG);
    // Otherwise the body of every sandbox response waits 40 ms until its header is acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    setUnlessSet(REQUEST_LIMIT, "10");
    setUnlessSet(ANSWER_LIMIT, "300");
    // Every argument is a string here; the other converters load half of java.time.
    System.setProperty("picocli.converters.excludes", ".*");
    boolean hybrids = Integer.getInteger("java.specification.version", 17) >= 27;
    if (!hybrids && System.getProperty(TLS_GROUPS) == null) {
      System.setProperty(TLS_GROUPS, "x25519,ffdhe2048,secp256r1,secp384r1,secp521r1,x448");
    }
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /**
   * Ends the process. From Java 21 on, {@code System.exit} would first start the JDK's logging, 300
   * classes, to record the exit. Nothing else is left to do here: all output has been written, and
   * the only shutdown hook stops processes, of which none runs any more.
   */
  static void end(int code) {
    String run = System.getProperty(RUN, "");
    if (!run.isEmpty() && code != INTERNAL_ERROR) {
      new File(run).delete();
    }
    Runtime.getRuntime().halt(code);
  }
}
