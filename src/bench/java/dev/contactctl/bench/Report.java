package dev.contactctl.bench;

import dev.contactctl.write.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rates as a table on standard output, and with where and when they were measured as JSON. */
final class Report {
  private final ObjectNode all = JsonNodeFactory.instance.objectNode();
  private final ArrayNode results;

  Report() {
    String processor = "unknown";
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        processor =
            line.startsWith("model name") ? line.substring(line.indexOf(':') + 2) : processor;
      }
    } catch (IOException e) {
      processor = System.getProperty("os.arch");
    }
    String machine =
        System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors() + " x ";
    all.put("machine", machine + processor);
    all.put("jdk", System.getProperty("java.runtime.version"));
    all.put("date", Instant.now().toString());
    results = all.putArray("results");
    System.out.println(
        machine + processor + "; Java " + System.getProperty("java.runtime.version"));
    System.out.println("contacts per second on one core\n");
  }

  /** One rate; a ratio of 0 is none. */
  void add(String what, String how, double rate, double ratio) {
    ObjectNode result = results.addObject();
    result.put("what", what).put("how", how).put("contactsPerSecond", Math.round(rate));
    if (ratio > 0) {
      result.put("ratio", Math.round(ratio * 10) / 10.0);
    }
    String times = ratio > 0 ? String.format(Locale.ROOT, "%8.1f x", ratio) : "";
    System.out.printf(Locale.ROOT, "%-28s %-38s %,12d%s%n", what, how, Math.round(rate), times);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JsonWriter.pretty(all) + "\n");
  }
}
