/**
 * The records of a bulk run: read from files of any syntax, tables, lists of IDs and standard
 * input, checked one by one, and kept in a private file of their own, so that the run sends what
 * was checked although the input changes meanwhile, and memory does not grow with the input.
 */
@NullMarked
package dev.contactctl.records;

import org.jspecify.annotations.NullMarked;
