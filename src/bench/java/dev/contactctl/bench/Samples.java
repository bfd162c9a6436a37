package dev.contactctl.bench;

import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.node.ObjectNode;

/** Contacts to measure with: the request example of the API page, and as many like it as wanted. */
final class Samples {
  private static final Path EXAMPLE = Path.of("src/test/resources/page-request.json");
  private static final List<String> LAST = List.of("홍", "김", "山田", "佐藤", "O'Brien", "Müller");
  private static final List<String> FIRST = List.of("길동", "민지", "太郎", "花子", "Siobhán", "Jürgen");
  private static final List<String> WORDS =
      List.of("첫 거래", "2월에 다시 전화", "来週電話する", "call back", "VIP", "참고: 🦊", "계약 갱신");

  private Samples() {}

  /** The example as the page has it. */
  static ObjectNode example() {
    try {
      return (ObjectNode) JsonTrees.json(new Source("example", Files.readAllBytes(EXAMPLE)));
    } catch (IOException | Unreadable e) {
      throw new IllegalStateException(EXAMPLE + ": is not the example; run in the checkout", e);
    }
  }

  /** Writes so many contacts, all different and all valid, one a line; the same in every run. */
  static void write(Path file, int contacts) throws IOException {
    ObjectNode example = example();
    SplittableRandom random = new SplittableRandom(20_260_101L);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < contacts; i++) {
        out.write(JsonWriter.compact(like(example, i, random)));
        out.write('\n');
      }
    }
  }

  private static ObjectNode like(ObjectNode example, int number, SplittableRandom random) {
    ObjectNode contact = example.deepCopy();
    object(contact, "contactName")
        .put("lastName", pick(LAST, random))
        .put("firstName", pick(FIRST, random));
    item(contact, "emails").put("email", "user" + number + "@example.com");
    item(contact, "telephones").put("telephone", "010-" + digits(random) + "-" + digits(random));
    item(contact, "organizations").put("department", "부서 " + random.nextInt(100));
    item(contact, "locations").put("zipCode", "0" + digits(random));
    item(contact, "websites").put("url", "https://example.com/" + number);
    contact.put("memo", pick(WORDS, random) + " " + number + ", " + pick(WORDS, random));
    return contact;
  }

  private static ObjectNode object(ObjectNode contact, String name) {
    return (ObjectNode) contact.get(name);
  }

  private static ObjectNode item(ObjectNode contact, String list) {
    return (ObjectNode) contact.get(list).get(0);
  }

  private static String pick(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static int digits(SplittableRandom random) {
    return 1000 + random.nextInt(9000);
  }
}
