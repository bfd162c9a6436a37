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
 *       one.yaml} takes 4.1 / 4.6 without it and 2.0 / 1.9 with it. It is made from one run of
 *       {@link dev.contactctl.Training}. A JVM does not notice a stale one (25) and crashes on one
 *       that is cut off (both), so the launcher compares a key first; see {@code
 *       scripts/contactctl}.
 *   <li><b>Linking at the dump</b> (on 25, the default) loads everything in the archive at once:
 *       0.3 for a command that needs little, and a gain of 1.2 for one that sends. So all but help
 *       and the version run with the archive, and those two without: 1.0 / 1.2.
 *   <li><b>Serial GC, C1 alone.</b> With C2 too, a PUT over TLS takes 0.8 / 0.2 longer; compiling
 *       earlier or later gains nothing.
 *   <li><b>Prepared texts</b> are read straight from the jar ({@code cli.Prepared}); the class
 *       loader's way loads 40 / 230 classes for it.
 *   <li><b>The end.</b> {@code System.exit} starts the JDK's logging from 21 on, 300 classes;
 *       {@code halt} does not.
 * </ul>
 */
@NullMarked
package dev.contactctl;

import org.jspecify.annotations.NullMarked;
