/** Command-line arguments: options, field flags and the edits they stand for. */
@NullMarked
package dev.contactctl.args;

import org.jspecify.annotations.NullMarked;
