package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Severity;
import dev.contactctl.flow.Plan;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes how a contact ended as one line: of JSON for programs, of text for people. */
final class ResultLine {
  private final Language language;

  ResultLine(Language language) {
    this.language = language;
  }

  /** One line of NDJSON, with its line feed. */
  String json(ContactResult result) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("record", result.record());
    line.put("contactId", result.id());
    line.put("source", result.place().toString());
    line.put("state", result.state().word());
    if (result.status() > 0) {
      line.put("status", result.status());
    }
    if (!result.code().isEmpty()) {
      line.put("code", result.code());
    }
    line.put("attempts", result.attempts());
    line.put("ms", result.took().toMillis());
    if (!result.message().isNothing()) {
      line.put("message", language.say(result.message()));
    }
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    for (Finding finding : result.findings()) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(language.say(finding.line()));
      }
    }
    if (!errors.isEmpty()) {
      line.set("errors", errors);
    }
    return JsonWriter.compact(line) + "\n";
  }

  /** The line for people. */
  Message text(ContactResult result) {
    return result.message().isNothing()
        ? ApplySentences.RESULT.with(result.place(), result.id(), result.state().word())
        : ApplySentences.RESULT_BECAUSE.with(
            result.place(), result.id(), result.state().word(), result.message());
  }

  /** What the change did, in a few words; empty when it is not known, or something else matters. */
  static List<ChangeSummary.Part> changes(ContactResult result) {
    Optional<Plan> sent = result.sent();
    if (sent.isEmpty() || sent.get().before().isEmpty() || !result.message().isNothing()) {
      return List.of();
    }
    Plan plan = sent.get();
    return ChangeSummary.of(plan.before().get(), plan.after(), plan.changes());
  }

  /** The beginning of the line for people, before what the change did. */
  static Message changed(ContactResult result) {
    return ApplySentences.RESULT_OF_CHANGE.with(result.place(), result.id(), result.state().word());
  }
}
