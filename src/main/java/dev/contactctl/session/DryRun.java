package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.SendPolicy;
import java.util.List;

/** The options that show what would be sent, for every command that sends something. */
public final class DryRun {
  private DryRun() {}

  public static List<Option> options() {
    return List.of(
        Option.flag(OptionGroup.INPUT, "Print what would be sent, and send nothing", "--dry-run"),
        Option.flag(
            OptionGroup.INPUT,
            "Print the PUT as a curl command, and send nothing",
            "--print-curl"));
  }

  /** Whether the body is printed as a curl command, not as a contact. */
  public static boolean isCurl(Args args) {
    return args.has("--print-curl");
  }

  /** To send under that policy, unless one of the options is given. */
  public static Goal goal(Args args, SendPolicy policy) {
    return args.has("--dry-run") || isCurl(args) ? new Goal.DryRun(policy) : new Goal.Send(policy);
  }
}
