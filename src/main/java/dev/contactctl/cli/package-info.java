/**
 * The commands: a table of them, one file each, the field flags, help. The only room that knows the
 * argument parser.
 */
@NullMarked
package dev.contactctl.cli;

import org.jspecify.annotations.NullMarked;
