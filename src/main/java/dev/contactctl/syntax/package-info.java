/**
 * Reads JSON and YAML strictly: text to trees, with the place of every value and one finding for
 * each fault. Of contacts it knows only their paths, their fields and the rules about reading.
 */
@NullMarked
package dev.contactctl.syntax;

import org.jspecify.annotations.NullMarked;
