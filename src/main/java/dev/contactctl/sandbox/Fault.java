package dev.contactctl.sandbox;

import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of failure that the sandbox is asked to produce, by {@code --fault
 * NAME[@METHOD][:PROBABILITY]}.
 *
 * @param kind what goes wrong
 * @param methods the HTTP methods that it affects
 * @param probability how often it strikes, from 0 (never) to 1 (always)
 */
public record Fault(FaultKind kind, List<String> methods, double probability) {
  private static final Pattern SPEC = Pattern.compile("([^@:]+)(?:@([^@:]+))?(?::([^@:]+))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{0,3}\\.?[0-9]{1,17}");

  /**
   * Reads a specification.
   *
   * @throws Failure with {@link Exit#USAGE} if it is malformed
   */
  public static Fault parse(String spec) {
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      throw new Failure(Exit.USAGE, SandboxSentences.FAULT_MALFORMED.with(spec));
    }
    FaultKind kind = kind(spec, parts.group(1));
    List<String> methods = kind.methods();
    if (parts.group(2) != null) {
      String method = parts.group(2).toUpperCase(Locale.ROOT);
      if (!methods.contains(method)) {
        throw new Failure(Exit.USAGE, SandboxSentences.FAULT_METHOD.with(spec, method, methods));
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
    throw new Failure(Exit.USAGE, SandboxSentences.FAULT_UNKNOWN.with(spec, words));
  }

  private static double probability(String spec, String text) {
    if (!isProbability(text)) {
      Message wrong = SandboxSentences.FAULT_PROBABILITY.with(spec);
      throw new Failure(
          Exit.USAGE, AsciiForm.refusal("--fault", spec, Fault::hasProbability, wrong));
    }
    return Double.parseDouble(text);
  }

  private static boolean hasProbability(String spec) {
    return isProbability(spec.substring(spec.lastIndexOf(':') + 1));
  }

  private static boolean isProbability(String text) {
    return NUMBER.matcher(text).matches() && Double.parseDouble(text) <= 1;
  }
}
