package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.kit.FakeWorld;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests which contact of a backup counts when its disk was full. */
class OneContactTest {
  private static final FieldPath MEMO = FieldPath.of("memo");
  private static final String LINE =
      "{\"contactId\":\"c1\",\"memo\":\"%s 한🦊\\n\\u0007\",\"n\":-1.5e3,\"t\":[true,false,null]}";

  private static OneContact read(String name, byte[] bytes) {
    FakeWorld world = new FakeWorld().file(name, bytes);
    return OneContact.ofBackup(new Input(world), name, Optional.empty(), "c1");
  }

  private static byte[] lines(byte[]... lines) {
    byte[] all = new byte[0];
    for (byte[] line : lines) {
      int end = all.length;
      all = Arrays.copyOf(all, end + line.length + 1);
      System.arraycopy(line, 0, all, end, line.length);
      all[all.length - 1] = '\n';
    }
    return all;
  }

  @Test
  void a_line_that_is_cut_off_at_any_byte_is_skipped() {
    byte[] first = LINE.formatted("first").getBytes(StandardCharsets.UTF_8);
    byte[] torn = LINE.formatted("torn").getBytes(StandardCharsets.UTF_8);
    byte[] last = LINE.formatted("last").getBytes(StandardCharsets.UTF_8);
    for (String name : List.of("b.ndjson", "b.json", "b")) {
      for (int length = 1; length < torn.length; length++) {
        byte[] part = Arrays.copyOf(torn, length);
        String at = name + " at " + length;
        OneContact middle = read(name, lines(first, part, last));
        assertEquals(1, middle.cutOff().size(), at);
        assertEquals(2, middle.cutOff().get(0).line(), at);
        assertEquals("last 한🦊\n\u0007", memo(middle), at);
        assertEquals("first 한🦊\n\u0007", memo(read(name, lines(first, part))), at);
        assertEquals("last 한🦊\n\u0007", memo(read(name, lines(part, last))), at);
      }
    }
  }

  private static String memo(OneContact one) {
    return one.lastOfBackup().orElseThrow().contact().orElseThrow().at(MEMO).asString();
  }
}
