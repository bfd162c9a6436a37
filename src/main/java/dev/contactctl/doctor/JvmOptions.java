package dev.contactctl.doctor;

import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JVM options that can show a token to others, or weaken TLS. */
final class JvmOptions {
  /** The variables from which a JVM, or the launcher, takes options. */
  private static final List<String> VARIABLES =
      List.of("CONTACTCTL_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Options that let a tool look into the process. */
  private static final List<String> AGENTS =
      List.of("-javaagent:", "-agentlib:", "-agentpath:", "-Xrun", "-Xdebug");

  /**
   * The variables whose options come before those of the launcher, so that the launcher's options
   * win.
   */
  private static final Set<String> BEFORE_LAUNCHER =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  /** The options that the launcher turns off in its file jvm.options. */
  private static final List<String> TURNED_OFF =
      List.of(
          "-XX:+HeapDump",
          "-XX:+CreateCoredump",
          "-XX:-SuppressFatalError",
          "-XX:+CrashOnOutOfMemory");

  /** Other options that write memory or environment variables into a file. */
  private static final List<String> DUMPS =
      List.of("-XX:StartFlightRecording", "-XX:+FlightRecorder");

  /** The property that shows that the launcher started the JVM. */
  private static final String LAUNCHER = "contactctl.tty";

  private static final List<String> TLS =
      List.of("-Djdk.tls.", "-Dsun.security.ssl.", "-Djava.security.properties", "-Djdk.security.");

  /**
   * One option that is a risk.
   *
   * @param option as far as it matters
   * @param variable where it stands
   * @param effect what it does
   */
  record Risk(String option, String variable, DoctorSentences effect) {}

  private JvmOptions() {}

  /** Every risky option that a variable sets and that the launcher does not turn off. */
  static List<Risk> risks(World world) {
    List<Risk> risks = new ArrayList<>();
    boolean launched = world.javaProperty(LAUNCHER).isPresent();
    for (String variable : VARIABLES) {
      boolean overridden = launched && BEFORE_LAUNCHER.contains(variable);
      for (String word : world.env(variable).orElse("").strip().split("\\s+")) {
        if (!overridden || !isOneOf(word, TURNED_OFF)) {
          effect(word).ifPresent(effect -> risks.add(new Risk(name(word), variable, effect)));
        }
      }
    }
    return risks;
  }

  /** The option without its value, which can be a secret itself. */
  private static String name(String word) {
    int end = word.startsWith("-D") || word.startsWith("-XX") ? word.indexOf('=') : at(word);
    return end < 0 ? word : word.substring(0, end);
  }

  private static int at(String word) {
    int colon = word.indexOf(':');
    int equals = word.indexOf('=', Math.max(colon, 0));
    return equals < 0 ? word.indexOf(',') : equals;
  }

  /** The risk of an option. */
  private static Optional<DoctorSentences> effect(String word) {
    if (word.startsWith("-Djavax.net.debug")) {
      return Optional.of(DoctorSentences.TLS_LOG_IS_OFF);
    } else if (isOneOf(word, AGENTS)) {
      return Optional.of(DoctorSentences.AGENT);
    } else if (word.startsWith("-Dcom.sun.management.jmxremote")) {
      return Optional.of(DoctorSentences.MANAGEMENT);
    } else if (isOneOf(word, TURNED_OFF) || isOneOf(word, DUMPS)) {
      return Optional.of(DoctorSentences.DUMP);
    } else if (word.startsWith("-Djavax.net.ssl.trustStore")) {
      return Optional.of(DoctorSentences.OTHER_TRUST);
    }
    return isOneOf(word, TLS) ? Optional.of(DoctorSentences.OTHER_TLS) : Optional.empty();
  }

  private static boolean isOneOf(String word, List<String> starts) {
    for (String start : starts) {
      if (word.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
