package dev.contactctl.apply;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.RunEnd;
import dev.contactctl.bulk.RunStop;
import dev.contactctl.bulk.StopCause;
import dev.contactctl.bulk.Target;
import dev.contactctl.flow.Plan;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.session.Console;
import dev.contactctl.tasks.RemovalCount;
import dev.contactctl.tasks.Survey;
import dev.contactctl.world.World;
import dev.contactctl.write.ChangesFormat;
import dev.contactctl.write.Compared;
import dev.contactctl.write.JsonWriter;
import dev.contactctl.write.MarkdownText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a run would change, and counts it. */
final class ChangesOutput implements Survey.Sink {
  private final Console console;
  private final ApplyOptions.OutputFormat format;
  private long changed;
  private long unchanged;
  private long refused;
  private long removals;

  ChangesOutput(Console console, ApplyOptions.OutputFormat format) {
    this.console = console;
    this.format = format;
  }

  long changed() {
    return changed;
  }

  long unchanged() {
    return unchanged;
  }

  long refused() {
    return refused;
  }

  /** How many contacts were compared, or could not be. */
  long compared() {
    return changed + unchanged + refused;
  }

  /** Says how many contacts would change, and why not all of them were compared. */
  void print(long contacts, RunEnd end) {
    Optional<RunStop> stop = end.stop();
    if (stop.isEmpty()) {
      console.say(ApplySentences.WOULD.with(contacts, changed, unchanged, refused));
      return;
    }
    if (stop.get().cause() != StopCause.REQUEST) {
      console.problem(stop.get().message());
    }
    console.problem(
        ApplySentences.WOULD_OF_PART.with(compared(), contacts, changed, unchanged, refused));
  }

  /** How many values would be erased. */
  long removals() {
    return removals;
  }

  @Override
  public void planned(Target target, Plan plan, List<Message> notices) {
    for (Message notice : notices) {
      console.say(ApplySentences.NOTE.with(target.id(), notice));
    }
    if (plan.stale().isPresent()) {
      console.findings(List.of(plan.stale().get()));
    }
    if (plan.changesNothing()) {
      unchanged++;
    } else {
      changed++;
    }
    removals += RemovalCount.of(plan);
    print(target, plan);
  }

  private void print(Target target, Plan plan) {
    if (format == ApplyOptions.OutputFormat.NDJSON) {
      console.report(line(target, plan));
      return;
    }
    if (plan.changesNothing()) {
      return;
    }
    String name = plan.before().orElse(plan.after()).displayName();
    Compared compared = new Compared(target.id(), name, plan.changes());
    ChangesFormat.Colours colours = console.colours(World.Stream.OUT);
    if (format == ApplyOptions.OutputFormat.MARKDOWN) {
      console.report(ChangesFormat.MARKDOWN.write(compared, colours, console.language()));
      return;
    }
    ApplySentences heading =
        plan.before().isPresent() ? ApplySentences.CHANGES : ApplySentences.REPLACES;
    console.report(
        TerminalText.line(console.language().say(heading.with(target.place(), target.id())))
            + "\n"
            + ChangesFormat.lines(plan.changes(), colours));
  }

  private static String line(Target target, Plan plan) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("record", target.record());
    line.put("contactId", target.id());
    line.put("source", target.place().toString());
    line.put("state", plan.changesNothing() ? "unchanged" : "planned");
    if (plan.before().isPresent()) {
      line.set("changes", ChangesFormat.json(plan.changes()));
    }
    return JsonWriter.compact(line) + "\n";
  }

  /** After everything, a document for review names the plan that it shows. */
  void end(Optional<String> planSha256) {
    if (format == ApplyOptions.OutputFormat.MARKDOWN && planSha256.isPresent()) {
      Message line =
          ApplySentences.PLAN_IN_MARKDOWN.with(
              Message.literal(MarkdownText.code(planSha256.get())));
      console.result(console.language().say(line) + "\n");
    }
  }

  @Override
  public void refused(ContactResult result) {
    if (!result.isFailure()) {
      return; // it was not compared, because the dry run stopped
    }
    refused++;
    console.findings(result.findings());
    for (Message note : result.notes()) {
      console.problem(ApplySentences.NOTE.with(result.id(), note));
    }
    console.problem(ApplySentences.FAILED.with(result.place(), result.id(), result.message()));
    if (format == ApplyOptions.OutputFormat.NDJSON) {
      console.report(new ResultLine(console.language()).json(result));
    }
  }
}
