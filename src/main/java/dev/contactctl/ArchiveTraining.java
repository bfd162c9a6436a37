package dev.contactctl;

import dev.contactctl.http.LazyTransport;
import dev.contactctl.http.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The run that an archive of loaded classes is recorded from. It runs typical commands, valid and
 * invalid, against sandboxes, so that the archive holds the classes that such commands load. {@code
 * make-archive} starts it in an empty folder, with the token of the sandboxes in the environment.
 */
final class ArchiveTraining {
  private static final String ID = "contact2-a56d-44a4-5304-033e16fca8d1";
  private static final String OTHER = "contact3-1d0b-4c55-8a61-03a1c2d4e5f6";

  private static final String WHOLE =
      """
      # every kind of property
      permission: {accessibleRange: MEMBER, accessibleMembers: [{id: u1, type: USER}]}
      contactName:
        lastName: 홍
        firstName: "길동"
      emails:
        - {email: a@example.com, primary: true}
      telephones:
        - telephone: 010-1234-5678
          type: CELLPHONE
          primary: true
      events:
        - {date: 2021-01-09, dayType: SOLAR, type: BIRTHDAY, primary: true}
      memo: |
        두 줄
        메모
      customProperties:
        string_single: {content: text}
      """;

  private static final String PART = "memo: 부분\n";

  private static final String WRONG =
      """
      permission: {accessibleRange: NOBODY}
      contactName: {lastName: 3, firstNam: x}
      telephones:
        - {telephone: 03-1234 内線12, type: OFFICE, primary: yes}
      events: [{date: 2021-02-30}]
      """;

  private static final String JSON =
      "{\"permission\": {\"accessibleRange\": \"ALL\"}, \"contactName\": {\"lastName\": \"山田\"},"
          + " \"emails\": [{\"email\": \"a@example.com\", \"primary\": true}], \"memo\": null}\n";

  /** Commands that need no server, each after the exit code that it must end with. */
  private static final List<String> OFFLINE =
      List.of(
          "0 validate whole.yaml",
          "0 validate -v whole.json",
          "0 validate lines.ndjson part.yaml --partial -o json",
          "6 validate wrong.yaml",
          "6 validate wrong.yaml -o github --strict",
          "6 validate broken.json broken.yaml missing.yaml",
          "0 update " + ID + " --replace -f whole.yaml --dry-run --print-curl",
          "2 update " + ID,
          "2 update " + ID + " --mem x",
          "2 updat",
          "0 template",
          "0 schema",
          "0 explain telephones",
          "0 config view",
          "0 help files");

  /** Commands that need a server, in the same form. */
  private static final List<String> ONLINE =
      List.of(
          "0 get " + ID,
          "0 get " + ID + " " + OTHER + " -o ndjson",
          "0 get " + ID + " --field memo",
          "9 get nobody",
          "0 update " + ID + " --replace -f whole.yaml",
          "0 update " + ID + " --replace -f whole.json -o yaml -v",
          "0 update "
              + ID
              + " --replace --accessible-range ALL --last-name 홍 --email b@example.com",
          "0 update " + ID + " --memo 메모 --add-telephone 010-1,type=WORK --diff",
          "0 update " + ID + " --memo 메모 -q",
          "0 update " + ID + " -f part.yaml --remove-email b@example.com --field memo",
          "0 update "
              + ID
              + " --set memo=x --backup backup.ndjson --if-unmodified-since 2099-01-01T00:00:00Z",
          "0 update " + ID + " --replace -f backup.ndjson --dry-run",
          "6 update " + ID + " --replace -f wrong.yaml",
          "8 update " + ID + " --unset memo --forbid-removals",
          "11 diff " + ID + " -f whole.yaml",
          "9 update nobody --memo x");

  private ArchiveTraining() {}

  /**
   * Runs all commands. Ends with 1 when one of them does not end with its expected code.
   *
   * @param urls the base URLs of the sandboxes
   */
  public static void main(String[] urls) throws IOException {
    Main.configureLibraries();
    write("whole.yaml", WHOLE);
    write("whole.json", JSON);
    write("lines.ndjson", JSON + JSON);
    write("part.yaml", PART);
    write("wrong.yaml", WRONG);
    write("broken.json", "{\"memo\": }");
    write("broken.yaml", "memo: [");
    boolean asExpected = true;
    for (String line : OFFLINE) {
      asExpected &= run(line, "");
    }
    for (String url : urls) {
      for (String line : ONLINE) {
        asExpected &= run(line, url);
      }
    }
    if (!asExpected) {
      System.exit(1);
    }
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(Path.of(name), text);
  }

  private static boolean run(String line, String url) {
    List<String> words = List.of((line + (url.isEmpty() ? "" : " --base-url " + url)).split(" "));
    RealWorld world = new RealWorld();
    Transport transport = new LazyTransport(world);
    int code = Program.run(words.subList(1, words.size()), world, transport);
    transport.close();
    boolean asExpected = code == Integer.parseInt(words.get(0));
    if (!asExpected) {
      System.err.println("training: exit code " + code + ", expected: " + line);
    }
    return asExpected;
  }
}
