/**
 * The program itself: {@code Main} starts it in the real world, {@code Program} runs it as a
 * function of its arguments and its world.
 *
 * <h2>What start-up costs, and what was decided for it</h2>
 *
 * <p>A shell loop may start this program a thousand times, so start-up is a feature. Unless a unit
 * is named, numbers here are medians of whole processes, as multiples of a bare {@code hello} on
 * the same JVM with the same options, for Java 17 / 25, on two cores. {@code scripts/bench}
 * measures the program; {@code StartupClassesTest} limits the classes that each command loads.
 *
 * <ul>
 *   <li><b>An archive of loaded classes</b>, AppCDS on 17 and an AOT cache on 25: {@code validate
 *       one.yaml} takes 2.6 / 3.5 without it and 1.9 / 2.0 with it, a PUT over HTTP 4.5 / 6.3 and
 *       3.1 / 2.9. It is made from one run of {@link dev.contactctl.ArchiveTraining}. Java 25 does
 *       not notice that an archive is stale, and both crash on a truncated one, so the launcher
 *       compares a key first; see {@code scripts/contactctl}.
 *   <li><b>Linking when the archive is made</b> (the default on 25) makes a start load everything
 *       in the archive: {@code --version} takes 1.75 with it, 1.3 with an archive that is not
 *       linked, and 1.2 with none; a PUT over HTTP takes 3.1, 4.7 and 6.3. So help, completion and
 *       the version run without an archive, and everything else with a linked one. Commands that
 *       send nothing have one of their own without HTTP and TLS, half as large: {@code validate}
 *       takes a tenth less with it on 25.
 *   <li><b>Serial GC, and C1 alone</b> ({@code scripts/lib/jvm.options}). With C2 too, a PUT over
 *       TLS takes 0.8 / 0.2 longer; compiling earlier or later gains nothing.
 *   <li><b>Texts made in advance</b> are read straight from the jar ({@code message.JarText});
 *       reading them through the class loader would load 40 / 230 classes.
 *   <li><b>TLS key exchange.</b> The groups that {@code Main} sets save 67 ms of a PUT over TLS on
 *       25; see the notes of {@link dev.contactctl.http}.
 *   <li><b>No decimal number that is not needed.</b> Since Java 25 the first {@code BigDecimal} of
 *       a program has powers of five computed, up to the 65,536th: 11 ms, a sixth of {@code
 *       validate}. Jackson has limits of integers as decimal constants in two classes that every
 *       run initializes. A build step ({@code scripts/lib/InlineDecimals.java}) has them made where
 *       they are used. To make the first one on another thread gains nothing: it competes with
 *       those that compile.
 *   <li><b>Nothing waits for the JVM.</b> The launcher becomes the JVM, so that signals and the
 *       exit code are its own, and a JVM that crashes ends without a word. To report that, a shell
 *       would have to watch it from outside. That costs every start another process, for a case
 *       that the checksums of the archive make rare.
 *   <li><b>The end.</b> From 21 on, {@code System.exit} starts the JDK's logging, 300 classes;
 *       {@code halt} does not.
 * </ul>
 */
@NullMarked
package dev.contactctl;

import org.jspecify.annotations.NullMarked;
