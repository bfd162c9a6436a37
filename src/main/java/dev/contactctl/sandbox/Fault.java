package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that goes wrong, as {@code --fault NAME[@METHOD][:PROBABILITY]} says it.
 *
 * @param kind what goes wrong
 * @param methods the methods that it strikes
 * @param probability how often, from 0 (never) to 1 (always)
 */
public record Fault(FaultKind kind, List<String> methods, double probability) {
  private static final Pattern SPEC = Pattern.compile("([^@:]+)(?:@([^@:]+))?(?::([^@:]+))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{0,3}\\.?[0-9]{1,17}");

  /** A fault that strikes every request that it can. */
  public static Fault always(FaultKind kind) {
    return new Fault(kind, kind.methods(), 1);
  }

  /**
   * Reads a specification.
   *
   * @throws Failure with {@link Exit#USAGE}, when it cannot be read
   */
  public static Fault parse(String spec) {
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      throw bad(spec, "is no fault", "write NAME[@METHOD][:PROBABILITY], as in 503@PUT:0.2");
    }
    FaultKind kind = kind(spec, parts.group(1));
    List<String> methods = kind.methods();
    if (parts.group(2) != null) {
      String method = parts.group(2).toUpperCase(Locale.ROOT);
      if (!methods.contains(method)) {
        throw bad(spec, "cannot strike " + method, "use " + String.join(" or ", methods));
      }
      methods = List.of(method);
    }
    double probability = parts.group(3) == null ? 1 : probability(spec, parts.group(3));
    return new Fault(kind, methods, probability);
  }

  private static FaultKind kind(String spec, String word) {
    List<String> words = new ArrayList<>();
    for (FaultKind kind : FaultKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
      words.add(kind.word());
    }
    throw bad(spec, "names no fault", "use one of " + String.join(", ", words));
  }

  private static double probability(String spec, String text) {
    if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) > 1) {
      throw bad(
          spec, "has no probability after the colon", "write a number from 0 to 1, as in 0.2");
    }
    return Double.parseDouble(text);
  }

  private static Failure bad(String spec, String problem, String remedy) {
    return new Failure(Exit.USAGE, "--fault " + spec + ": " + problem + "; " + remedy);
  }
}
