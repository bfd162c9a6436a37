package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Generated;
import dev.contactctl.kit.Markdown;
import dev.contactctl.kit.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What absent, empty, null and a value mean, for every kind of property, with and without {@code
 * --replace}: each cell of the two tables in {@code src/docs/semantics.md} is a whole run of the
 * program, kept as a transcript.
 */
class TruthTableTest {
  private static final Path SEMANTICS = Path.of("src/docs/semantics.md").toAbsolutePath();
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts/truth");
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static final String BEFORE =
      """
      {"permission":{"accessibleRange":"MEMBER","isCoEditing":false,\
      "accessibleMembers":[{"id":"u","type":"USER"}]},\
      "contactName":{"lastName":"홍","nickName":"old"},\
      "emails":[{"email":"old@example.com","primary":true},\
      {"email":"second@example.com","primary":false}],\
      "telephones":[{"primary":true,"telephone":"010"}],\
      "memo":"old","contactTagIds":["old","second"],\
      "customProperties":{"a":{"content":"old"},"b":{"content":"b"}},\
      "x":"old"}""";

  /**
   * A kind of property.
   *
   * @param name the column's heading
   * @param path one property of this kind
   * @param value a value for it, as JSON
   * @param flags for each way to write it by flag, the flag
   */
  private record Kind(String name, String path, String value, Map<String, String> flags) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "text", "memo", "\"new\"", Map.of("value", "--memo new", "unset", "--unset memo")),
          new Kind(
              "text that may be null",
              "contactName.nickName",
              "\"new\"",
              Map.of("value", "--nick-name new", "unset", "--unset contactName.nickName")),
          new Kind(
              "required choice",
              "permission.accessibleRange",
              "\"ALL\"",
              Map.of(
                  "value",
                  "--accessible-range ALL",
                  "unset",
                  "--unset permission.accessibleRange")),
          new Kind(
              "boolean",
              "permission.isCoEditing",
              "true",
              Map.of("value", "--is-co-editing", "unset", "--unset permission.isCoEditing")),
          new Kind(
              "list of objects",
              "emails",
              "[{\"email\":\"new@example.com\",\"primary\":true}]",
              Map.of(
                  "value", "--email new@example.com",
                  "unset", "--unset emails",
                  "clear", "--clear-emails",
                  "add", "--add-email new@example.com",
                  "again", "--add-email second@example.com",
                  "remove", "--remove-email second@example.com",
                  "gone", "--remove-email none@example.com")),
          new Kind(
              "list of texts",
              "contactTagIds",
              "[\"new\"]",
              Map.of(
                  "value", "--contact-tag-id new",
                  "unset", "--unset contactTagIds",
                  "clear", "--clear-contact-tag-ids",
                  "add", "--add-contact-tag-id new",
                  "again", "--add-contact-tag-id second",
                  "remove", "--remove-contact-tag-id second",
                  "gone", "--remove-contact-tag-id none")),
          new Kind(
              "object",
              "contactName",
              "{\"firstName\":\"new\"}",
              Map.of(
                  "value", "--set-json 'contactName={\"firstName\":\"new\"}'",
                  "unset", "--unset contactName")),
          new Kind(
              "custom property",
              "customProperties.a",
              "{\"content\":\"new\"}",
              Map.of(
                  "value", "--custom-property a=new",
                  "unset", "--unset customProperties.a",
                  "remove", "--remove-custom-property a",
                  "gone", "--remove-custom-property none")),
          new Kind(
              "unknown", "x", "\"new\"", Map.of("value", "--set x=new", "unset", "--unset x")));

  private static final List<List<String>> ROWS =
      List.of(
          List.of("nothing", "absent"),
          List.of("a value in the file", "file value"),
          List.of("`\"\"` in the file", "file \"\""),
          List.of("`null` in the file", "file null"),
          List.of("`[]` in the file", "file []"),
          List.of("a value by flag", "flag value"),
          List.of("`--unset PATH`", "flag unset"),
          List.of("`--clear-…`", "flag clear"),
          List.of("`--add-…`", "flag add"),
          List.of("`--add-…`, once more", "flag again"),
          List.of("`--remove-…`", "flag remove"),
          List.of("`--remove-…`, once more", "flag gone"));

  @Test
  void the_tables_of_the_documents_are_what_the_program_does() throws IOException {
    String document = Files.readString(SEMANTICS);
    document = Markdown.withSection(document, "truth-merge", table(false));
    Generated.check(SEMANTICS, Markdown.withSection(document, "truth-replace", table(true)));
  }

  private static String table(boolean replace) {
    StringBuilder table = new StringBuilder("| you write |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Kind kind : KINDS) {
      table.append(' ').append(kind.name()).append(" |");
      rule.append("---|");
    }
    table.append('\n').append(rule).append('\n');
    for (List<String> row : ROWS) {
      table.append("| ").append(row.get(0)).append(" |");
      for (Kind kind : KINDS) {
        table.append(' ').append(cell(row.get(1), kind, replace)).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(String way, Kind kind, boolean replace) {
    String[] words = way.split(" ", 2);
    if (words[0].equals("flag") && !kind.flags().containsKey(words[1])) {
      return "·";
    }
    String story = story(words, kind, replace);
    String played = Transcript.run(story);
    String name = (replace ? "replace-" : "merge-") + way + " " + kind.name();
    String file = name.replace("\"\"", "empty").replace("[]", "empty-list").replace(' ', '-');
    Generated.check(TRANSCRIPTS.resolve(file + ".txt"), played);
    return outcome(played, words, kind);
  }

  /** The transcript up to its commands; a second change ensures that there is something to send. */
  private static String story(String[] way, Kind kind, boolean replace) {
    ObjectNode file = (ObjectNode) JSON.readTree(replace ? BEFORE : "{}");
    if (way[0].equals("file")) {
      put(file, kind.path(), JSON.readTree(way[1].equals("value") ? kind.value() : way[1]));
    } else if (way[0].equals("absent")) {
      remove(file, kind.path());
    }
    String flags = way[0].equals("flag") ? kind.flags().get(way[1]) : "";
    StringBuilder story = new StringBuilder();
    story.append("# ").append(kind.name()).append(": ").append(String.join(" ", way));
    story.append(replace ? ", replacing\n" : ", merging\n");
    story.append("-- file c.json --\n").append(JSON.writeValueAsString(file)).append('\n');
    story.append("-- server --\n");
    if (!replace) {
      story.append("GET /v1.0/contacts/c1 200 {\"contactId\":\"c1\",");
      story.append(BEFORE.substring(1)).append('\n');
    }
    story.append("PUT /v1.0/contacts/c1 echo\n-- run --\n$ contactctl update c1 -f c.json ");
    story.append(replace ? "--replace --allow unknown-property " : "");
    story.append("--website https://w.example -q -o id ").append(flags);
    return withoutUnusedPut(story.toString());
  }

  /** Drops the PUT from the server's script when the command fails before it sends anything. */
  private static String withoutUnusedPut(String story) {
    try {
      Transcript.run(story);
      return story;
    } catch (AssertionError unusedScript) {
      return story.replace("PUT /v1.0/contacts/c1 echo\n", "");
    }
  }

  private static String outcome(String played, String[] way, Kind kind) {
    int put = played.indexOf("> PUT ");
    if (put < 0) {
      int rule = played.indexOf("(rule ");
      assertTrue(rule > 0, played);
      return "error `" + played.substring(rule + 6, played.indexOf(')', rule)) + "`";
    }
    String body = played.substring(played.indexOf('{', put), played.indexOf('\n', put));
    JsonNode sent = at(JSON.readTree(body), kind.path());
    JsonNode before = at(JSON.readTree(BEFORE), kind.path());
    JsonNode value = JSON.readTree(kind.value());
    if (sent.isMissingNode()) {
      return "left out";
    }
    if (kind.path().equals("contactName")) {
      boolean kept = sent.path("lastName").asString("").equals("홍");
      boolean laid = way[0].equals("absent");
      return kept && laid ? "kept" : kept ? "merged" : "the value";
    }
    return sent.equals(before)
        ? "kept"
        : sent.equals(value)
            ? "the value"
            : sent.size() > before.size()
                ? "added"
                : isPart(sent, before) ? "removed" : "`" + sent + "`";
  }

  private static boolean isPart(JsonNode sent, JsonNode before) {
    return sent.isArray() && !sent.isEmpty() && sent.size() < before.size();
  }

  private static JsonNode at(JsonNode tree, String path) {
    JsonNode node = tree;
    for (String name : path.split("\\.")) {
      node = node.path(name);
    }
    return node;
  }

  private static void put(ObjectNode tree, String path, JsonNode value) {
    List<String> names = new ArrayList<>(List.of(path.split("\\.")));
    ObjectNode node = tree;
    while (names.size() > 1) {
      node = node.withObject("/" + names.remove(0));
    }
    node.set(names.get(0), value);
  }

  private static void remove(ObjectNode tree, String path) {
    int dot = path.lastIndexOf('.');
    JsonNode parent = dot < 0 ? tree : at(tree, path.substring(0, dot));
    if (parent instanceof ObjectNode object) {
      object.remove(path.substring(dot + 1));
    }
  }
}
