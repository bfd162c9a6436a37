package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples that help begins with work as they are, on a contact of the sandbox. */
class HelpExamplesTest {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final Pattern VARIABLE = Pattern.compile("([A-Z_]+)=('[^']*'|\\S*) (.*)");
  private static final Pattern CODE = Pattern.compile("(?m)^\\? (\\d+)$");

  private static final String CONTACT =
      """
      contactName:
        lastName: Hong
      permission:
        accessibleRange: ALL
      emails:
        - email: a@example.com
          primary: true
      """;

  @Test
  void every_command_has_three_and_help_shows_them_before_anything_else() {
    List<String> names = new ArrayList<>(Commands.NAMES);
    names.add("");
    names.addAll(Commands.groups());
    for (String name : names) {
      List<String> examples = CommandText.of(name).examples();
      assertEquals(3, examples.size(), name);
      String help = HelpGenerator.all().get(name.isEmpty() ? "contactctl" : name);
      String shown = "\n\nExamples\n  " + String.join("\n  ", examples) + "\n\n";
      assertTrue(help.contains(shown), help);
      assertTrue(help.substring(0, help.indexOf(shown)).lines().count() <= 3, help);
    }
  }

  @Test
  void the_help_of_every_command_is_a_page_and_names_the_page_of_its_flags() {
    Map<String, String> texts = HelpGenerator.all();
    for (String name : Commands.NAMES) {
      String help = texts.getOrDefault(name, "");
      int most = name.equals("apply") ? HelpGenerator.TWO_PAGES : HelpGenerator.PAGE;
      assertTrue(help.lines().count() <= most, help);
      String fields = "contactctl " + name + " --help fields";
      assertEquals(HelpPages.HAVE_FIELDS.contains(name), help.contains(fields), help);
    }
  }

  @TestFactory
  List<DynamicTest> every_example_can_be_run() {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> names = new ArrayList<>(Commands.NAMES);
    names.add("");
    names.addAll(Commands.groups());
    for (String name : names) {
      for (String example : CommandText.of(name).examples()) {
        tests.add(DynamicTest.dynamicTest(example, () -> run(name, example)));
      }
    }
    return tests;
  }

  /**
   * What a shell does with the line is taken off: variables before it, a file or a program for its
   * output.
   */
  private static void run(String name, String example) {
    Matcher variable = VARIABLE.matcher(example);
    boolean set = variable.matches();
    String line = (set ? variable.group(3) : example).replaceAll(" (> \\S+|\\| .*)$", "");
    String editor = "EDITOR=replace 홍 김\n";
    StringBuilder story = new StringBuilder("# " + name + "\n");
    story.append("-- file contact.yaml --\n").append(CONTACT);
    story.append("-- file contacts/contact.yaml --\n").append(CONTACT);
    story.append("-- file changes.yaml --\nmemo: Met in Osaka\n");
    story.append("-- file contacts.csv --\ncontactId,memo\n").append(ID).append(",Met in Osaka\n");
    story.append("-- file ids.txt --\n").append(ID).append('\n');
    story.append("-- file works.token 600 --\ncanary-token-0123456789\n");
    story.append("-- stdin --\n\n\n2\ncanary-token-0123456789\n"); // the answers to a login
    story.append("-- env --\n").append(editor);
    if (line.startsWith("contactctl auth token")) { // the one of the sandbox may be in no output
      story.append("CONTACTCTL_TOKEN=shown-token\n");
    }
    if (set) {
      story.append(variable.group(1)).append('=').append(variable.group(2).replace("'", ""));
      story.append('\n');
    }
    story.append("-- terminal --\nIN\nERR\n-- sandbox --\n-- run --\n");
    if (name.equals("undo")) {
      story.append("$ contactctl apply contacts.csv --journal run.ndjson\n");
    }
    for (String command : line.split(" && ")) {
      String there = command.replace("8080", "0").replace("./test.sh", "true");
      story.append("$ ").append(there.replaceAll("\\bID\\b", ID)).append('\n');
    }
    String played = Transcript.run(story.toString());
    Matcher code = CODE.matcher(played);
    String expected = name.equals("diff") || example.startsWith("contactctl diff") ? "11" : "0";
    assertTrue(code.find(), played);
    do {
      assertEquals(expected, code.group(1), played);
    } while (code.find());
  }
}
