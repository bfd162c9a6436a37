package dev.contactctl.findings;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Language;
import dev.contactctl.world.Output;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the findings as one array of objects, an object per line. */
final class JsonFindings extends FindingsWriter {
  private final Output out;
  private final Language language;
  private String before = "\n  ";
  private String end = "]\n";

  JsonFindings(Output out, Language language) {
    this.out = out;
    this.language = language;
  }

  @Override
  public void begin() {
    out.print("[");
  }

  @Override
  public void findings(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(before).append(JsonWriter.compact(object(finding)));
      before = ",\n  ";
    }
    out.print(text.toString());
    end = "\n]\n";
  }

  @Override
  public boolean unread(Finding finding) {
    findings(List.of(finding));
    return true;
  }

  private ObjectNode object(Finding finding) {
    Place place = finding.place();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("severity", finding.severity().word());
    object.put("rule", finding.rule().id());
    object.put("file", place.source());
    object.put("line", place.line());
    object.put("column", place.column());
    object.put("path", finding.path().toString());
    object.put("message", language.say(finding.message()));
    return object;
  }

  @Override
  public void end(Totals totals) {
    out.print(end);
  }
}
