package dev.contactctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.kit.ScriptedTransport;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Token and config files as other systems write them, byte by byte. */
class SmallFilesTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final String MARK = "\uFEFF";
  private static final List<String> GET =
      List.of("get", "c1", "-o", "id", "--base-url", "http://127.0.0.1:1/v1.0");

  @Test
  void a_byte_order_mark_is_no_part_of_a_token() {
    byte[] file = (MARK + TOKEN + "\r\n").getBytes(StandardCharsets.UTF_8);

    assertEquals("c1\n", getWithFile(file));
    assertEquals("c1\n", getFromStdin(file));
    assertEquals("c1\n", getWithFile((TOKEN + "\u00a0\u3000\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_a_config_file() {
    FakeWorld world = new FakeWorld();
    String text = MARK + "baseUrl: http://127.0.0.1:1/v1.0\r\ntoken: " + TOKEN + "\r\n";
    world.file(".config/contactctl/config.yaml", text);
    Modes.set(world.cwd().resolve(".config/contactctl/config.yaml"), "600");

    assertEquals("c1\n", run(world, List.of("get", "c1", "-o", "id")));
  }

  @Test
  void dev_null_is_a_config_file_that_sets_nothing(@TempDir Path folder) {
    FakeWorld world =
        new FakeWorld()
            .folder(folder)
            .env("CONTACTCTL_CONFIG", "/dev/null")
            .env("CONTACTCTL_TOKEN", TOKEN);

    assertEquals("c1\n", run(world, GET));
  }

  @Test
  void utf_16_and_utf_32_are_named() {
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      for (String mark : List.of("", MARK)) {
        byte[] file = (mark + TOKEN + "\r\n").getBytes(Charset.forName(charset));
        String wanted = "is " + charset.substring(0, 6) + ", but must be UTF-8 (rule encoding);";
        String wrong = ":1:1: " + wanted + " save the file as UTF-8\n4";

        assertEquals("/home/me/token" + wrong, getWithFile(file));
        assertEquals("stdin" + wrong, getFromStdin(file));
      }
    }
  }

  @Test
  void a_byte_that_is_not_utf_8_is_reported_with_its_position() {
    byte[] file = (TOKEN + "\u00e9").getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        "/home/me/token:1:24: is not UTF-8: byte 0xE9 (rule encoding); save the file as UTF-8\n4",
        getWithFile(file));
  }

  private static String getWithFile(byte[] content) {
    FakeWorld world = new FakeWorld().file("token", content);
    Modes.set(world.cwd().resolve("token"), "600");
    return run(world, with("--token-file", "token"));
  }

  private static String getFromStdin(byte[] content) {
    return run(new FakeWorld().stdin(new ByteArrayInputStream(content)), with("--token-stdin"));
  }

  private static List<String> with(String... more) {
    List<String> all = new java.util.ArrayList<>(GET);
    all.addAll(List.of(more));
    return all;
  }

  /** Standard output of a command that succeeds with the token, else its message and exit code. */
  private static String run(FakeWorld world, List<String> line) {
    ScriptedTransport server =
        new ScriptedTransport()
            .tokens(Set.of(TOKEN))
            .script(List.of("GET /v1.0/contacts/c1 200 {\"contactId\":\"c1\"}"));
    int code = Program.run(line, world, server);
    String err = world.takeErr();
    assertFalse(err.contains("canary"), err);
    if (code == 0) {
      assertEquals(List.of("GET /v1.0/contacts/c1  (" + TOKEN + ")"), server.takeSent());
    }
    return code == 0 ? world.takeOut() : err + code;
  }
}
