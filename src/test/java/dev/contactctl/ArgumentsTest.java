package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arguments that could lead somewhere else, or be taken for something else. */
class ArgumentsTest {
  private static final List<String> CONTACT =
      List.of("--last-name", "홍", "--email", "a@example.com", "--accessible-range", "ALL");

  private final FakeWorld world =
      new FakeWorld().file("notes.txt", "--replace\nsecret\n").file("@c.json", "[]");
  private final ScriptedTransport server = new ScriptedTransport();

  private int run(List<String> argv) {
    return Program.run(argv, world, server);
  }

  private static List<String> update(String id, String... more) {
    List<String> argv = new ArrayList<>(List.of("update", "--replace", "--dry-run"));
    argv.addAll(CONTACT);
    argv.addAll(List.of(more));
    argv.addAll(List.of("--", id));
    return argv;
  }

  @TestFactory
  List<DynamicTest> an_id_never_leads_to_another_path_or_host() {
    List<String> ids =
        List.of(
            "../x",
            "a/b",
            "a?b",
            "a#b",
            "%2e%2e",
            "a%2fb",
            "",
            " ",
            ".",
            "..",
            "//evil.example/x",
            "https://evil.example/x",
            "@evil.example",
            "a@b",
            "a:80",
            "a\\b",
            "a;b",
            "a b",
            "a\nb",
            "a\tb",
            "c1\0",
            "c_1",
            "ａ",
            "연락처",
            "\u202ec1",
            "c1\r\nHost: x",
            "*",
            "~",
            "@c.json",
            "${env:HOME}",
            "a".repeat(129),
            "a".repeat(300));
    List<DynamicTest> tests = new ArrayList<>();
    for (String id : ids) {
      tests.add(DynamicTest.dynamicTest('<' + id + '>', () -> noId(id)));
    }
    return tests;
  }

  private void noId(String id) {
    for (List<String> argv : List.of(update(id), List.of("get", "--", id))) {
      assertEquals(2, run(argv));
      String said = world.takeErr();
      assertTrue(said.startsWith("\"") && said.lines().count() == 1, said);
      String rule =
          id.isBlank()
              ? ": names no contact (rule contact-id); check the variable that it came from\n"
              : ": is not a contact ID (rule contact-id); write 1 to 128 letters, digits and hyphens\n";
      assertTrue(said.endsWith(rule), said);
      assertEquals("", world.takeOut());
      assertEquals(List.of(), server.takeSent());
    }
  }

  @Test
  void an_id_of_the_greatest_length_is_accepted() {
    assertEquals(0, run(update("a".repeat(128))), world.takeErr());
  }

  @TestFactory
  List<DynamicTest> a_value_is_the_text_that_was_typed() {
    List<String> texts =
        List.of(
            "@notes.txt",
            "@@notes.txt",
            "@/etc/passwd",
            "@",
            "-1",
            "-",
            "--",
            "+82 10",
            "-x",
            "--memos",
            "--memo=a",
            "a=b",
            "=",
            "${env:HOME}",
            "${sys:user.name}",
            "$HOME",
            "%s%n",
            "'a'",
            "\"a\"",
            "\"",
            "a,b",
            "a|b",
            "\\n",
            "\\",
            "",
            " a ",
            "a\nb\r\n",
            "@|red x|@",
            "null",
            "~",
            "{}",
            "[]",
            "0x1F",
            "NO",
            "홍길동",
            "表示",
            "👩‍👩‍👧",
            "\u001b[31m",
            "\u202ea");
    List<DynamicTest> tests = new ArrayList<>();
    for (String text : texts) {
      tests.add(DynamicTest.dynamicTest('<' + text + '>', () -> typed(text)));
    }
    return tests;
  }

  private void typed(String text) {
    for (String[] memo : new String[][] {{"--memo", text}, {"--memo=" + text}}) {
      List<String> argv = update("c1", memo);
      List<String> field = new ArrayList<>(argv);
      field.addAll(1, List.of("--field", "memo"));
      assertEquals(0, run(field), () -> world.takeErr());
      assertEquals(text + "\n", world.takeOut());
      world.takeErr();
    }
  }

  @Test
  void an_option_as_a_value_needs_the_equals_sign() {
    assertEquals(0, run(update("c1", "--memo=--replace", "--field", "memo")));
    assertEquals("--replace\n", world.takeOut());
    world.takeErr();
    assertEquals(2, run(update("c1", "--memo", "--replace")));
    assertEquals(
        "--memo: has no value before --replace; if that is the value, write --memo=--replace\n",
        world.takeErr());
  }

  @Test
  void an_argument_is_never_read_from_a_file() {
    assertEquals(2, run(List.of("@notes.txt")));
    assertEquals(
        "\"@notes.txt\": unknown command; contactctl help lists the commands\n", world.takeErr());
    assertEquals(2, run(List.of("get", "@notes.txt")));
    assertTrue(world.takeErr().startsWith("\"@notes.txt\": is not a contact ID"));
    assertEquals(6, run(List.of("validate", "@notes.txt")));
    assertTrue(world.takeErr().startsWith("@notes.txt: does not exist"));
    assertEquals(6, run(List.of("validate", "@c.json")));
    assertTrue(world.takeOut().startsWith("@c.json:1:1: is empty"));
    assertEquals(0, run(update("c1", "--memo", "@notes.txt", "--field", "memo")));
    assertEquals("@notes.txt\n", world.takeOut());
  }

  @TestFactory
  List<DynamicTest> what_arrived_damaged_is_refused() {
    Map<String, List<String>> cases =
        Map.of(
            "a value", update("c1", "--memo", "홍\uFFFD동"),
            "a value behind =", update("c1", "--memo=\uFFFD"),
            "an ID", update("\uFFFD"),
            "a file", List.of("validate", "\uFFFD\uFFFD.yaml"),
            "an option", update("c1", "--m\uFFFD", "x"),
            "a command", List.of("\uFFFD"),
            "half a pair", update("c1", "--memo", "a\uD83D"),
            "help", List.of("update", "--help", "\uFFFD"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : cases.entrySet()) {
      tests.add(DynamicTest.dynamicTest(one.getKey(), () -> damaged(one.getValue())));
    }
    return tests;
  }

  private void damaged(List<String> argv) {
    assertEquals(2, run(argv));
    String said = world.takeErr();
    assertTrue(
        said.endsWith(": was garbled by the locale; set LC_ALL=C.UTF-8 and pass UTF-8\n"), said);
    assertEquals(1, said.lines().count());
    assertEquals("", world.takeOut());
    assertEquals(List.of(), server.takeSent());
  }
}
