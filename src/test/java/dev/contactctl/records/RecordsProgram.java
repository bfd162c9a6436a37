package dev.contactctl.records;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.read.InputNames;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.table.TableOptions;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads records that are made while they are read, in a JVM of its own: {@code FORMAT COUNT
 * FOLDER}. Prints how many came out of the spool, and how much processor time both ways took in
 * milliseconds.
 */
final class RecordsProgram {
  private static final String CONTACT =
      "{\"contactId\":\"%s\",\"permission\":{\"accessibleRange\":\"ALL\",\"isCoEditing\":true},"
          + "\"contactName\":{\"lastName\":\"홍\",\"firstName\":\"길동\"},\"emails\":[{\"primary\":true,"
          + "\"email\":\"a%s@example.com\"}],\"telephones\":[{\"primary\":true,\"telephone\":"
          + "\"010-1234-5678\",\"type\":\"CELLPHONE\"}],\"organizations\":[{\"primary\":true,"
          + "\"name\":\"example\",\"department\":\"sales\"}],\"memo\":\"x\"}\n";

  private RecordsProgram() {}

  /** Lines that are made on demand. */
  private static final class Lines extends InputStream {
    private final String header;
    private final String line;
    private final String footer;
    private final int count;
    private boolean ended;
    private int made = -1;
    private byte[] bytes = {};
    private int at;

    Lines(String header, String line, int count) {
      this(header, line, count, "");
    }

    Lines(String header, String line, int count, String footer) {
      this.footer = footer;
      this.header = header;
      this.line = line;
      this.count = count;
    }

    @Override
    public int read() {
      throw new IllegalStateException("one byte at a time");
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (at == bytes.length) {
        StringBuilder more = new StringBuilder(made < 0 ? header : "");
        for (made = Math.max(0, made); made < count && more.length() < 50_000; made++) {
          String id =
              "contact-" + Integer.toHexString(made * 0x9E3779B1) + "-4a0b-9c1d-03aa7977da91";
          more.append(line.replace("%s", id));
        }
        more.append(made == count && !ended ? footer : "");
        ended |= made == count;
        bytes = more.toString().getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      int some = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, to, offset, some);
      at += some;
      return some == 0 ? -1 : some;
    }
  }

  private static Lines lines(String format, int count) {
    return switch (format) {
      case "ndjson" -> new Lines("", CONTACT, count);
      case "part" -> new Lines("", "{\"contactId\":\"%s\",\"memo\":\"x %s\"}\n", count);
      case "csv" ->
          new Lines(
              "contactId,contactName.lastName,contactName.firstName,emails[0].email,"
                  + "telephones[0].telephone,telephones[0].type,organizations[0].name,"
                  + "organizations[0].department,customProperties.crm_id,memo\n",
              "%s,홍,길동,%s@example.com,010-1234-5678,CELLPHONE,example,sales,7,\"x, y\"\n",
              count);
      case "json" -> new Lines("[{\"contactId\":\"first\"}", "," + CONTACT, count - 1, "]");
      case "yaml" -> new Lines("", "---\ncontactId: %s\nmemo: 홍길동\n", count);
      case "yaml-list" -> new Lines("", "- contactId: %s\n  memo: 홍길동\n", count);
      default -> new Lines("# all\n", "%s\n", count);
    };
  }

  /** The processor time of this thread, which a busy machine does not change. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] arguments) {
    String format = arguments[0];
    Path folder = Path.of(arguments[2]);
    Checked checked = new Checked(new FakeWorld().env("TMPDIR", arguments[2]).folder(folder));
    checked.world.stdin(lines(format, Integer.parseInt(arguments[1])));
    InputSource.Kind kind = format.equals("ids") ? InputSource.Kind.IDS : InputSource.Kind.RECORDS;
    InputOptions options =
        new InputOptions(
            List.of(new InputSource("-", kind)),
            InputNames.Depth.FOLDER,
            RecordFormat.byWord(format.equals("part") ? "ndjson" : format.replace("-list", "")),
            TableOptions.DEFAULT,
            CheckOptions.WHOLE.ofPart(),
            Selection.ALL,
            InputOptions.IfInvalid.STOP,
            Optional.of(Sieve.ofErrorsAndWarnings()),
            InputOptions.Text.DROP);
    long start = cpu();
    try (CheckedInput input = InputCheck.of(checked.world, options, checked)) {
      long middle = cpu();
      int records = 0;
      RecordCursor cursor = input.spool().open();
      while (cursor.next().isPresent()) {
        records++;
      }
      long end = cpu();
      System.out.println(
          records + " " + (middle - start) / 1_000_000 + " " + (end - middle) / 1_000_000);
    }
    checked.said.forEach(System.out::println);
  }
}
