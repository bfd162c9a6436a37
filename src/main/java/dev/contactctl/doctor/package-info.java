/**
 * The command {@code doctor}: examines everything that a run depends on, from the config file to
 * the answer of the server, and says how to fix what it finds. {@link dev.contactctl.doctor.Topic}
 * lists the topics; {@link dev.contactctl.doctor.Check} is the result of one.
 */
@NullMarked
package dev.contactctl.doctor;

import org.jspecify.annotations.NullMarked;
