package dev.contactctl.apply;

import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.records.RecordFormat;
import java.util.ArrayList;
import java.util.List;

/** The options of {@code apply} and of commands that share them, for help and parsing. */
public final class ApplyManual {
  private ApplyManual() {}

  /** In the order of the help. */
  public static List<Option> options() {
    List<Option> options = new ArrayList<>(InputArguments.options());
    options.addAll(ApplyOptions.run());
    options.addAll(ofAnyRun());
    options.add(ApplyOptions.failedTo());
    return options;
  }

  /** The options for the formats of the input. */
  public static ValueHint formats() {
    return ValueHint.ofConstants(RecordFormat.values());
  }

  /** The options of {@code undo}. */
  public static List<Option> ofUndo() {
    List<Option> options = new ArrayList<>(ApplyOptions.undo());
    options.addAll(ofAnyRun());
    return options;
  }

  private static List<Option> ofAnyRun() {
    List<Option> options = new ArrayList<>(ApplyOptions.guards());
    options.addAll(ApplyOptions.output());
    return options;
  }
}
