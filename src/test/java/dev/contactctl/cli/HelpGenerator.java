package dev.contactctl.cli;

import dev.contactctl.args.FieldFlag;
import dev.contactctl.args.FieldFlags;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.check.InputBounds;
import dev.contactctl.check.Rule;
import dev.contactctl.message.Language;
import dev.contactctl.session.CommandManual;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the help texts from the tables of commands, options, rules and settings. {@code
 * scripts/bless} commits them, and a test finds stale ones.
 */
final class HelpGenerator {
  private static final int COLUMN = 32;
  private static final int WIDTH = 80;

  /** The lines of a page that is read at once. */
  static final int PAGE = 50;

  /** For a command with twice the options of any other. */
  static final int TWO_PAGES = 70;

  /** The groups to shorten on a long page, from none on: they are the same for many commands. */
  private static final List<List<OptionGroup>> BRIEF =
      List.of(
          List.of(),
          List.of(OptionGroup.CONNECTION),
          List.of(OptionGroup.CHECKS, OptionGroup.CONNECTION));

  private HelpGenerator() {}

  /** Every text, by topic. */
  static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("contactctl", overview("", Commands.NAMES));
    for (String name : Commands.NAMES) {
      texts.put(name, command(Commands.named(name)));
    }
    for (String group : Commands.groups()) {
      texts.put(group, overview(group + " ", group(group)));
    }
    texts.put("exit-codes", exits());
    texts.put("rules", rules());
    texts.put("settings", settings());
    texts.put("files", FILES);
    texts.put(HelpPages.FIELDS, fields());
    return texts;
  }

  private static List<String> group(String group) {
    return Commands.inGroup(group).stream().map(word -> group + " " + word).toList();
  }

  private static String overview(String prefix, List<String> names) {
    StringBuilder text = new StringBuilder();
    text.append("Usage: contactctl ").append(prefix).append("COMMAND [OPTIONS]\n\n");
    if (prefix.isEmpty()) {
      text.append("Edits the customer contacts of a LINE WORKS (NAVER WORKS) domain.\n\n");
    }
    examples(text, prefix.strip());
    text.append("Commands\n");
    for (String name : names) {
      CommandManual command = Commands.named(name);
      row(text, (name + " " + command.usage()).strip(), CommandText.of(name).summary());
    }
    text.append("\nMore: contactctl COMMAND --help, contactctl help TOPIC\n");
    text.append("Topics: ").append(String.join(", ", HelpPages.TOPICS)).append('\n');
    return text.toString();
  }

  /** The whole page; where it would be too long, with the last groups shortened to names. */
  private static String command(CommandManual command) {
    String text = "";
    for (List<OptionGroup> brief : BRIEF) {
      text = command(command, brief);
      if (text.lines().count() <= PAGE) {
        return text;
      }
    }
    return text;
  }

  private static String command(CommandManual command, List<OptionGroup> brief) {
    List<Option> options = command.synopsis().options();
    String usage = command.usage().isEmpty() ? "" : " " + command.usage();
    CommandText said = CommandText.of(command.name());
    StringBuilder text = new StringBuilder();
    text.append("Usage: contactctl ").append(command.name()).append(usage);
    text.append(" [OPTIONS]\n\n").append(said.summary()).append(".\n\n");
    examples(text, command.name());
    text.append(said.description());
    List<Option> others = GeneratorTables.withoutFields(options);
    groups(text, others.stream().filter(option -> !brief.contains(option.group())).toList());
    names(text, command, others.stream().filter(o -> brief.contains(o.group())).toList());
    if (GeneratorTables.hasFields(options)) {
      text.append("\nProperties\n  For the flags, such as --memo TEXT, see: contactctl ");
      text.append(command.name());
      text.append(" --help ").append(HelpPages.FIELDS).append('\n');
    }
    return text.toString();
  }

  private static void examples(StringBuilder text, String command) {
    text.append("Examples\n");
    CommandText.of(command).examples().forEach(line -> text.append("  ").append(line).append('\n'));
    text.append('\n');
  }

  private static void groups(StringBuilder text, List<Option> options) {
    GeneratorTables.byGroup(options)
        .forEach(
            (group, members) -> {
              text.append('\n').append(group.heading()).append('\n');
              members.forEach(option -> row(text, spelled(option), help(option)));
            });
  }

  /** Names options that a page has no space to explain, and says where they are explained. */
  private static void names(StringBuilder text, CommandManual command, List<Option> options) {
    if (options.isEmpty()) {
      return;
    }
    Set<String> headings = new LinkedHashSet<>();
    options.forEach(option -> headings.add(option.group().heading()));
    String heading = String.join(", ", headings).toLowerCase(Locale.ROOT);
    text.append('\n').append(Character.toUpperCase(heading.charAt(0)));
    text.append(heading.substring(1)).append('\n');
    StringBuilder line = new StringBuilder(" ");
    for (int i = 0; i < options.size(); i++) {
      String name = " " + spelled(options.get(i)) + (i < options.size() - 1 ? "," : "");
      if (line.length() + name.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(1);
      }
      line.append(name);
    }
    text.append(line).append("\n  See: man contactctl-").append(command.name().replace(' ', '-'));
    text.append(", contactctl help settings\n");
  }

  private static String help(Option option) {
    List<String> words = GeneratorTables.fewUnsaidWords(option);
    return option.help() + (words.isEmpty() ? "" : " (" + GeneratorTables.or(words) + ")");
  }

  private static String spelled(Option option) {
    String names = String.join(", ", option.names());
    if (option.kind() == Option.Kind.TRUTH) {
      return names + "[=false]";
    }
    return option.takesValue() ? names + " " + option.value() : names;
  }

  private static String fields() {
    StringBuilder text = new StringBuilder();
    text.append("The flags of update, diff and apply that set properties.\n\n").append(ITEMS);
    groups(text, FieldFlags.all().stream().map(FieldFlag::option).toList());
    return text.toString();
  }

  private static String exits() {
    StringBuilder text =
        new StringBuilder("Exit codes. Treat a code that is not listed as a failure.\n\n");
    List<Exit> exits = new ArrayList<>(List.of(Exit.values()));
    exits.sort((one, other) -> Integer.compare(one.code(), other.code()));
    for (Exit exit : exits) {
      String code = Integer.toString(exit.code());
      row(text, code, exit.english());
    }
    return text.toString();
  }

  private static String rules() {
    StringBuilder text = new StringBuilder();
    text.append("Rules. For details, run contactctl explain RULE.\n\n");
    for (Rule rule : Rule.values()) {
      row(text, rule.id(), rule.severity().word() + ": " + Language.ENGLISH.say(rule.summary()));
    }
    return text.toString();
  }

  private static String settings() {
    StringBuilder text = new StringBuilder();
    text.append("Settings. A flag overrides a variable, which overrides a profile of the config\n");
    text.append("file, which overrides the top level of that file, which overrides the default.\n");
    for (Setting setting : Setting.values()) {
      text.append('\n').append("  ").append(setting.key()).append('\n');
      text.append("      ").append(setting.help()).append('\n');
      text.append("      ").append(setting.env());
      text.append(setting.flag().map(flag -> ", " + flag).orElse("")).append('\n');
      if (!setting.fallback().isEmpty()) {
        text.append("      default ").append(setting.fallback()).append('\n');
      }
    }
    text.append(TOKENS);
    return text.toString();
  }

  private static final String TOKENS =
      """

      The token comes from the first of these: --token-file or --token-stdin,
      CONTACTCTL_TOKEN, CONTACTCTL_TOKEN_FILE, CONTACTCTL_TOKEN_COMMAND, a service
      account or a user whose ID is in a variable, the profile, the top level of the
      config file. A profile has one of token, tokenFile, tokenCommand,
      serviceAccount and userAccount. No flag takes the value of a secret. A secret
      from the config file is sent only to the baseUrl and the authUrl next to it. A
      file with a secret in it is refused when others may read it.

      In the config file, a setting with a dot stands in a mapping, as in
      serviceAccount: {id: abc.serviceaccount@example}. In a variable, a list is
      written as JSON: ["pass", "show", "token"].
      """;

  /** A name and its help, broken into lines of at most 80 columns. */
  private static void row(StringBuilder text, String name, String help) {
    StringBuilder line = new StringBuilder("  ").append(name);
    if (line.length() >= COLUMN) {
      text.append(line).append('\n');
      line.setLength(0);
    }
    line.append(" ".repeat(COLUMN - line.length()));
    for (String word : help.split(" ")) {
      if (line.length() + word.length() > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(" ".repeat(COLUMN));
      }
      line.append(word).append(' ');
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** How a list item is written in a flag, and in which order flags take effect. */
  static final String ITEMS =
      """
      A list item is its main value, then key=value or the bare name of a boolean:
        --email a@example.com,primary
        --telephone '010-1234-5678,type=WORK' --telephone '+81 3 1234 5678'
        --location '"1-2-3, Chiyoda-ku",type=HOME'   (quotes protect a comma)
        --contact-tag-id '"a,b"' --accessible-member ID,type=GROUP
        --location '{"address": "1-2-3", "primary": true}'   (JSON)
      primary may be left out: the first item gets it when no item says so.
      Nothing is read from files named by values: --memo @x is the text @x.
      contactctl explain PROPERTY shows what an item may have.

      Flags take effect in this order: whole lists and --clear-…, --remove-…,
      --add-…, single values, then --set, --set-json and --unset as typed.
      """;

  /** The topic {@code files}. */
  static final String FILES =
      """
      Contact files are JSON or YAML, in UTF-8 with or without a byte order mark. The
      extension tells which (EXTENSIONS), else the first
      character does; --input-format overrides both. - is standard input.

      What you write is what is sent. In YAML, an unquoted value of a text property is
      that text: telephone: 0312345678, zipCode: 00001, lastName: NO stay as they are.
      The plain words null and ~ are null, and null clears a property. A key without a
      value is an error. Aliases, anchors, tags and merge keys are errors. In JSON, a
      number for a text property is an error.

      Read-only properties (contactId, linkedExternalUser, createdTime, modifiedTime)
      may be in a file. They are left out of what is sent, so that the output of get
      can be sent back. Properties that the API page does not name are errors, unless
      --allow unknown-property is given.

      Limits: FILE_SIZE MiB per file (any length for apply), CONTACT_SIZE Mi characters per contact,
      DEPTH levels of nesting, YAML_LINE Ki characters per line of YAML. NDJSON is read line by
      line: a line may have LINE_SIZE MiB, and a file any length.
      For standard input, pass --input-format ndjson to have it read that way.
      """
          .replace("CONTACT_SIZE", String.valueOf(InputBounds.CONTACT >> 20))
          .replace("EXTENSIONS", String.join(", ", Syntax.extensions()))
          .replace("FILE_SIZE", Integer.toString(InputBounds.FILE_BYTES >> 20))
          .replace("LINE_SIZE", Integer.toString(InputBounds.LINE_BYTES >> 20))
          .replace("YAML_LINE", Integer.toString(InputBounds.YAML_LINE >> 10))
          .replace("DEPTH", Integer.toString(InputBounds.DEPTH));
}
