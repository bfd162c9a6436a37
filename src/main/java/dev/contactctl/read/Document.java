package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Places;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One value as it was read.
 *
 * @param value the tree; a missing node stands where a value could not be read
 * @param places where its values stand in the source
 * @param findings what was wrong with the reading
 */
public record Document(JsonNode value, Places places, List<Finding> findings) {}
