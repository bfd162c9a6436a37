package dev.contactctl.write;

import dev.contactctl.change.Change;
import java.util.List;

/**
 * A contact as it is and as it would be.
 *
 * @param id its ID
 * @param name what people call it; empty if it has no name
 * @param changes the differences; empty if there are none
 */
public record Compared(String id, String name, List<Change> changes) {}
