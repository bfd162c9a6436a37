package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.check.Finding;
import dev.contactctl.message.Message;
import dev.contactctl.message.ShellText;
import dev.contactctl.read.Input;
import dev.contactctl.read.Reading;
import dev.contactctl.settings.Setting;
import dev.contactctl.syntax.ReadSentences;
import dev.contactctl.syntax.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Completes remedies that name {@code apply}, which takes many contacts: with what the user typed
 * for one, so that the command can be pasted.
 */
final class BulkRemedy {
  /** The most characters of flags that are repeated. */
  private static final int MOST = 300;

  /** Other options that decide what the command changes. */
  private static final List<String> REPEATED =
      List.of(Setting.PROFILE.flag().orElseThrow(), CommonOptions.REPLACE);

  private final String name;
  private final String id;
  private final String flags;
  private final boolean hasChange;

  private BulkRemedy(String name, String id, Args args) {
    this.name = name;
    this.id = id;
    this.flags = flags(args);
    this.hasChange = !args.ofProperties().isEmpty();
  }

  /**
   * The same reading with such remedies.
   *
   * @param file the input, as the user named it
   * @param id the contact that was asked for; empty when the input names it
   */
  static Reading in(Reading reading, String file, String id, Args args) {
    String argument = Source.argument(Input.nameInPlaces(file));
    BulkRemedy remedy = new BulkRemedy(argument, id, args);
    List<Finding> all = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      all.add(finding.advising(remedy.of(finding)));
    }
    return new Reading(reading.contact(), all, reading.extent());
  }

  /** The flags that decide what changes, each after a space; a placeholder if they fill a line. */
  private static String flags(Args args) {
    StringBuilder flags = new StringBuilder();
    for (String option : REPEATED) {
      if (args.has(option)) {
        flags.append(' ').append(option);
        args.one(option).filter(value -> !value.isEmpty()).ifPresent(value -> append(flags, value));
      }
    }
    for (String word : args.ofProperties()) {
      append(flags, word);
    }
    boolean plain = flags.length() <= MOST;
    for (int i = 0; i < flags.length(); i++) {
      plain &= flags.charAt(i) >= ' ';
    }
    return plain ? flags.toString() : " FLAGS…";
  }

  private static void append(StringBuilder flags, String word) {
    flags.append(' ').append(ShellText.word(word));
  }

  private Message of(Finding finding) {
    String only = id.isEmpty() ? "" : " --only " + ShellText.word(id);
    return switch (finding.cause()) {
      case LIST_OF_IDS ->
          hasChange ? ReadSentences.APPLY_IDS.with(name, flags.substring(1)) : finding.remedy();
      case TABLE -> ReadSentences.APPLY_TABLE.with(name, only + flags);
      case SEVERAL_CONTACTS -> ReadSentences.KEEP_ONE_OR_APPLY.with(name, flags);
      case OTHER, OLDER, OTHER_UNICODE, CONFLICT_MARKER, AT_END -> finding.remedy();
    };
  }
}
