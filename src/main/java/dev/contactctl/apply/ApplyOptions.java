package dev.contactctl.apply;

import dev.contactctl.args.Amount;
import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Numbers;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.OutputFiles;
import dev.contactctl.session.ProductionConsent;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options of {@code apply} that control the run and its output. */
final class ApplyOptions {
  static final String JOBS = "--jobs";
  static final String RATE = Setting.RATE.flag().orElseThrow();
  static final String JOURNAL = "--journal";
  static final String RESUME = "--resume";
  static final String PLAN = "--plan";
  static final String MAX_FAILURES = "--max-failures";
  static final String CANARY = "--canary";
  static final String MAX_REMOVALS = "--max-removals";
  static final String FAILED_TO = "--failed-to";
  static final String SUMMARY = "--summary";
  static final String DRY_RUN = CommonOptions.DRY_RUN;
  static final String EXIT_CODE = CommonOptions.EXIT_CODE;
  static final String BACKUP = CommonOptions.BACKUP;

  /** How many requests at a time the API is documented to allow. */
  static final int ALLOWED_AT_ONCE = 5;

  private static final int DEFAULT_JOBS = 4;
  private static final int MOST_JOBS = 64;

  private ApplyOptions() {}

  /** What a run does when a contact fails. */
  enum OnError {
    CONTINUE,
    STOP
  }

  /** How results and changes are printed. */
  enum OutputFormat {
    TEXT,
    NDJSON,
    MARKDOWN
  }

  /** {@code -o}. */
  static final ChoiceOption<OutputFormat> OUTPUT =
      ChoiceOption.output(
          List.of(),
          OutputFormat.values(),
          "Output format; ndjson by default, text with --dry-run");

  static final ChoiceOption<OnError> ON_ERROR =
      ChoiceOption.of(
          Option.one(
              OptionGroup.GUARDS,
              "WHAT",
              "When a contact fails: continue (default) or stop",
              "--on-error"),
          OnError.CONTINUE,
          OnError.values());

  /** The options that control how the run proceeds. */
  private static List<Option> run(Option plan) {
    return List.of(
        Option.flag(OptionGroup.RUN, "Show each change and a forecast; send nothing", DRY_RUN),
        CommonOptions.exitCode(OptionGroup.RUN),
        plan.taking(ValueHint.FILE),
        Option.one(
                OptionGroup.RUN,
                "FILE",
                "Where to keep the journal; none keeps no journal",
                JOURNAL)
            .taking(ValueHint.FILE),
        Option.flag(OptionGroup.RUN, "Continue the run of --journal FILE", RESUME),
        Option.one(
            OptionGroup.RUN,
            "N",
            "Requests in progress at once; " + DEFAULT_JOBS + " by default",
            JOBS),
        Option.one(
            OptionGroup.RUN,
            "RATE",
            "Pace, such as 100/min; " + Setting.RATE.fallback() + " (default), unlimited",
            RATE),
        Option.one(OptionGroup.RUN, "N", "Run the first N one by one; stop if one fails", CANARY));
  }

  /** The options that control a run which can also send a plan. */
  static List<Option> run() {
    return run(
        Option.one(
            OptionGroup.RUN, "FILE", "With --dry-run: write a plan; without: send it", PLAN));
  }

  /** The options of {@code undo}, which makes plans for {@code apply} to send. */
  static List<Option> undo() {
    return run(
        Option.one(OptionGroup.RUN, "FILE", "With --dry-run: write a plan for apply --plan", PLAN));
  }

  /** The options that stop a run. */
  static List<Option> guards() {
    return List.of(
        ProductionConsent.option(),
        Option.one(
            OptionGroup.GUARDS,
            "N",
            "Refuse a run that would erase more than N values",
            MAX_REMOVALS),
        ON_ERROR.option(),
        Option.one(
            OptionGroup.GUARDS,
            "N|N%",
            "Stop when more fail; those before --resume count",
            MAX_FAILURES),
        Option.one(
                OptionGroup.GUARDS,
                "FILE",
                "Keep contacts as they were in a new NDJSON file",
                BACKUP)
            .taking(ValueHint.FILE));
  }

  /** The options that name files to write. */
  static List<Option> output() {
    List<Option> options = new ArrayList<>();
    options.add(OUTPUT.option());
    options.add(
        Option.one(OptionGroup.OUTPUT, "FILE", "Append a summary in Markdown to this file", SUMMARY)
            .taking(ValueHint.FILE));
    return options;
  }

  /** The option that keeps the records of contacts that failed. */
  static Option failedTo() {
    return Option.one(
            OptionGroup.OUTPUT,
            "FILE",
            "Write the failed records here, to fix and resend",
            FAILED_TO)
        .taking(ValueHint.FILE);
  }

  /** How many contacts are in work at a time. */
  static int jobs(Args args) {
    return number(args, JOBS, 1, MOST_JOBS).orElse(DEFAULT_JOBS);
  }

  /** How many contacts are sent first, one after another; 0 for none. */
  static int canary(Args args) {
    return number(args, CANARY, 1, Integer.MAX_VALUE).orElse(0);
  }

  static Optional<Integer> maxRemovals(Args args) {
    return number(args, MAX_REMOVALS, 0, Integer.MAX_VALUE);
  }

  static OnError onError(Args args) {
    return ON_ERROR.chosen(args);
  }

  static Optional<Amount> maxFailures(Args args) {
    Optional<String> text = args.one(MAX_FAILURES);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Amount> amount = Amount.parse(text.get());
    if (amount.isEmpty()) {
      throw usage(
          AsciiForm.refusal(
              MAX_FAILURES,
              text.get(),
              plain -> Amount.parse(plain).isPresent(),
              ApplySentences.NOT_AN_AMOUNT.with(MAX_FAILURES, text.get())));
    }
    return amount;
  }

  /**
   * The number that an option says, if it is given.
   *
   * @throws Failure exit 2, when it is not a whole number in the range
   */
  static Optional<Integer> number(Args args, String option, int least, int most) {
    Optional<String> text = args.one(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> number = Numbers.parse(text.get(), least, most);
    if (number.isEmpty()) {
      Message wrong = ApplySentences.NOT_A_NUMBER.with(option, text.get(), least, most);
      throw usage(Numbers.refusal(option, text.get(), least, most, wrong));
    }
    return number;
  }

  /**
   * Refuses options that are wrong by themselves or contradict each other, before anything is read.
   *
   * @throws Failure exit 2
   */
  static void check(Args args) {
    var unusedCanary = canary(args);
    var unusedChoice = onError(args);
    var unusedAmount = maxFailures(args);
    var unusedNumber = maxRemovals(args);
    if (args.one(JOURNAL).filter(name -> name.equals("-")).isPresent()) {
      throw usage(ApplySentences.JOURNAL_UNNAMED.with());
    }
    if (args.has(EXIT_CODE) && !args.has(DRY_RUN)) {
      throw usage(ApplySentences.NEEDS_DRY_RUN.with(EXIT_CODE));
    }
    if (args.has(RESUME) && (args.one(JOURNAL).isEmpty() || keepsNoJournal(args))) {
      throw usage(ApplySentences.RESUME_NEEDS_JOURNAL.with());
    }
    if (args.has(FAILED_TO) && args.has(DRY_RUN)) {
      throw usage(ApplySentences.ONLY_WHEN_SENDING.with(FAILED_TO));
    }
    if (args.has(RESUME) && args.has(DRY_RUN)) {
      throw usage(ApplySentences.RESUME_SENDS.with());
    }
    if (OUTPUT.chosenOr(args, OutputFormat.TEXT) == OutputFormat.MARKDOWN && !args.has(DRY_RUN)) {
      throw usage(ApplySentences.MARKDOWN_NEEDS_DRY_RUN.with());
    }
  }

  /** Whether {@code --journal none} is given, or a name where nothing is kept. */
  static boolean keepsNoJournal(Args args) {
    Optional<String> name = args.one(JOURNAL);
    return name.isPresent() && (name.get().equals("none") || OutputFiles.discards(name.get()));
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
