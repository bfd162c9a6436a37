package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.flow.Goal;
import dev.contactctl.flow.SendPolicy;
import java.util.List;

/** The options that show what would be sent, for every command that sends a change. */
public final class DryRunOptions {
  private static final String DRY_RUN = CommonOptions.DRY_RUN;
  private static final String PRINT_CURL = "--print-curl";

  private DryRunOptions() {}

  public static List<Option> options() {
    return List.of(
        Option.flag(OptionGroup.INPUT, "Print what would be sent, and send nothing", DRY_RUN),
        Option.flag(
            OptionGroup.INPUT, "Print the PUT as a curl command; send nothing", PRINT_CURL));
  }

  /** Whether {@code --dry-run} is given. */
  public static boolean isDryRun(Args args) {
    return args.has(DRY_RUN);
  }

  /** Whether the body is printed as a curl command, not as a contact. */
  public static boolean isCurl(Args args) {
    return args.has(PRINT_CURL);
  }

  /** The goal: to send under that policy, unless one of the options is given. */
  public static Goal goal(Args args, SendPolicy policy) {
    return isDryRun(args) || isCurl(args) ? new Goal.DryRun(policy) : new Goal.Send(policy);
  }
}
