package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.args.MeantChoice;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.contact.ContactId;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Message;
import dev.contactctl.records.InputOptions;
import dev.contactctl.records.InputSource;
import dev.contactctl.records.RecordFormat;
import dev.contactctl.records.Selection;
import dev.contactctl.records.Shard;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.sieve.Sieve;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of {@code apply} that say which records there are. */
final class InputArguments {
  static final String REPLACE = CommonOptions.REPLACE;
  static final String NO_READ = "--no-read";

  private static final String FILE = CommonOptions.FILE;
  private static final String IDS = "--ids";

  /** The options that name a file to read. */
  static final List<String> FILES = List.of(FILE, IDS, TableArguments.MAP_FILE);

  private static final String ONLY = "--only";
  private static final String LIMIT = "--limit";
  private static final String SHARD = "--shard";
  static final String SKIP_INVALID = "--skip-invalid";

  private InputArguments() {}

  static List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(
        Option.many(OptionGroup.INPUT, "FILE", "Input, the same as a FILE argument", "-f", FILE)
            .taking(ValueHint.FILE));
    options.add(
        Option.many(OptionGroup.INPUT, "FILE", "File of contact IDs, one per line", IDS)
            .taking(ValueHint.FILE));
    options.add(CommonOptions.recursive());
    options.add(
        Option.flag(OptionGroup.INPUT, "Each record and the flags are the whole contact", REPLACE));
    options.add(
        Option.flag(
            OptionGroup.INPUT, "With --replace: do not read first, allow no undo", NO_READ));
    options.addAll(TableArguments.options());
    options.add(Option.many(OptionGroup.INPUT, "ID,…", "Only the records of these contacts", ONLY));
    options.add(Option.one(OptionGroup.INPUT, "N", "Only the first N records", LIMIT));
    options.add(
        Option.one(OptionGroup.INPUT, "I/N", "Only part I of N; contact IDs decide which", SHARD));
    options.add(
        Option.flag(
            OptionGroup.INPUT, "Leave invalid records out and send the others", SKIP_INVALID));
    return options;
  }

  /** Whether any input is named. */
  static boolean isNamed(Args args) {
    return !sources(args).isEmpty();
  }

  /** Whether the input only names contacts and says nothing about them. */
  static boolean isOnlyIds(Args args) {
    return args.words().isEmpty() && args.all(FILE).isEmpty();
  }

  /** The first input, as it was typed. */
  static String first(Args args) {
    return sources(args).get(0).name();
  }

  private static List<InputSource> sources(Args args) {
    List<InputSource> sources = new ArrayList<>();
    for (String name : args.all(FILE)) {
      sources.add(new InputSource(name, InputSource.Kind.RECORDS));
    }
    for (String name : args.words()) {
      sources.add(new InputSource(name, InputSource.Kind.RECORDS));
    }
    for (String name : args.all(IDS)) {
      sources.add(new InputSource(name, InputSource.Kind.IDS));
    }
    return sources;
  }

  /**
   * How the input is read.
   *
   * @param checks how each record is checked by itself
   */
  static InputOptions of(Session session, Args args, CheckOptions checks) {
    return new InputOptions(
        sources(args),
        CommonOptions.depth(args),
        format(args),
        TableArguments.of(session, args),
        checks,
        new Selection(only(args), limit(args), shard(args)),
        args.has(SKIP_INVALID) ? InputOptions.IfInvalid.SKIP : InputOptions.IfInvalid.STOP,
        !checks.partial() && !checks.strict()
            ? Optional.of(Sieve.ofErrorsAndWarnings())
            : Optional.empty(),
        args.has(ApplyOptions.FAILED_TO) ? InputOptions.Text.KEEP : InputOptions.Text.DROP);
  }

  private static Optional<RecordFormat> format(Args args) {
    Optional<String> word = args.one(CommonOptions.INPUT_FORMAT);
    Optional<RecordFormat> format = word.flatMap(RecordFormat::byWord);
    if (word.isPresent() && format.isEmpty()) {
      throw MeantChoice.unknown(CommonOptions.INPUT_FORMAT, word.get(), RecordFormat.words());
    }
    return format;
  }

  private static Set<String> only(Args args) {
    Set<String> ids = new LinkedHashSet<>();
    for (String list : args.all(ONLY)) {
      for (String item : list.split(",", -1)) {
        String id = SmallText.trimmed(item);
        if (!ContactId.isWellFormed(id) || id.equals("-")) {
          throw usage(ApplySentences.NOT_AN_ID.with(ONLY, item, ContactId.MAX));
        }
        ids.add(id);
      }
    }
    return ids;
  }

  private static long limit(Args args) {
    Optional<Integer> number = ApplyOptions.number(args, LIMIT, 1, Integer.MAX_VALUE);
    return number.isPresent() ? number.get() : Long.MAX_VALUE;
  }

  private static Shard shard(Args args) {
    Optional<String> text = args.one(SHARD);
    if (text.isEmpty()) {
      return Shard.WHOLE;
    }
    Optional<Shard> shard = Shard.parse(text.get());
    if (shard.isEmpty()) {
      throw usage(
          AsciiForm.refusal(
              SHARD,
              text.get(),
              plain -> Shard.parse(plain).isPresent(),
              ApplySentences.NOT_A_SHARD.with(SHARD, text.get(), Shard.MOST)));
    }
    return shard.get();
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
