package dev.contactctl.apply;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.MeantChoice;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.args.ValueHint;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.session.Session;
import dev.contactctl.table.HeaderMap;
import dev.contactctl.table.TableOptions;
import dev.contactctl.table.TextCharset;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The options of {@code apply} that control how tables are read. */
final class TableArguments {
  private static final String MAP = "--map";
  static final String MAP_FILE = "--map-file";
  private static final String CHARSET = "--charset";
  static final ChoiceOption<TableOptions.EmptyCell> EMPTY =
      ChoiceOption.of(
          Option.one(
              OptionGroup.INPUT,
              "WHAT",
              "At an empty cell: leave (default) or clear it",
              "--empty"),
          TableOptions.DEFAULT.empty(),
          TableOptions.EmptyCell.values());

  private TableArguments() {}

  static List<Option> options() {
    return List.of(
        Option.many(
            OptionGroup.INPUT,
            "HEADER=PATH",
            "Property in a column; HEADER= ignores the column",
            MAP),
        Option.one(
                OptionGroup.INPUT, "FILE", "YAML file with HEADER: PATH for each column", MAP_FILE)
            .taking(ValueHint.FILE),
        EMPTY.option(),
        Option.one(
                OptionGroup.INPUT,
                "NAME",
                "Encoding of tables and lists of IDs; UTF-8 by default",
                CHARSET)
            .taking(ValueHint.oneOf(TextCharset.words())));
  }

  /**
   * How tables are read.
   *
   * @throws Failure exit 2, when an option is wrong; exit 6, when the file of headers is
   */
  static TableOptions of(Session session, Args args) {
    Optional<String> file = args.one(MAP_FILE);
    HeaderMap headers =
        file.isPresent()
            ? HeaderMap.of(new Input(session.world()).read(file.get()))
            : HeaderMap.NONE;
    return new TableOptions(headers.with(args.all(MAP)), EMPTY.chosen(args), charset(args));
  }

  private static Optional<Charset> charset(Args args) {
    Optional<String> word = args.one(CHARSET);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<TextCharset> known = TextCharset.byWord(word.get());
    if (known.isEmpty()) {
      throw MeantChoice.unknown(CHARSET, word.get(), TextCharset.words());
    }
    Optional<Charset> charset = known.get().charset();
    if (charset.isEmpty()) {
      throw usage(ApplySentences.NO_CHARSET.with(CHARSET, word.get()));
    }
    return charset;
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
