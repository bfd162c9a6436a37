/**
 * Files of lines that show every damage: each line is a JSON object with its number and a checksum.
 * They are written and read without a tree of each line, in blocks, so that memory does not grow
 * with the file.
 */
@NullMarked
package dev.contactctl.seal;

import org.jspecify.annotations.NullMarked;
