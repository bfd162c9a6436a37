package dev.contactctl.bench;

import dev.contactctl.change.Change;
import dev.contactctl.change.Diff;
import dev.contactctl.change.Merge;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Checker;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.node.ObjectNode;

/** What one core does with the page's example, contact by contact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContactBench {
  private final ObjectNode tree = Samples.example();
  private final Source json = source("contact.json", JsonWriter.pretty(tree));
  private final Source yaml = source("contact.yaml", YamlWriter.write(tree));
  private final Contact contact = contact(json);
  private final Contact part =
      contact(source("part.json", "{\"memo\":\"2월에 다시 전화\",\"contactName\":{\"nickName\":\"H\"}}"));
  private final Contact merged = Merge.apply(contact, part);

  private static Source source(String name, String text) {
    return new Source(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Contact contact(Source source) {
    return ContactReader.readOne(source, Optional.empty()).contact().orElseThrow();
  }

  /** Every limit and every rule; nothing is wrong. */
  @Benchmark
  public List<Finding> check() {
    return Checker.check(Optional.empty(), contact, CheckOptions.WHOLE);
  }

  /** Two properties laid over the contact. */
  @Benchmark
  public Contact merge() {
    return Merge.apply(contact, part);
  }

  /** The contact against itself with two properties changed. */
  @Benchmark
  public List<Change> diff() {
    return Diff.of(contact, merged);
  }

  /** From bytes to a tree with places. */
  @Benchmark
  public Reading readJson() {
    return ContactReader.readOne(json, Optional.of(Syntax.JSON));
  }

  /** From bytes to a tree with places. */
  @Benchmark
  public Reading readYaml() {
    return ContactReader.readOne(yaml, Optional.of(Syntax.YAML));
  }

  /** From the tree to a text over several lines. */
  @Benchmark
  public String writeJson() {
    return JsonWriter.pretty(tree);
  }

  /** From the tree to a text. */
  @Benchmark
  public String writeYaml() {
    return YamlWriter.write(tree);
  }
}
