package dev.contactctl.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Memory does not grow with the input, except by the table of IDs. */
class RecordsMemoryTest {
  private static final int RECORDS = 150_000;

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv", "ids", "json", "yaml", "yaml-list"})
  void many_records_fit_a_small_heap(String format, @TempDir Path folder) throws Exception {
    List<String> command =
        ChildJvm.command(
            List.of("-Xmx28m"),
            "dev.contactctl.records.RecordsProgram",
            List.of(format, String.valueOf(RECORDS), folder.toString()));
    Process process = ChildJvm.builder(folder, command).redirectErrorStream(true).start();
    String out = ChildEnd.output(process, 300);
    assertEquals(0, process.exitValue(), out);
    assertTrue(out.startsWith(RECORDS + " "), out);
    assertEquals(1, out.lines().count(), out);
  }
}
