/**
 * The command {@code doctor}: looks at everything that a run depends on, from the config file to
 * the answer of the server, and says what to do about what it finds. {@link
 * dev.contactctl.doctor.Topic} lists what is looked at, {@link dev.contactctl.doctor.Check} is what
 * was found.
 */
@NullMarked
package dev.contactctl.doctor;

import org.jspecify.annotations.NullMarked;
