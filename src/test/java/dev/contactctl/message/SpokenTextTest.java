package dev.contactctl.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the running program says is in a table of sentences, so that another language is another
 * table. English anywhere else in the sources must be text of the generated pages (help, man pages,
 * completions), or something that nobody reads in their own language.
 */
class SpokenTextTest {
  private static final Path MAIN = Path.of("src/main/java/dev/contactctl");

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\n]*|(\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\")", Pattern.DOTALL);

  /** Two words, or one between two other texts. */
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}{2,}[,;:]? \\p{L}{2,}|^\" \\p{L}{2,} \"$");

  /** The calls that make text of the generated pages. */
  private static final Pattern OPTION =
      Pattern.compile(
          "\\bOption\\.(?:flag|truth|one|many)\\(|\\bChoiceOption\\.output\\(|\\bnew"
              + " OptionGroup\\(");

  /** Files that only hold texts of the generated pages, by what these are. */
  private static final Map<String, String> PAGES =
      Map.of(
          "args/ChoiceOption.java", "the help on an option",
          "args/FieldFlags.java", "the help on field flags",
          "sandbox/FaultKind.java", "the help on --fault",
          "write/Format.java", "the help on --output");

  /** Texts that are the same in every language, by why. */
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("ArchiveTraining.java", "command lines, run when the archive is made"),
          Map.entry("auth/PemKey.java", "labels of PEM"),
          Map.entry("cli/Commands.java", "names of commands"),
          Map.entry("setup/ConfigInitCommand.java", "the name of the command"),
          Map.entry("setup/ConfigPathCommand.java", "the name of the command"),
          Map.entry("setup/ConfigSetCommand.java", "the name and the usage of the command"),
          Map.entry("setup/ConfigUnsetCommand.java", "the name of the command"),
          Map.entry("doctor/MachineChecks.java", "a line of Linux, to be recognized"),
          Map.entry("setup/ConfigUseCommand.java", "the name of the command"),
          Map.entry("setup/ConfigViewCommand.java", "the name of the command"),
          Map.entry(
              "login/Loopback.java", "an answer to a browser, and an exception that is caught"),
          Map.entry("login/Prompt.java", "a shell script"),
          Map.entry("login/WebSignIn.java", "markup of a page"),
          Map.entry("login/AuthLoginCommand.java", "the name of the command"),
          Map.entry("login/AuthLogoutCommand.java", "the name of the command"),
          Map.entry("login/AuthStatusCommand.java", "the name of the command"),
          Map.entry("login/AuthTokenCommand.java", "the name of the command"),
          Map.entry("cli/ForeignCommands.java", "names of commands"),
          Map.entry("change/Edits.java", "a place, like stdin and server"),
          Map.entry("flow/Editor.java", "a shell script"),
          Map.entry("table/CsvProblem.java", "what a library says, to be recognized"),
          Map.entry("table/CsvRows.java", "an exception that shows a mistake in the code"),
          Map.entry("table/TextInput.java", "an exception that shows a mistake in the code"),
          Map.entry("http/RequestBytes.java", "an exception that shows a mistake in the code"),
          Map.entry("message/Language.java", "English itself"),
          Map.entry("message/JarText.java", "an exception that shows a mistake in the code"),
          Map.entry("remote/Curl.java", "a shell command"),
          Map.entry("settings/ConfigTemplate.java", "an example of a value"),
          Map.entry("syntax/ExactNumbers.java", "an exception that is caught and not shown"),
          Map.entry("syntax/YamlProblem.java", "what a library says, to be recognized"));

  /** English in a file that is neither a sentence nor text of the generated pages. */
  private static List<String> texts(String source) {
    List<String> texts = new ArrayList<>();
    Matcher matcher = COMMENT_OR_TEXT.matcher(source);
    StringBuilder code = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      code.append(source, from, matcher.start());
      from = matcher.end();
      String text = matcher.group(1);
      if (text != null) {
        if (WORDS.matcher(text).find() && !isOfPages(code.toString())) {
          texts.add(text);
        }
        code.append("\"\"");
      }
    }
    return texts;
  }

  /** Whether a text after that code is in an option. */
  private static boolean isOfPages(String before) {
    int begin = Math.max(before.lastIndexOf(';'), before.lastIndexOf('}'));
    return OPTION.matcher(before.substring(begin + 1)).find();
  }

  private static Map<String, List<String>> found() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path path : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String file = MAIN.relativize(path).toString();
        String source = Files.readString(path);
        boolean table =
            source.contains("implements Sentence {")
                || List.of("contact/ContactFields.java", "contact/ListedOnce.java").contains(file);
        boolean server =
            file.startsWith("sandbox/") || file.startsWith("authhost/"); // as the real ones
        if (!table && !server && !texts(source).isEmpty()) {
          found.put(file, texts(source));
        }
      }
    }
    return found;
  }

  @Test
  void what_is_said_while_running_is_in_a_table_of_sentences() throws IOException {
    Map<String, List<String>> found = found();
    found.keySet().removeAll(PAGES.keySet());
    found.keySet().removeAll(DATA.keySet());
    assertEquals(Map.of(), found, "make a Sentence of it");
  }

  @Test
  void every_exception_is_still_needed() throws IOException {
    TreeSet<String> unneeded = new TreeSet<>(PAGES.keySet());
    unneeded.addAll(DATA.keySet());
    unneeded.removeAll(found().keySet());
    unneeded.removeIf(file -> file.startsWith("sandbox/"));
    assertEquals(List.of(), List.copyOf(unneeded));
  }

  @Test
  void english_that_is_printed_from_code_is_found() {
    String run = "Exit run() { console.result(\"Nothing to do\"); return Exit.OK; }";
    assertEquals(List.of("\"Nothing to do\""), texts(run));
    assertEquals(List.of("\" changed \""), texts("text = one + \" changed \" + two;"));
    assertEquals(1, texts("\n  String summary() { return \"Print one thing\"; }").size());
    assertTrue(texts("add(Option.flag(OUTPUT, \"Print one thing\", FULL));").isEmpty());
    assertTrue(texts("/** Two words. */ // and more").isEmpty());
  }
}
