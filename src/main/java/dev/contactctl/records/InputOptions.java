package dev.contactctl.records;

import dev.contactctl.check.CheckOptions;
import dev.contactctl.read.InputNames;
import dev.contactctl.read.LineFilter;
import dev.contactctl.table.TableOptions;
import java.util.List;
import java.util.Optional;

/**
 * How the records of a run are read and checked.
 *
 * @param sources the inputs, in the order in which they are read
 * @param depth how far to look into a folder
 * @param format the format of all records; empty to tell it from each name or content
 * @param table how tables are read
 * @param checks how strictly records are checked; {@link CheckOptions#ofPart} when they are merged
 * @param selection which records are meant
 * @param ifInvalid what becomes of the others when a record is invalid
 * @param validLines recognizes lines of NDJSON that need no check, to save time
 * @param text whether records are kept as they were written, too
 */
public record InputOptions(
    List<InputSource> sources,
    InputNames.Depth depth,
    Optional<RecordFormat> format,
    TableOptions table,
    CheckOptions checks,
    Selection selection,
    IfInvalid ifInvalid,
    Optional<LineFilter> validLines,
    Text text) {
  /** What is kept of records besides their content. */
  public enum Text {
    /** Nothing. */
    DROP,
    /** Their original text, so that records that fail can be written again unchanged. */
    KEEP
  }

  /** What happens to the other records when one is invalid. */
  public enum IfInvalid {
    /** Nothing is sent. */
    STOP,
    /** They are sent. */
    SKIP
  }
}
