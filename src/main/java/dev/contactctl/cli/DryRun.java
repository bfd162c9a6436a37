package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.change.Outbound;
import dev.contactctl.flow.Plan;
import dev.contactctl.remote.Curl;
import dev.contactctl.world.Exit;
import dev.contactctl.write.JsonWriter;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Shows exactly what would be sent, for every command that writes. */
final class DryRun {
  private DryRun() {}

  static List<Option> options() {
    return List.of(
        Option.flag("Input", "Print what would be sent, and send nothing", "--dry-run"),
        Option.flag("Input", "Print the PUT as a curl command, and send nothing", "--print-curl"));
  }

  static boolean isAsked(Args args) {
    return args.has("--dry-run") || args.has("--print-curl");
  }

  static Exit show(Session session, Args args, String id, Plan plan, ContactOutput output) {
    Exit exit = Exit.OK;
    ObjectNode body = Outbound.of(plan.after());
    if (args.has("--print-curl")) {
      String json = JsonWriter.compact(body);
      session.console().result(Curl.put(session.settings().baseUrl(), id, json) + "\n");
    } else {
      exit = output.print(session.console(), body);
    }
    session
        .console()
        .say(
            plan.changesNothing()
                ? id + ": dry run: unchanged, nothing would be sent"
                : id + ": dry run: nothing was sent; this would be the whole contact");
    return exit;
  }
}
