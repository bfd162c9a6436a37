/**
 * What {@code explain} says about properties, rules and exit codes: {@link
 * dev.contactctl.explain.Explained} finds them by name, and everything that it says about them is
 * taken from the tables of the other rooms.
 */
@NullMarked
package dev.contactctl.explain;

import org.jspecify.annotations.NullMarked;
