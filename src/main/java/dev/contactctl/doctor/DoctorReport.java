package dev.contactctl.doctor;

import dev.contactctl.message.Columns;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.ReportFormat;
import dev.contactctl.world.Exit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints the result of an examination. */
final class DoctorReport implements ReportFormat.Report {
  private static final int VERDICT_WIDTH = 9;
  private static final int TOPIC_WIDTH = 14;

  private final Examination examination;
  private final Language language;

  DoctorReport(Examination examination, Language language) {
    this.examination = examination;
    this.language = language;
  }

  /** Prints a line for each check, and below it another one for the remedy, if there is one. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Check check : examination.checks()) {
      text.append(Columns.padded(check.verdict().word(), VERDICT_WIDTH))
          .append(Columns.padded(check.topic().word(), TOPIC_WIDTH))
          .append(line(check.found()))
          .append('\n');
      if (check.remedy().isPresent()) {
        text.append(Columns.padded("", VERDICT_WIDTH + TOPIC_WIDTH))
            .append("-> ")
            .append(line(check.remedy().get()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private String line(Message message) {
    return TerminalText.line(language.say(message));
  }

  /** Prints one JSON object with all checks. */
  @Override
  public ObjectNode json() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    Exit exit = examination.exit();
    all.put("exitCode", exit.code());
    ObjectNode counts = all.putObject("counts");
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict.word(), examination.count(verdict));
    }
    ArrayNode checks = all.putArray("checks");
    for (Check check : examination.checks()) {
      ObjectNode one = checks.addObject();
      one.put("check", check.topic().word());
      one.put("verdict", check.verdict().word());
      one.put("found", language.say(check.found()));
      if (check.remedy().isPresent()) {
        one.put("remedy", language.say(check.remedy().get()));
      } else {
        one.putNull("remedy");
      }
      one.put("exitCode", check.exit().code());
      one.set("facts", check.facts());
    }
    return all;
  }

  /** How many checks came to each verdict. */
  Message summary() {
    return DoctorSentences.SUMMARY.with(
        examination.count(Verdict.OK),
        examination.count(Verdict.WARNING),
        examination.count(Verdict.ERROR),
        examination.count(Verdict.SKIPPED));
  }
}
