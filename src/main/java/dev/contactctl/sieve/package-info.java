/**
 * A second, faster checker, only for NDJSON: {@code validate} does not read lines that it
 * recognizes, and {@code apply --replace} keeps them unread until they are sent.
 *
 * <p>Why it exists: exports of whole domains are NDJSON of hundreds of megabytes, and nearly every
 * line is a valid contact. {@link dev.contactctl.sieve.Sieve} recognizes such lines from their
 * bytes, without building a tree, several times as fast as reading and checking them ({@code
 * scripts/bench-validate} measures it). Every other line, valid or not, is read and checked as in
 * any other file, so the sieve never words a finding.
 *
 * <p>What keeps it in step with {@link dev.contactctl.check.Checker}: it goes by the same field
 * table and {@link dev.contactctl.contact.Limit}s, and it does not recognize what it does not know,
 * such as a new rule across fields or a new kind of limit. {@code SieveLawsTest} compares the two
 * on generated, shuffled, cut and damaged contacts, byte by byte, and fails when the sieve
 * recognizes a line in which the checker finds something; {@code
 * NdjsonLinesTest.a_filter_stays_within_the_line_wherever_blocks_end} does so for the borders of
 * blocks.
 *
 * <p>How to delete it: delete this package and {@code SieveLawsTest}; in {@code session.Validation}
 * the methods {@code filter} and {@code recognized}; in {@code apply.InputArguments} the argument
 * that names it, with {@code records.InputOptions.validLines} and the methods {@code validLines},
 * {@code acceptUnread} and {@code acceptValid} of {@code records.ContactRecords}; in the tests, the
 * name of the room in {@code RoomsTest} and what fails to compile. Then {@code read.LineFilter},
 * the default methods of {@code read.Reading.Sink} that use it, and {@code
 * read.NdjsonLines.isRecognizedBy} with its calls are of no more use. Nothing that is printed
 * changes.
 */
@NullMarked
package dev.contactctl.sieve;

import org.jspecify.annotations.NullMarked;
