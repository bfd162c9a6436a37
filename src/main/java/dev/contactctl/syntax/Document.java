package dev.contactctl.syntax;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Places;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One JSON value or YAML document as it was read.
 *
 * @param value the tree, with a missing node for each value that could not be read
 * @param places where its values are in the source
 * @param findings what was wrong with the reading
 */
public record Document(JsonNode value, Places places, List<Finding> findings) {}
