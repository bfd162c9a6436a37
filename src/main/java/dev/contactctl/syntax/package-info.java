/**
 * Reads JSON and YAML strictly: text to trees, with the place of every value and one finding for
 * what is wrong. Knows nothing of contacts but their paths.
 */
@NullMarked
package dev.contactctl.syntax;

import org.jspecify.annotations.NullMarked;
