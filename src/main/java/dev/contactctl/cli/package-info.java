/**
 * The commands. {@link dev.contactctl.cli.Commands} is the table of them; each command is a class
 * in a file of its own and one row there. {@link dev.contactctl.cli.Dispatch} finds the command in
 * a command line, {@link dev.contactctl.session.Session} gives it what it needs, and {@link
 * dev.contactctl.session.Console} prints.
 *
 * <p>Help, man pages and completion scripts are made from the table by {@code scripts/bless} and
 * committed. What makes them is among the tests; the program only prints the texts.
 */
@NullMarked
package dev.contactctl.cli;

import org.jspecify.annotations.NullMarked;
