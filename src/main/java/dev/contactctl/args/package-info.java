/**
 * Command-line arguments: options, field flags, and the edits that field flags ask for. This is the
 * only room that knows the argument parser, picocli.
 *
 * <h2>What picocli does, and what stays ours</h2>
 *
 * <p>picocli splits arguments into options, their values and other arguments: {@code --name value},
 * {@code --name=value}, {@code -fvalue}, joined short names such as {@code -qv}, and {@code --}. It
 * tells {@link dev.contactctl.args.ArgsParser} how a value was attached, so a value of {@code
 * --is-co-editing=false} is told apart from the argument after {@code --is-co-editing}. Ours is:
 *
 * <ul>
 *   <li><b>Values in the order they were typed</b>, across options. {@code --set memo=a --unset
 *       memo} depends on it, and picocli keeps the order within one option only. So each option has
 *       a preprocessor that takes its value.
 *   <li><b>A value that is the name of an option</b> is refused unless it is attached. picocli has
 *       a switch for that, but it applies to values that picocli takes itself.
 *   <li><b>How often an option may be given.</b> picocli counts only the values that it takes
 *       itself. A repeated switch is allowed.
 *   <li><b>The number of other arguments</b>, since the error shows how the command is used, and a
 *       stray {@code true} gets a hint of its own.
 *   <li><b>Telling picocli only of the options that are mentioned</b>: it takes a while to learn
 *       one, and update has sixty.
 *   <li><b>Errors</b>, in our words and without repeating what may be a secret.
 * </ul>
 *
 * <h2>What picocli costs</h2>
 *
 * <p>Numbers as in the notes of {@link dev.contactctl}, all with archives.
 *
 * <ul>
 *   <li><b>Tables, not annotations.</b> A program that only parses sixty options takes 2.0 / 2.0
 *       when they are annotated fields, and 1.7 / 1.3 when they are made in a loop. Ours come from
 *       the field table anyway.
 *   <li><b>Class files in the format of Java 17.</b> picocli 4.7.7 has those of Java 5, which the
 *       JVM checks with its slow old verifier and keeps in no archive. The same loop takes 2.3 /
 *       2.1 with them, and {@code validate one.yaml} 2.6 / 2.8 instead of 2.0 / 1.9. A build step
 *       ({@code scripts/lib/Retarget.java}) rewrites the format and nothing else; the licence
 *       allows that, and the jar mentions it.
 *   <li><b>Only the parts that are needed</b>: a spec of the options that are mentioned, no search
 *       for Groovy on the class path (which opens every jar), no converters other than text. It is
 *       2.1 / 2.2 without these three.
 *   <li><b>A handwritten parser</b> would take 1.9 / 1.9. That gains too little for one more parser
 *       of command lines in the world, so the library stays.
 *   <li><b>Its help renderer</b> is not used: help is text made by {@code scripts/bless}.
 * </ul>
 */
@NullMarked
package dev.contactctl.args;

import org.jspecify.annotations.NullMarked;
