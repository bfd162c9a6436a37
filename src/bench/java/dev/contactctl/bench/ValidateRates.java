package dev.contactctl.bench;

import dev.contactctl.Program;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and checks a large file of NDJSON, and has networknt's JSON Schema validator do the same:
 * each as a whole process, and both in one process after a warm-up. On one thread, everywhere.
 */
public final class ValidateRates {
  private static final int ROUNDS = 3;

  private final Path file;
  private final int contacts;
  private final List<String> flags;
  private final Report report;

  private ValidateRates(Path file, int contacts, List<String> flags, Report report) {
    this.file = file;
    this.contacts = contacts;
    this.flags = flags;
    this.report = report;
  }

  /** One way of reading and checking the file. */
  private interface Way {
    void run() throws IOException, InterruptedException;
  }

  /**
   * {@code all FOLDER CONTACTS JSON FLAG…} measures; {@code networknt FILE} and {@code fail-fast
   * FILE} are its whole processes, {@code steady FILE CONTACTS} its warm one.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Path.of(args[1]);
    switch (args[0]) {
      case "all" -> all(file, Integer.parseInt(args[2]), args);
      case "steady" -> steady(file, Integer.parseInt(args[2]));
      default -> schema(file, args[0].equals("fail-fast"));
    }
  }

  private static void all(Path folder, int contacts, String[] args)
      throws IOException, InterruptedException {
    Path file = folder.resolve("contacts.ndjson");
    Samples.write(file, contacts);
    Report report = new Report();
    List<String> flags = List.of(args).subList(4, args.length);
    ValidateRates rates = new ValidateRates(file, contacts, flags, report);
    System.out.printf("%,d contacts, %,d bytes, -Xmx64m%n%n", contacts, Files.size(file));
    rates.whole();
    rates.warm("one process, warm; launcher's options", flags);
    rates.warm("one process, warm; Java's defaults", List.of());
    report.write(Path.of(args[3]));
  }

  private void whole() throws IOException, InterruptedException {
    Way ours = () -> process(List.of("scripts/contactctl", "validate", file.toString()));
    String how = "whole process; launcher's options";
    double[] rates =
        compare(
            contacts,
            ours,
            () -> process(java(flags, "networknt")),
            () -> process(java(flags, "fail-fast")));
    add(how, rates);
  }

  private void add(String how, double[] rates) {
    report.add("contactctl validate", how, rates[0], 0);
    report.add("networknt", how, rates[1], rates[0] / rates[1]);
    report.add("networknt, yes or no", how, rates[2], rates[0] / rates[2]);
  }

  private void warm(String how, List<String> options) throws IOException, InterruptedException {
    List<String> command = java(options, "steady");
    command.add(String.valueOf(contacts));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String[] rates = new String(process.getInputStream().readAllBytes()).trim().split(" ");
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
    add(how, Arrays.stream(rates).mapToDouble(Double::parseDouble).toArray());
  }

  private static void steady(Path file, int contacts) throws IOException, InterruptedException {
    Way[] ways = {() -> ours(file), () -> schema(file, false), () -> schema(file, true)};
    compare(contacts, ways); // the warm-up
    for (double rate : compare(contacts, ways)) {
      System.out.print(rate + " ");
    }
  }

  /** The best of some rounds, in which one comes after the other. */
  private static double[] compare(int contacts, Way... ways)
      throws IOException, InterruptedException {
    double[] best = new double[ways.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < ways.length; i++) {
        long start = System.nanoTime();
        ways[i].run();
        best[i] = Math.max(best[i], contacts * 1e9 / (System.nanoTime() - start));
      }
    }
    return best;
  }

  private List<String> java(List<String> options, String way) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-Xmx64m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ValidateRates.class.getName(), way, file.toString()));
    return command;
  }

  private static void process(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CONTACTCTL_JAVA_OPTS", "-Xmx64m");
    builder.environment().put("CONTACTCTL_NO_BUILD", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + command + "\n" + output);
    }
  }

  /** The program itself, in this process. */
  private static void ours(Path file) throws IOException {
    FakeWorld world = new FakeWorld().folder(file.getParent());
    List<String> command = List.of("validate", file.getFileName().toString());
    int code = Program.run(command, world, new ScriptedTransport());
    if (code != 0) {
      throw new IOException("validate ends with " + code + ": " + world.takeErr());
    }
  }

  private static void schema(Path file, boolean failFast) throws IOException {
    int refused = new SchemaValidator(failFast).refused(file);
    if (refused > 0) {
      throw new IOException(refused + " contacts are refused");
    }
  }
}
