package dev.contactctl.records;

import dev.contactctl.check.Finding;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Input;
import dev.contactctl.read.InputNames;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.table.TextInput;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.Optional;

/**
 * The first half of a bulk run: reads every record of all inputs in order, checks each by itself,
 * and keeps the valid ones in a {@link Spool}. Makes no requests. Memory does not grow with the
 * input, except by 16 to 32 bytes for each record.
 */
public final class InputCheck {
  private final InputOptions options;
  private final Input input;
  private final Collector collector;

  private InputCheck(World world, InputOptions options, Spool spool, InputSink sink) {
    this.options = options;
    this.input = new Input(world);
    this.collector = new Collector(options, spool, sink);
  }

  /**
   * Reads and checks all inputs. What is wrong with them goes to the sink and is counted.
   *
   * @return the records, to be closed at the end of the run
   * @throws Failure exit 2, when standard input is named twice; exit 10, when there is no room for
   *     the records
   */
  public static CheckedInput of(World world, InputOptions options, InputSink sink) {
    refuseStdinTwice(options);
    Spool spool = Spool.in(world);
    try {
      return new InputCheck(world, options, spool, sink).all();
    } catch (RuntimeException | Error e) {
      spool.close();
      throw e;
    }
  }

  private static void refuseStdinTwice(InputOptions options) {
    boolean named = false;
    for (InputSource source : options.sources()) {
      boolean standard = source.name().equals("-");
      if (named && standard) {
        throw new Failure(Exit.USAGE, RecordSentences.STDIN_TWICE.with());
      }
      named |= standard;
    }
  }

  private CheckedInput all() {
    boolean all = true;
    try {
      for (InputSource source : options.sources()) {
        source(source);
      }
    } catch (Collector.Enough e) {
      all = false;
    }
    return collector.end(all);
  }

  private void source(InputSource source) {
    try {
      if (source.kind() == InputSource.Kind.IDS) {
        ids(source.name());
      } else {
        input.files(source.name(), options.depth(), new NamedInputs(source.name()));
      }
    } catch (Failure failure) {
      unusable(failure);
    }
  }

  /** Continues with the next input, unless the failure is one of the program's own files. */
  private void unusable(Failure failure) {
    if (failure.exit() != Exit.INVALID_INPUT) {
      throw failure;
    }
    collector.unusable(failure);
  }

  private void ids(String name) {
    PeekedInput peeked = PeekedInput.of(input.opened(name), options.table().charset());
    if (peeked.looksLikeTable(options.table())) {
      throw new Failure(
          Exit.INVALID_INPUT, RecordSentences.LOOKS_LIKE_TABLE.with(Input.nameInPlaces(name)));
    }
    try (TextInput text = peeked.text(options.table().charset())) {
      IdRecords.read(text, collector);
    }
  }

  /**
   * Reads the input that a name stands for: a file of any format, or the contact files of a folder.
   */
  private final class NamedInputs implements InputNames {
    private final String given;

    NamedInputs(String given) {
      this.given = given;
    }

    @Override
    public Tables tables() {
      return Tables.READ;
    }

    @Override
    public void input(String name) {
      try {
        file(name, name.equals(given) ? "" : ContactRecords.idInName(name));
      } catch (Failure failure) {
        InputCheck.this.unusable(failure);
      }
    }

    @Override
    public void unusable(Failure failure) {
      InputCheck.this.unusable(failure);
    }

    @Override
    public void leftOut(Finding why) {
      collector.passedOver(why.place().source(), why.advice());
    }
  }

  private static Failure looksLikeIds(String name) {
    return new Failure(
        Exit.INVALID_INPUT, RecordSentences.LOOKS_LIKE_IDS.with(Input.nameInPlaces(name), name));
  }

  private void file(String name, String fileId) {
    PeekedInput peeked = PeekedInput.of(input.opened(name), options.table().charset());
    if (peeked.isArchive()) {
      throw new Failure(
          Exit.INVALID_INPUT, RecordSentences.WORKBOOK.with(Input.nameInPlaces(name)));
    }
    Optional<RecordFormat> format =
        options.format().isPresent() ? options.format() : RecordFormat.named(name);
    boolean table =
        format.isPresent()
            ? format.get() == RecordFormat.CSV
            : peeked.looksLikeTable(options.table());
    boolean headless = table && options.format().isEmpty() && !peeked.hasHeader(options.table());
    if ((format.isEmpty() || headless) && peeked.looksLikeIds()) {
      throw looksLikeIds(name);
    }
    if (table) {
      try (TextInput text = peeked.text(options.table().charset())) {
        TableRecords.read(text, peeked.start(), options, collector);
      }
      return;
    }
    Optional<Syntax> syntax = format.flatMap(RecordFormat::syntax);
    boolean yaml =
        syntax.equals(Optional.of(Syntax.YAML)) || (syntax.isEmpty() && !peeked.isJson());
    ContactRecords.Extent extent =
        syntax.equals(Optional.of(Syntax.NDJSON))
            ? ContactRecords.Extent.LINE
            : ContactRecords.Extent.REST;
    Origin.Text origin = yaml ? Origin.Text.YAML : Origin.Text.JSON;
    ContactRecords records = new ContactRecords(collector, options, origin, extent, fileId);
    Syntax known = syntax.orElse(yaml ? Syntax.YAML : Syntax.JSON);
    ContactReader.stream(input, peeked.opened(), known, records);
    records.end();
  }
}
