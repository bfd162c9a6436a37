package dev.contactctl.args;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be typed after a command's name, or before there is a command. The parser, the help, the
 * completion scripts and the man pages are made from it.
 *
 * @param name the command's name; empty before there is a command
 * @param usage what stands after the name in help, such as {@code FILE…}
 * @param options every option that may be given, the common ones last
 * @param word what a word that is not an option may be
 * @param minWords the least number of such words
 * @param maxWords the greatest number of such words
 */
public record Synopsis(
    String name, String usage, List<Option> options, ValueHint word, int minWords, int maxWords) {

  /** The name for functions of shells: {@code config_init}. */
  public String identifier() {
    return name.replace(' ', '_');
  }

  /** The options by what their values may be; those without a value are left out. */
  public Map<ValueHint, List<Option>> byValue() {
    Map<ValueHint, List<Option>> byValue = new LinkedHashMap<>();
    for (Option option : options) {
      if (option.takes().kind() != ValueHint.Kind.NONE) {
        byValue.computeIfAbsent(option.takes(), value -> new ArrayList<>()).add(option);
      }
    }
    return byValue;
  }
}
