/**
 * Syntax: bytes to trees with positions, and trees to text. Decoding is strict, and what a file
 * says is what the tree holds: no number is rounded, no text of a text property becomes something
 * else.
 */
@NullMarked
package dev.contactctl.format;

import org.jspecify.annotations.NullMarked;
