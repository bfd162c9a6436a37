package dev.contactctl.bench;

import dev.contactctl.contact.Change;
import dev.contactctl.contact.Checker;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Diff;
import dev.contactctl.contact.Merge;
import dev.contactctl.contact.Terms;
import dev.contactctl.contact.Violation;
import dev.contactctl.format.ContactReader;
import dev.contactctl.format.Format;
import dev.contactctl.format.JsonWriter;
import dev.contactctl.format.Reading;
import dev.contactctl.format.Source;
import dev.contactctl.format.Syntax;
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
  private final Source yaml = source("contact.yaml", Format.YAML.write(tree));
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
  public List<Violation> check() {
    return Checker.check(Optional.empty(), contact, Terms.WHOLE);
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
    return Format.YAML.write(tree);
  }
}
