package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.bulk.RunEnd;
import dev.contactctl.bulk.RunStop;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.session.Console;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.write.MarkdownText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a summary of a run in Markdown, for the pages of CI jobs. It is appended to the file, as
 * those pages want it.
 */
final class SummaryFile {
  private final Console console;
  private final Language language;
  private final Optional<Path> file;

  SummaryFile(Session session, Args args) {
    this.console = session.console();
    this.language = console.language();
    this.file = RunFiles.named(session.world(), args, ApplyOptions.SUMMARY);
  }

  /**
   * Writes what a dry run found.
   *
   * @param end how it ended, perhaps before its end
   * @param planSha256 the digest of the plan that it wrote or showed
   * @return exit 10 when it cannot be written, which is reported
   */
  Exit planned(long contacts, RunEnd end, ChangesOutput output, Optional<String> planSha256) {
    List<CountRow> rows = new ArrayList<>();
    rows.add(row(ApplySentences.CONTACTS, contacts));
    rows.add(row(ApplySentences.WOULD_CHANGE, output.changed()));
    rows.add(row(ApplySentences.WOULD_ERASE, output.removals()));
    rows.add(row(ApplySentences.WOULD_NOT_CHANGE, output.unchanged()));
    rows.add(row(ApplySentences.WOULD_BE_REFUSED, output.refused()));
    if (end.stop().isPresent()) {
      rows.add(row(ApplySentences.NOT_COMPARED, contacts - output.compared()));
    }
    return append(
        ApplySentences.SUMMARY_OF_PLAN.with(),
        rows,
        List.of(),
        planSha256,
        end.stop().map(RunStop::message));
  }

  /**
   * A contact that did not end as asked.
   *
   * @param why the reason, in words
   */
  record Failed(String id, String why) {}

  /**
   * Writes how a run ended.
   *
   * @param counts of this and earlier runs
   * @param failures the first of the contacts that failed in this and earlier runs
   * @param planSha256 the digest of the plan that was sent
   * @return exit 10 when it cannot be written, which is reported
   */
  Exit ran(RunCounts counts, RunEnd end, List<Failed> failures, Optional<String> planSha256) {
    return append(
        ApplySentences.SUMMARY_OF_RUN.with(),
        List.of(
            row(ApplySentences.UPDATED, counts.of(ContactState.UPDATED)),
            row(ApplySentences.UNCHANGED, counts.of(ContactState.UNCHANGED)),
            row(ApplySentences.NOT_UPDATED, counts.of(ContactState.FAILED)),
            row(ApplySentences.IN_CONFLICT, counts.of(ContactState.CONFLICT)),
            row(ApplySentences.UNFINISHED, counts.of(ContactState.UNFINISHED)),
            row(ApplySentences.NOT_BEGUN, counts.notBegun())),
        failures,
        planSha256,
        end.stop().map(RunStop::message));
  }

  private record CountRow(Message name, long number) {}

  private static CountRow row(ApplySentences name, long number) {
    return new CountRow(name.with(), number);
  }

  private Exit append(
      Message heading,
      List<CountRow> rows,
      List<Failed> failures,
      Optional<String> planSha256,
      Optional<Message> stop) {
    if (file.isEmpty()) {
      return Exit.OK;
    }
    StringBuilder text = new StringBuilder("### ").append(language.say(heading)).append("\n\n|");
    table(text, rows);
    if (planSha256.isPresent()) {
      String code = MarkdownText.code(planSha256.get());
      Message line = ApplySentences.PLAN_IN_MARKDOWN.with(Message.literal(code));
      text.append('\n').append(language.say(line)).append('\n');
    }
    if (stop.isPresent()) {
      text.append('\n').append(MarkdownText.code(language.say(stop.get()))).append('\n');
    }
    for (Failed failure : failures) {
      text.append("\n- ").append(MarkdownText.code(failure.id())).append(' ');
      text.append(MarkdownText.code(failure.why()));
    }
    try {
      PrivateFile.appendLine(file.get(), console.masked(text.toString()));
      return Exit.OK;
    } catch (IOException e) {
      console.problem(ApplySentences.NO_SUMMARY.with(file.get()));
      return Exit.LOCAL_FILES;
    }
  }

  private void table(StringBuilder text, List<CountRow> rows) {
    for (CountRow row : rows) {
      text.append(' ').append(language.say(row.name())).append(" |");
    }
    text.append("\n|").append("---:|".repeat(rows.size())).append("\n|");
    for (CountRow row : rows) {
      text.append(' ').append(row.number()).append(" |");
    }
    text.append('\n');
  }
}
