package dev.contactctl.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link ContactBench} with the JVM's own choices, and as the launcher starts it. */
public final class ContactRates {
  private ContactRates() {}

  /**
   * Measures.
   *
   * @param args the JSON file to write, and the launcher's options of the JVM
   */
  public static void main(String[] args) throws RunnerException, IOException {
    Report report = new Report();
    List<String> flags = List.of(args).subList(1, args.length);
    measure("Java's defaults", List.of(), report);
    measure("the launcher's options", flags, report);
    report.write(Path.of(args[0]));
  }

  private static void measure(String how, List<String> flags, Report report)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(ContactBench.class.getName()).verbosity(VerboseMode.SILENT);
    options.jvmArgs(flags.toArray(new String[0]));
    for (RunResult result : new Runner(options.build()).run()) {
      report.add(
          result.getPrimaryResult().getLabel(), how, result.getPrimaryResult().getScore(), 0);
    }
  }
}
