package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.Rule;
import dev.contactctl.read.Syntax;
import dev.contactctl.settings.Credentials;
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

  /** What may be typed without a command. */
  static List<Option> alone() {
    List<Option> options = new ArrayList<>(always());
    options.add(Option.flag(OUTPUT, "Print the version", "-V", "--version"));
    return options;
  }

  /** What every command takes that speaks to the server. */
  static List<Option> connection() {
    List<Option> options = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.flag().isPresent() && setting.kind() != Setting.Kind.BOOLEAN) {
        String name = setting.flag().get();
        String value = name.substring(2).replace("-", "_").toUpperCase(Locale.ROOT);
        String help = setting.help() + " (" + setting.env() + ")";
        ValueHint takes = setting.kind() == Setting.Kind.FILE ? ValueHint.FILE : ValueHint.TEXT;
        options.add(Option.one(CONNECTION, value, help, name).taking(takes));
      }
    }
    options.add(
        Option.flag(CONNECTION, "Read the token from standard input", Credentials.FROM_STDIN));
    return options;
  }

  /** What every command takes that checks contacts. */
  static List<Option> checks() {
    return List.of(
        Option.flag(CHECKS, "The contact is external: no e-mail or telephone needed", "--external"),
        Option.flag(CHECKS, "Count warnings as errors", "--strict"),
        Option.many(CHECKS, "RULE", "Let this rule pass; explain lists the rules", "--allow")
            .taking(rules()),
        Option.one(CHECKS, "SYNTAX", "Read input as json, ndjson or yaml", "--input-format")
            .taking(syntaxes()));
  }

  /** The rules that can be let pass. */
  private static ValueHint rules() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (!rule.isOfReading()) {
        choices.add(new ValueHint.Choice(rule.id(), rule.summary()));
      }
    }
    return ValueHint.of(choices);
  }

  private static ValueHint syntaxes() {
    List<String> words = new ArrayList<>();
    for (Syntax syntax : Syntax.values()) {
      words.add(syntax.word());
    }
    return ValueHint.oneOf(words);
  }
}
