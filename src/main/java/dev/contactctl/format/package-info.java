/**
 * Syntax: bytes to trees with positions, and trees to text. Decoding is strict, and what a file
 * says is what the tree holds: no number is rounded, no text of a text property becomes something
 * else.
 *
 * <p>Jackson's token streams build the tree, without an {@code ObjectMapper}: a program that reads
 * the page's example into a tree takes 2.4 / 1.8 with the mapper and 1.3 / 1.3 without (numbers as
 * in the notes of {@link dev.contactctl}); positions and the findings of reading need the tokens
 * anyway. YAML is read from snakeyaml-engine's events, which alone tell plain from quoted.
 */
@NullMarked
package dev.contactctl.format;

import org.jspecify.annotations.NullMarked;
