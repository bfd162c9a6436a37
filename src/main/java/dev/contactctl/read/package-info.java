/** Reads contacts from JSON, NDJSON and YAML, strictly, with the place of every value. */
@NullMarked
package dev.contactctl.read;

import org.jspecify.annotations.NullMarked;
