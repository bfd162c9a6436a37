package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.args.Option;
import dev.contactctl.kit.Document;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Markdown;
import dev.contactctl.session.CommonOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HelpGeneratorTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/contactctl/cli/help");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}(\\S.*?)(?: {2,}|\n {10,})(.*)");

  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z](?![a-z-])");
  private static final Pattern FUTURE =
      Pattern.compile("(?i)\\b(sync|prune|contactctl (list|create|delete|export))\\b");

  @Test
  void committed_help_texts_are_up_to_date() {
    for (Map.Entry<String, String> text : HelpGenerator.all().entrySet()) {
      Generated.check(FOLDER.resolve(HelpPages.file(text.getKey())), text.getValue());
    }
  }

  @Test
  void the_readme_has_the_list_of_commands_and_the_settings_are_those_of_the_help() {
    String settings = "```text\n" + HelpGenerator.all().get("settings") + "```\n";
    section(Document.named("settings.md"), "settings", settings);
    section(Document.named("README.md"), "commands", commands());
  }

  private static void section(Document document, String name, String text) {
    String whole = Markdown.withSection(document.text(), name, text);
    Generated.check(document.path().toAbsolutePath(), whole);
  }

  /** The list of {@code contactctl --help} as a table. */
  private static String commands() {
    String help = HelpGenerator.all().get("contactctl").replaceAll("(?<=\\S)\n {20,}(?=\\S)", " ");
    StringBuilder table = new StringBuilder("| command | what it does |\n|---|---|\n");
    Matcher command = COMMAND.matcher(help.substring(help.indexOf("\nCommands\n")));
    while (command.find()) {
      String usage = command.group(1).replace("|", "\\|");
      table.append("| `" + usage + "` | " + command.group(2) + " |\n");
    }
    return table.toString();
  }

  @Test
  void help_names_no_option_that_no_command_has() {
    Set<String> names = new HashSet<>(Set.of("--wait")); // of editors, not ours
    CommonOptions.alone().forEach(option -> names.addAll(option.names()));
    for (String command : Commands.NAMES) {
      Commands.named(command).options().forEach(option -> names.addAll(option.names()));
    }
    for (Map.Entry<String, String> text : HelpGenerator.all().entrySet()) {
      Matcher option = OPTION.matcher(text.getValue());
      while (option.find()) {
        assertTrue(names.contains(option.group()), text.getKey() + ": " + option.group());
      }
      assertFalse(FUTURE.matcher(text.getValue()).find(), text.getKey());
    }
  }

  @Test
  void every_command_and_topic_has_a_text() {
    Set<String> topics = HelpGenerator.all().keySet();
    assertTrue(topics.containsAll(Commands.NAMES));
    assertTrue(topics.containsAll(HelpPages.TOPICS));
  }

  @Test
  void every_text_is_of_a_command_or_a_group() throws IOException {
    Set<String> files = new TreeSet<>(Set.of(HelpPages.file("contactctl")));
    Commands.NAMES.forEach(name -> files.add(HelpPages.file(name)));
    Commands.groups().forEach(name -> files.add(HelpPages.file(name)));
    assertEquals(files, CommandText.files());
  }

  @Test
  void every_command_has_the_name_of_its_row() {
    for (String name : Commands.NAMES) {
      assertEquals(name, Commands.named(name).name());
    }
  }

  @Test
  void options_are_well_formed_and_no_name_is_used_twice() {
    for (String name : Commands.NAMES) {
      List<Option> options = Commands.named(name).synopsis().options();
      Set<String> seen = new HashSet<>();
      for (Option option : options) {
        assertTrue(option.name().matches("--[a-z0-9-]+"), option.name());
        assertFalse(option.help().isEmpty() || option.help().endsWith("."), option.name());
        for (String spelling : option.names()) {
          assertTrue(seen.add(spelling), name + " " + spelling);
        }
      }
    }
  }

  @Test
  void help_fits_80_columns() {
    for (Map.Entry<String, String> text : HelpGenerator.all().entrySet()) {
      for (String line : text.getValue().split("\n")) {
        assertTrue(line.codePointCount(0, line.length()) <= 80, text.getKey() + ": " + line);
      }
    }
  }
}
