package dev.contactctl.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.check.Finding;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Severity;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import dev.contactctl.world.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of every format of findings. */
class FindingsFormatTest {
  private static final Finding FINDING =
      Finding.of(
          Rule.MAX_LENGTH,
          FieldPath.of("memo"),
          new Place("a,b:50%\n.json", 2, 3),
          Message.literal("is long"),
          Message.literal("cut"));
  private static final Totals TOTALS = new Totals(3, 2, 0, 0, false);

  private final FakeWorld world = new FakeWorld();
  private final Output out = Output.result(world);

  /** One finding, a contact without any, and two findings about one contact. */
  private String run(FindingsFormat format, Finding first, Finding second, Finding third) {
    FindingsWriter writer = format.open(out, Language.ENGLISH, Display.NO_TERMINAL);
    writer.begin();
    writer.findings(List.of(first));
    writer.passed("a.json");
    writer.findings(List.of(second, third));
    writer.end(TOTALS);
    return world.takeOut();
  }

  @Test
  void a_finding_is_a_line() {
    String place = "a,b:50%\\n.json:2:3: ";
    assertEquals(
        place
            + "memo: is long (rule max-length); cut\n"
            + place
            + "warning: memo: is long (rule max-length); cut\n"
            + place
            + "is long (rule max-length); cut\n",
        run(
            FindingsFormat.TEXT,
            FINDING,
            FINDING.as(Severity.WARNING),
            FINDING.at(FieldPath.ROOT)));
  }

  @Test
  void findings_are_one_list_of_objects() {
    String object =
        "{\"severity\":\"error\",\"rule\":\"max-length\",\"file\":\"a,b:50%\\n.json\",\"line\":2,"
            + "\"column\":3,\"path\":\"memo\",\"message\":\"is long (rule max-length); cut\"}";
    assertEquals(
        "[\n  " + object + ",\n  " + object + ",\n  " + object + "\n]\n",
        run(FindingsFormat.JSON, FINDING, FINDING, FINDING));
  }

  @Test
  void a_finding_is_an_annotation_of_github() {
    String place = "file=a%2Cb%3A50%25\\n.json,line=2,col=3::";
    assertEquals(
        ("::error " + place + "memo: is long (rule max-length); cut\n")
            + ("::warning " + place + "memo: is long (rule max-length); cut\n")
            + ("::notice " + place + "is long (rule max-length); cut\n"),
        run(
            FindingsFormat.GITHUB,
            FINDING,
            FINDING.as(Severity.WARNING),
            FINDING.as(Severity.NOTE).at(FieldPath.ROOT)));
  }

  @Test
  void a_run_without_findings_is_an_empty_list_or_nothing() {
    for (FindingsFormat format : FindingsFormat.values()) {
      FindingsWriter writer = format.open(out, Language.ENGLISH, Display.NO_TERMINAL);
      writer.begin();
      writer.passed("a.json");
      writer.end(TOTALS);
      assertEquals(format == FindingsFormat.JSON ? "[]\n" : "", world.takeOut(), format.name());
    }
  }

  @Test
  void findings_are_written_in_the_language_that_is_asked_for() {
    Language shouting =
        new Language() {
          @Override
          protected String text(Sentence sentence) {
            return sentence.english() + "!";
          }

          @Override
          protected String or() {
            return "";
          }
        };
    for (FindingsFormat format : FindingsFormat.values()) {
      format.open(out, shouting, Display.NO_TERMINAL).findings(List.of(FINDING));
      String text = world.takeOut();
      assertEquals(true, text.contains("is long! (rule max-length); cut!!"), text);
    }
  }
}
