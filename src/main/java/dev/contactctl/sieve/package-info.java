/** A second, faster checker for NDJSON. */
@NullMarked
package dev.contactctl.sieve;

import org.jspecify.annotations.NullMarked;
