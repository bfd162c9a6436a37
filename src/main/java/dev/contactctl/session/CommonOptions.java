package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.Rule;
import dev.contactctl.message.Language;
import dev.contactctl.read.InputNames;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Options that many commands share. */
public final class CommonOptions {
  /** The option for files that are parts of contacts, meant for merging. */
  public static final String PARTIAL = "--partial";

  static final String NO_INPUT = "--no-input";
  static final String EXTERNAL = "--external";
  public static final String STRICT = "--strict";
  public static final String ALLOW = "--allow";

  /** Names a file of the input. */
  public static final String FILE = "--file";

  /** Says that the input is the whole contact. */
  public static final String REPLACE = "--replace";

  /** Shows what would be sent. */
  public static final String DRY_RUN = "--dry-run";

  /** Makes the exit code of a dry run tell whether anything would change. */
  public static final String EXIT_CODE = "--exit-code";

  /** Keeps the contacts as they were. */
  public static final String BACKUP = "--backup";

  private static final String RECURSIVE = "--recursive";
  public static final String INPUT_FORMAT = "--input-format";
  static final String TRACE = "--trace";
  static final String TRACE_BODIES = "--trace-bodies";

  private CommonOptions() {}

  /** The options of every command. */
  public static List<Option> always() {
    return List.of(
        Option.flag(
            OptionGroup.OUTPUT, "Print more: each request, and the notes", "-v", "--verbose"),
        Option.flag(OptionGroup.OUTPUT, "On standard error, print only errors", "-q", "--quiet"),
        Option.flag(OptionGroup.OUTPUT, "Never ask a question", NO_INPUT),
        Option.flag(OptionGroup.OUTPUT, "Print this help", "-h", "--help"));
  }

  /** The options that may be typed without a command. */
  public static List<Option> alone() {
    List<Option> options = new ArrayList<>(always());
    options.add(Option.flag(OptionGroup.OUTPUT, "Print the version", "-V", "--version"));
    return options;
  }

  /** The options of every command that uses the server. */
  public static List<Option> requests() {
    List<Option> options = connection();
    options.add(
        Option.one(
                OptionGroup.CONNECTION,
                "FILE",
                "Write requests and answers to a new HAR file",
                TRACE)
            .taking(ValueHint.FILE));
    options.add(
        Option.flag(
            OptionGroup.CONNECTION, "With --trace: write personal data, too", TRACE_BODIES));
    return options;
  }

  /** The options that choose the server and the token. */
  public static List<Option> connection() {
    List<Option> options = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      boolean ofSome = setting.kind() == Setting.Kind.BOOLEAN || setting == Setting.RATE;
      if (setting.flag().isPresent() && !ofSome) {
        String name = setting.flag().get();
        String value = name.substring(2).replace("-", "_").toUpperCase(Locale.ROOT);
        String help = setting.help() + " (" + setting.env() + ")";
        options.add(Option.one(OptionGroup.CONNECTION, value, help, name).taking(taken(setting)));
      }
    }
    options.add(
        Option.flag(
            OptionGroup.CONNECTION, "Read the token from standard input", Credentials.FROM_STDIN));
    return options;
  }

  private static ValueHint taken(Setting setting) {
    if (setting == Setting.PROFILE) {
      return ValueHint.PROFILE;
    }
    return setting.kind() == Setting.Kind.FILE ? ValueHint.FILE : ValueHint.TEXT;
  }

  /** The option for the folders in a folder that is named as input. */
  public static Option recursive() {
    return Option.flag(OptionGroup.INPUT, "Read the folders in a folder, too", "-R", RECURSIVE);
  }

  /** How far below a folder files are read. */
  public static InputNames.Depth depth(Args args) {
    return args.has(RECURSIVE) ? InputNames.Depth.TREE : InputNames.Depth.FOLDER;
  }

  /** {@code --exit-code}, under the heading that {@code --dry-run} has. */
  public static Option exitCode(OptionGroup group) {
    int code = Exit.DIFFERENT.code();
    return Option.flag(
        group, "With " + DRY_RUN + ": exit " + code + " if anything would change", EXIT_CODE);
  }

  /** The options of every command that checks contacts. */
  public static List<Option> checks() {
    return checks(ValueHint.ofConstants(Syntax.values()));
  }

  /**
   * The same for a command that reads other formats.
   *
   * @param formats the words for {@code --input-format}
   */
  public static List<Option> checks(ValueHint formats) {
    return List.of(
        Option.flag(
            OptionGroup.CHECKS, "External contact: no e-mail or telephone needed", EXTERNAL),
        strict(),
        Option.many(OptionGroup.CHECKS, "RULE", "Allow what this rule forbids; see explain", ALLOW)
            .taking(rules()),
        Option.one(OptionGroup.CHECKS, "SYNTAX", "Syntax of every input", INPUT_FORMAT)
            .taking(formats));
  }

  /** The option that turns warnings into errors. */
  public static Option strict() {
    return Option.flag(OptionGroup.CHECKS, "Count warnings as errors", STRICT);
  }

  /** The option that allows a rule to be broken. */
  private static ValueHint rules() {
    List<ValueHint.Choice> choices = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (!rule.isOfReading()) {
        choices.add(new ValueHint.Choice(rule.id(), Language.ENGLISH.say(rule.summary())));
      }
    }
    return ValueHint.of(choices);
  }
}
