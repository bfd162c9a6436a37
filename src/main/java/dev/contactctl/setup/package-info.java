/**
 * The commands that configure the program: {@code config} and its subcommands. They need the
 * settings, and know nothing of contacts.
 */
@NullMarked
package dev.contactctl.setup;

import org.jspecify.annotations.NullMarked;
