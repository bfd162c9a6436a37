package dev.contactctl.flow;

import dev.contactctl.contact.Edit;
import dev.contactctl.contact.Terms;
import dev.contactctl.format.Reading;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked for.
 *
 * @param id the contact, well-formed
 * @param file the contact of the file, when one was given
 * @param edits what the flags say, in the order of their effect
 * @param terms how to judge
 * @param dryRun stop before anything is sent
 */
public record UpdateRequest(
    String id, Optional<Reading> file, List<Edit> edits, Terms terms, boolean dryRun) {}
