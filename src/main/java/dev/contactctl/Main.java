package dev.contactctl;

import dev.contactctl.remote.LateTransport;
import dev.contactctl.remote.Transport;
import dev.contactctl.world.Version;
import java.util.List;

/** The door: hands over the real world and ends with the exit code. */
public final class Main {
  /**
   * Switches of the JDK that can come in by JAVA_TOOL_OPTIONS: the first three print the token, the
   * others send it to a server of another name, or a PUT twice.
   */
  private static final List<String> UNWANTED =
      List.of(
          "jdk.httpclient.HttpClient.log",
          "jdk.internal.httpclient.debug",
          "javax.net.debug",
          "jdk.internal.httpclient.disableHostnameVerification",
          "jdk.httpclient.enableAllMethodRetry");

  /**
   * The key exchanges that TLS offers. A client sends a key for the first group and for the first
   * group of another family; by default that is P-256, and the first P-256 key costs Java 25 as
   * much as reading all trusted certificates. With finite fields second, a server that speaks only
   * P-256 asks for it, which takes one more round trip.
   */
  private static final String TLS_GROUPS = "jdk.tls.namedGroups";

  private Main() {}

  /** Runs the program. */
  public static void main(String[] argv) {
    if (argv.length == 1 && (argv[0].equals("--version") || argv[0].equals("-V"))) {
      System.out.println("contactctl " + Version.NUMBER);
      end(System.out.checkError() ? 10 : 0);
    }
    configureLibraries();
    Transport transport = new LateTransport();
    int code = Program.run(List.of(argv), new RealWorld(), transport);
    transport.close();
    end(code);
  }

  /** Sets the switches of the JDK and of picocli, which have to be set before either is used. */
  static void configureLibraries() {
    for (String property : UNWANTED) {
      System.clearProperty(property);
    }
    // Without it the sandbox's answers wait 40 ms for an acknowledgement of their head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Every argument is a string here; the other converters load half of java.time.
    System.setProperty("picocli.converters.excludes", ".*");
    if (System.getProperty(TLS_GROUPS) == null) {
      System.setProperty(TLS_GROUPS, "x25519,ffdhe2048,secp256r1,secp384r1,secp521r1,x448");
    }
  }

  /**
   * Ends the process. {@code System.exit} would first start the logging of the JDK, from Java 21
   * on, to offer a record of the exit: 300 classes. Nothing is left to do: there are no shutdown
   * hooks, and what was printed has been written.
   */
  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }
}
