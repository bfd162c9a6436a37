package dev.contactctl.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.ChildEnd;
import dev.contactctl.kit.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that share the file of tokens. */
class KeptTokensProcessTest {
  /** In all; {@code -Dtokens.renewals=10000} makes it a long test. */
  private static final int RENEWALS = Integer.getInteger("tokens.renewals", 400);

  private static final int PROCESSES = 2;

  @TempDir private Path folder;

  @Test
  void no_token_is_torn_or_used_after_its_end_and_only_one_process_asks_at_a_time()
      throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      List<String> command =
          ChildJvm.command(
              List.of("-XX:-UsePerfData"),
              KeptTokensProgram.class.getName(),
              List.of(folder.toString(), String.valueOf(RENEWALS / PROCESSES)));
      processes.add(ChildJvm.builder(folder, command).redirectErrorStream(true).start());
    }
    int issued = 0;
    for (Process process : processes) {
      String out = ChildEnd.output(process, 300);
      assertEquals(0, process.exitValue(), out);
      issued += Integer.parseInt(out.strip());
    }
    assertTrue(issued <= RENEWALS + PROCESSES, issued + " tokens for " + RENEWALS + " renewals");
    assertTrue(issued >= RENEWALS / PROCESSES, issued + " tokens for " + RENEWALS + " renewals");
  }
}
