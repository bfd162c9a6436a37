package dev.contactctl.cli;

import dev.contactctl.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options that many commands share. */
final class CommonOptions {
  static final String OUTPUT = "Output";
  static final String CONNECTION = "Connection and token";
  static final String CHECKS = "Checks";

  private CommonOptions() {}

  /** What every command takes. */
  static List<Option> always() {
    return List.of(
        Option.flag(OUTPUT, "Say more: each request, and the notes", "-v", "--verbose"),
        Option.flag(OUTPUT, "Say nothing but errors", "-q", "--quiet"),
        Option.flag(OUTPUT, "Never ask anything", "--no-input"),
        Option.flag(OUTPUT, "Print this help", "-h", "--help"));
  }

  /** What every command takes that speaks to the server. */
  static List<Option> connection() {
    List<Option> options = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.flag().isPresent() && setting.kind() == Setting.Kind.TEXT) {
        String name = setting.flag().get();
        String value = name.substring(2).replace("-", "_").toUpperCase(Locale.ROOT);
        String help = setting.help() + " (" + setting.env() + ")";
        options.add(Option.one(CONNECTION, value, help, name));
      }
    }
    options.add(Option.flag(CONNECTION, "Read the token from standard input", "--token-stdin"));
    return options;
  }

  /** What every command takes that checks contacts. */
  static List<Option> checks() {
    return List.of(
        Option.flag(CHECKS, "The contact is external: no e-mail or telephone needed", "--external"),
        Option.flag(CHECKS, "Count warnings as errors", "--strict"),
        Option.many(CHECKS, "RULE", "Let this rule pass; explain lists the rules", "--allow"),
        Option.one(CHECKS, "SYNTAX", "Read input as json, ndjson or yaml", "--input-format"));
  }
}
