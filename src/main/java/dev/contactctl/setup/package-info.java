/**
 * The commands that set the program up: what {@code config} reads and changes. They need the
 * settings, and know nothing of contacts.
 */
@NullMarked
package dev.contactctl.setup;

import org.jspecify.annotations.NullMarked;
