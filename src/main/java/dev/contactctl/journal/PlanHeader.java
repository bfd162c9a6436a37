package dev.contactctl.journal;

import java.time.Instant;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan was made for.
 *
 * @param tool the version of this program that made it
 * @param baseUrl the server; the plan is refused for any other
 * @param owner whose contacts they are, as far as that is known; the plan is refused for another
 *     account
 * @param created when it was made
 * @param options the options that it depends on, by their names with hyphens; the value is empty
 *     for an option that takes none
 */
public record PlanHeader(
    String tool, String baseUrl, Owner owner, Instant created, SortedMap<String, String> options) {
  /** The format of plans that this version reads and writes. */
  static final int FORMAT = 1;

  static final String KIND = "plan";

  ObjectNode members() {
    ObjectNode members = HeaderReader.members(KIND, FORMAT, tool, baseUrl, owner);
    members.put("created", created.toString());
    members.set("options", HeaderReader.texts(options));
    return members;
  }
}
