/**
 * The program: its door, its function, and the real world.
 *
 * <h2>What the start costs, and what was decided for it</h2>
 *
 * <p>A shell loop starts this program a thousand times, so the start is a feature. Numbers here and
 * in the notes of the other packages are medians of whole processes, as multiples of a bare {@code
 * hello} on the same JVM with the same flags, for Java 17 / 25, on two cores; {@code scripts/bench}
 * measures the program, and {@code StartupClassesTest} guards the classes that each command loads.
 *
 * <ul>
 *   <li><b>An archive of loaded classes</b>, AppCDS on 17 and an AOT cache on 25: {@code validate
 *       one.yaml} takes 2.6 / 3.5 without it and 1.9 / 2.0 with it, a PUT over HTTP 4.5 / 6.3 and
 *       3.1 / 2.9. It is made from one run of {@link dev.contactctl.Training}. A JVM does not
 *       notice a stale one (25) and crashes on one that is cut off (both), so the launcher compares
 *       a key first; see {@code scripts/contactctl}.
 *   <li><b>Linking at the dump</b> (on 25, the default) loads everything in the archive at once:
 *       the version takes 1.75 with it, 1.3 with an archive that is not linked, and 1.2 with none;
 *       a PUT 3.1 and 4.7 and 6.3. So help, completion and the version run without an archive, and
 *       all else with a linked one.
 *   <li><b>Serial GC, C1 alone.</b> With C2 too, a PUT over TLS takes 0.8 / 0.2 longer; compiling
 *       earlier or later gains nothing.
 *   <li><b>Prepared texts</b> are read straight from the jar ({@code cli.Prepared}); the class
 *       loader's way loads 40 / 230 classes for it.
 *   <li><b>What is left</b> of {@code validate} on 25 is mostly the JVM with a cache of 3,000
 *       classes, and 0.15 for powers of five that its {@code BigDecimal} works out when Jackson
 *       makes its first text. To do that on a second thread gained nothing.
 *   <li><b>The end.</b> {@code System.exit} starts the JDK's logging from 21 on, 300 classes;
 *       {@code halt} does not.
 * </ul>
 */
@NullMarked
package dev.contactctl;

import org.jspecify.annotations.NullMarked;
