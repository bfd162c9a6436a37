package dev.contactctl.apply;

import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.records.RecordFormat;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code apply}, and of commands like it. */
public final class ApplyManual {
  private ApplyManual() {}

  /** In the order of the help. */
  public static List<Option> options() {
    List<Option> options = new ArrayList<>(InputArguments.options());
    options.addAll(ofRun());
    options.add(ApplyOptions.failedTo());
    return options;
  }

  /** The formats of the input. */
  public static ValueHint formats() {
    return ValueHint.ofConstants(RecordFormat.values());
  }

  /** Those that any run over many contacts has. */
  public static List<Option> ofRun() {
    List<Option> options = new ArrayList<>(ApplyOptions.run());
    options.addAll(ApplyOptions.guards());
    options.addAll(ApplyOptions.output());
    return options;
  }
}
