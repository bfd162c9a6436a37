/**
 * Feeds damaged files and answers to the whole program, hundreds of thousands of them. A share of
 * it runs among the tests; {@code scripts/fuzz} runs the rest.
 */
@NullMarked
package dev.contactctl.fuzz;

import org.jspecify.annotations.NullMarked;
