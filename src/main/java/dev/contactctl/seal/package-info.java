/**
 * Files in which any lost, changed or repeated line is detected: each line is a JSON object with
 * its number and a checksum. They are written and read without a tree for each line, in blocks, so
 * that memory does not grow with the file.
 */
@NullMarked
package dev.contactctl.seal;

import org.jspecify.annotations.NullMarked;
