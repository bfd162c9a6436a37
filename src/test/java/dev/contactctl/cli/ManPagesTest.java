package dev.contactctl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.args.Option;
import dev.contactctl.kit.Generated;
import dev.contactctl.kit.LocalProgram;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
  private static final Path FOLDER = Path.of("src/main/man");
  private static final Set<String> REQUESTS =
      Set.of("\\\"", "TH", "SH", "SS", "TP", "PP", "RS", "RE", "nf", "fi", "nh", "ad");

  /** A backslash that does not begin an escape that we write. */
  private static final Pattern STRAY =
      Pattern.compile("\\\\(?!e|-|&|f[BIR]|\\((?:aq|dq|ga|ha|ti)|\\[u[0-9A-F]{4,5}\\])");

  @TempDir private Path temp;
  private final Map<String, String> pages = ManPages.all();

  @Test
  void committed_pages_are_up_to_date() {
    pages.forEach((file, text) -> Generated.check(FOLDER.resolve(file), text));
  }

  @Test
  void no_page_is_left_over() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
      assertEquals(new TreeSet<>(pages.keySet()), new TreeSet<>(names));
    }
  }

  @Test
  void sections_are_in_the_usual_order() {
    List<String> order =
        List.of(
            "NAME",
            "SYNOPSIS",
            "DESCRIPTION",
            "COMMANDS",
            "OPTIONS",
            "CONTACT FILES",
            "EXIT STATUS",
            "ENVIRONMENT",
            "FILES",
            "EXAMPLES",
            "SEE ALSO");
    for (String text : pages.values()) {
      List<String> sections = new ArrayList<>();
      text.lines()
          .filter(line -> line.startsWith(".SH "))
          .forEach(line -> sections.add(line.substring(4)));
      List<String> expected = new ArrayList<>(order);
      expected.retainAll(sections);
      assertEquals(expected, sections);
      assertTrue(
          sections.containsAll(
              List.of("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "SEE ALSO")),
          text);
    }
  }

  /** Text is never taken for a request, an escape or a line break, and is in ASCII. */
  @Test
  void every_line_is_plain_roff() {
    pages.forEach(
        (file, text) -> {
          for (String line : text.split("\n")) {
            String shown = file + ": " + line;
            assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7F), shown);
            assertTrue(!line.isEmpty() && !line.startsWith("'"), shown);
            if (line.startsWith(".")) {
              String request = line.substring(1).split(" ", 2)[0];
              assertTrue(REQUESTS.contains(request), shown);
            } else {
              assertTrue(!line.matches(".*(?<!\\\\)-.*"), shown);
            }
            if (!line.startsWith(".\\\"")) {
              assertTrue(!STRAY.matcher(line).find(), shown);
            }
          }
        });
  }

  @Test
  void every_option_exit_code_and_variable_is_documented() {
    for (String name : Commands.NAMES) {
      String text = pages.get("contactctl-" + name.replace(' ', '-') + ".1");
      for (Option option : Commands.named(name).synopsis().options()) {
        assertTrue(text.contains(Roff.bold(option.name())), name + " " + option.name());
      }
      for (Exit exit : Exit.values()) {
        assertTrue(text.contains(Roff.escaped(exit.english())), name + " " + exit);
      }
    }
    for (Setting setting : Setting.values()) {
      assertTrue(pages.get("contactctl.1").contains(setting.env()), setting.env());
    }
  }

  @Test
  void what_looks_like_roff_is_text() {
    assertEquals("\\e\\-\\(aq\\(dq\\[u2026]\\[uD64D]\\[u1F98A]", Roff.escaped("\\-'\"…홍🦊"));
    String page = new Roff("a", "1").section("A").prose(".SH b\n\n  'c\n  .d\ne\n").toString();
    assertTrue(
        page.endsWith(".SH A\n\\&.SH b\n.PP\n.RS 2\n.nf\n\\(aqc\n\\&.d\n.fi\n.RE\n.PP\ne\n"), page);
  }

  @Test
  void groff_prints_every_page_without_a_warning() throws Exception {
    assumeTrue(LocalProgram.isInstalled("groff"), "no groff here");
    for (String file : pages.keySet()) {
      assertEquals("", groff("-z", written(file)), file);
    }
    String update = groff("-P-cbou", written("contactctl-update.1"));
    assertTrue(update.contains("--add-telephone TELEPHONE[,…]"), update);
    assertTrue(update.contains("--telephone '010-1234-5678,type=WORK'"), update);
  }

  @Test
  void groff_prints_text_of_any_script_unchanged() throws Exception {
    assumeTrue(LocalProgram.isInstalled("groff"), "no groff here");
    String text = ".a \\n 'b' \"c\" -- `~^ 홍길동 … 山田 ヤマダ";
    Path page = temp.resolve("a.1");
    Files.writeString(page, new Roff("a", "1").section("A").prose(text).toString());
    assertTrue(groff("-P-cbou", page).contains(text), groff("-P-cbou", page));
  }

  /** The page in a file, as it is now, not as it was committed. */
  private Path written(String file) throws IOException {
    return Files.writeString(temp.resolve(file), pages.get(file));
  }

  private String groff(String option, Path page) throws Exception {
    String file = page.toAbsolutePath().toString();
    return LocalProgram.run(
        temp, temp.resolve("out"), "groff", "-man", "-Tutf8", "-ww", "-rLL=100n", option, file);
  }

  @Test
  void mandoc_finds_nothing_worse_than_the_missing_date() throws Exception {
    assumeTrue(LocalProgram.isInstalled("mandoc"), "no mandoc here");
    for (String file : pages.keySet()) {
      String page = written(file).toString();
      String found =
          LocalProgram.run(
              temp, temp.resolve("out"), "sh", "-c", "mandoc -Tlint -Wwarning " + page + " || :");
      List<String> other =
          found.lines().filter(line -> !line.contains("missing date, using \"\": TH")).toList();
      assertEquals(List.of(), other, file);
    }
  }
}
