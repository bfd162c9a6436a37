/**
 * The commands: a table of them, one file each, the field flags, help, completions, man pages. The
 * only room that knows the argument parser.
 *
 * <h2>How picocli is used, and what that costs</h2>
 *
 * <p>Numbers as in the notes of {@link dev.contactctl}, all with archives.
 *
 * <ul>
 *   <li><b>Tables, not annotations.</b> A program that does nothing but parse sixty options takes
 *       2.0 / 2.0 when they are annotated fields, and 1.7 / 1.3 when they are made in a loop. Ours
 *       come from the field table anyway.
 *   <li><b>Class files in the format of Java 17.</b> picocli 4.7.7 has those of Java 5, which the
 *       JVM checks with its slow, old verifier and keeps in no archive. The same loop takes 2.3 /
 *       2.1 with them, {@code validate one.yaml} 2.6 / 2.8 instead of 2.0 / 1.9. A build step of
 *       its own ({@code scripts/lib/Retarget.java}) rewrites the format and nothing else; the
 *       licence allows that, and the jar says so.
 *   <li><b>Only what is needed of it</b>: a spec of the options that are mentioned, no look for
 *       Groovy on the class path (which opens every jar), no converters but those for text: 2.1 /
 *       2.2 without these three.
 *   <li><b>A parser by hand</b> would take 1.9 / 1.9. That is too little for a second parser of
 *       command lines in the world; the library stays.
 *   <li><b>Its help renderer</b> is not used: help is text made by {@code scripts/bless}.
 * </ul>
 */
@NullMarked
package dev.contactctl.cli;

import org.jspecify.annotations.NullMarked;
