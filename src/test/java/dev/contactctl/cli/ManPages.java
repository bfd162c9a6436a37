package dev.contactctl.cli;

import dev.contactctl.args.Option;
import dev.contactctl.session.CommandManual;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the man pages from the same tables as {@link HelpGenerator}. */
final class ManPages {
  private static final String PROGRAM = "contactctl";

  /** Environment variables that are not settings. */
  private static final Map<String, String> VARIABLES = variables();

  private ManPages() {}

  /** Every page, by the name of its file. */
  static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(file(PROGRAM), main());
    for (String name : Commands.NAMES) {
      pages.put(file(page(name)), command(Commands.named(name)));
    }
    return pages;
  }

  private static String page(String command) {
    return PROGRAM + "-" + command.replace(' ', '-');
  }

  private static String file(String page) {
    return page + ".1";
  }

  private static Roff begin(String page, String summary) {
    String does = summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1);
    Roff roff = new Roff(page, PROGRAM + " " + Version.NUMBER).section("NAME");
    return roff.line(Roff.escaped(page) + " \\- " + Roff.escaped(does)).section("SYNOPSIS");
  }

  private static String main() {
    Roff roff = begin(PROGRAM, "edit the customer contacts of a LINE WORKS (NAVER WORKS) domain");
    roff.line(
        Roff.bold(PROGRAM) + " " + Roff.italic("COMMAND") + " [" + Roff.italic("OPTIONS") + "]");
    roff.section("DESCRIPTION").prose(DESCRIPTION).section("COMMANDS");
    for (String name : Commands.NAMES) {
      CommandManual command = Commands.named(name);
      String usage = command.usage().isEmpty() ? "" : " " + Roff.italic(command.usage());
      roff.item(Roff.bold(name) + usage, Roff.escaped(CommandText.of(name).summary()) + ".");
    }
    roff.section("OPTIONS");
    options(roff, CommonOptions.alone());
    roff.section("CONTACT FILES").prose(HelpGenerator.FILES);
    exits(roff);
    environment(roff);
    roff.section("FILES");
    roff.item(
        Roff.bold("~/.config/contactctl/config.yaml"),
        Roff.escaped("The config file; contactctl config init writes a commented one."));
    return seeAlso(roff, PROGRAM);
  }

  private static String command(CommandManual command) {
    CommandText said = CommandText.of(command.name());
    Roff roff = begin(page(command.name()), said.summary());
    String usage = command.usage().isEmpty() ? "" : " " + Roff.italic(command.usage());
    roff.line(
        Roff.bold(PROGRAM + " " + command.name()) + " [" + Roff.italic("OPTIONS") + "]" + usage);
    List<String> prose = new ArrayList<>();
    List<String> examples = new ArrayList<>();
    examples.add("  " + String.join("\n  ", said.examples()));
    for (String part : said.description().split("\n\n")) {
      (isExample(part) ? examples : prose).add(part);
    }
    roff.section("DESCRIPTION");
    roff.prose(prose.isEmpty() ? said.summary() + "." : String.join("\n\n", prose));
    roff.section("OPTIONS");
    if (GeneratorTables.hasFields(command.synopsis().options())) {
      roff.prose(HelpGenerator.ITEMS);
    }
    GeneratorTables.byGroup(command.synopsis().options())
        .forEach(
            (group, options) -> {
              roff.subsection(group.heading());
              options(roff, options);
            });
    exits(roff);
    roff.section("EXAMPLES").prose(String.join("\n\n", examples));
    return seeAlso(roff, page(command.name()));
  }

  /** Whether a paragraph of a description shows what to type. */
  private static boolean isExample(String part) {
    return part.lines().anyMatch(line -> line.matches(" +(--|.*\\bcontactctl ).*"));
  }

  private static void options(Roff roff, List<Option> options) {
    for (Option option : options) {
      List<String> names = option.names().stream().map(Roff::bold).toList();
      String value = option.takesValue() ? " " + Roff.italic(option.value()) : "";
      String truth = option.kind() == Option.Kind.TRUTH ? Roff.escaped("[=false]") : "";
      String help = Roff.escaped(option.help() + "." + closedSet(option));
      roff.item(String.join(", ", names) + value + truth, help);
    }
  }

  private static String closedSet(Option option) {
    List<String> words = GeneratorTables.unsaidWords(option);
    return words.isEmpty() ? "" : " One of " + GeneratorTables.or(words) + ".";
  }

  private static void exits(Roff roff) {
    roff.section("EXIT STATUS");
    roff.line("Treat a code that is not listed as a failure.");
    Stream.of(Exit.values())
        .sorted(Comparator.comparingInt(Exit::code))
        .forEach(
            exit -> {
              String code = Integer.toString(exit.code());
              roff.item(Roff.bold(code), Roff.escaped(exit.english() + "."));
            });
  }

  private static void environment(Roff roff) {
    roff.section("ENVIRONMENT");
    roff.prose(
        "A flag overrides a variable, a variable overrides the config file. For details, run\n"
            + "contactctl help settings.\n");
    for (Setting setting : Setting.values()) {
      String flag = setting.flag().map(name -> " The flag is " + name + ".").orElse("");
      roff.item(Roff.bold(setting.env()), Roff.escaped(setting.help() + "." + flag));
    }
    VARIABLES.forEach((name, help) -> roff.item(Roff.bold(name), Roff.escaped(help)));
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "CONTACTCTL_CONFIG", "The config file to use instead of the one in the home folder.");
    variables.put(
        "XDG_CONFIG_HOME", "The folder that has contactctl/config.yaml; ~/.config when unset.");
    variables.put("VISUAL, EDITOR", "The editor that contactctl edit opens.");
    variables.put("NO_COLOR", "When set and not empty, no colours are printed.");
    variables.put("CLICOLOR", "When 0, no colours are printed.");
    variables.put(
        "TERM",
        "The kind of terminal. When unset or dumb, no colours are printed, and progress is printed"
            + " line by line. Output that is not a terminal never has colours.");
    variables.put(
        "CONTACTCTL_JAVA",
        "The java program to run with, instead of the one in JAVA_HOME or PATH.");
    variables.put("CONTACTCTL_JAVA_OPTS", "More options for the JVM.");
    return variables;
  }

  private static String seeAlso(Roff roff, String self) {
    List<String> pages = new ArrayList<>(List.of(PROGRAM));
    Commands.NAMES.forEach(name -> pages.add(page(name)));
    pages.remove(self);
    roff.section("SEE ALSO");
    for (String page : pages) {
      boolean last = page.equals(pages.get(pages.size() - 1));
      roff.line(Roff.bold(page) + "(1)" + (last ? "" : ","));
    }
    return roff.toString();
  }

  private static final String DESCRIPTION =
      """
      contactctl takes a contact from a JSON or YAML file, from flags, or from both, lays it over
      the server's copy, checks the result on this machine against the rules of the API, sends one
      PUT, and prints the contact that comes back. Every problem is reported with file, line,
      column and rule before anything is sent. Nothing is erased unless you ask for it.

      Standard output has results only; everything else goes to standard error. Each command has a
      page of its own, and contactctl COMMAND --help prints most of it.
      """;
}
