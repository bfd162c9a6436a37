package dev.contactctl.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which run a journal belongs to. A run that resumes it must have the same base URL, account, input
 * and options.
 *
 * @param tool the version of this program that began the journal
 * @param baseUrl the server
 * @param owner whose contacts they are, as far as that is known
 * @param input a digest of everything that the run is to do
 * @param options the options that what is sent depends on, by their names with hyphens; the value
 *     is empty for an option that takes none
 * @param started when the run began
 * @param records how many records the input has
 */
public record JournalHeader(
    String tool,
    String baseUrl,
    Owner owner,
    String input,
    SortedMap<String, String> options,
    Instant started,
    int records) {
  /** The format of journals that this version reads and writes. */
  static final int FORMAT = 1;

  static final String KIND = "journal";

  private static final String UNDO = "undo ";

  /**
   * The name of the input of an undo.
   *
   * @param run the header of the journal of the run that is undone
   */
  public static String undoing(JournalHeader run) {
    return UNDO + run.input() + " " + run.started();
  }

  /** When the run began that this run undoes, if this run is an undo. */
  Optional<String> undoes() {
    return input.startsWith(UNDO)
        ? Optional.of(input.substring(input.lastIndexOf(' ') + 1))
        : Optional.empty();
  }

  ObjectNode members() {
    ObjectNode members = HeaderReader.members(KIND, FORMAT, tool, baseUrl, owner);
    members.put("input", input);
    members.set("options", HeaderReader.texts(options));
    return members.put("started", started.toString()).put("records", records);
  }
}
