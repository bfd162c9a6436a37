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

  private Main() {}

  /** Runs the program. */
  public static void main(String[] argv) {
    if (argv.length == 1 && (argv[0].equals("--version") || argv[0].equals("-V"))) {
      System.out.println("contactctl " + Version.NUMBER);
      end(System.out.checkError() ? 10 : 0);
    }
    for (String property : UNWANTED) {
      System.clearProperty(property);
    }
    // Without it the sandbox's answers wait 40 ms for an acknowledgement of their head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Every argument is a text here; the other converters load half of java.time.
    System.setProperty("picocli.converters.excludes", ".*");
    Transport transport = new LateTransport();
    int code = Program.run(List.of(argv), new RealWorld(), transport);
    transport.close();
    end(code);
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
