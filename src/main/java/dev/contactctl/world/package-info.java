/**
 * Everything outside the program, as one value: streams, terminal bits, environment, files, clock,
 * processes. Tests pass a fake one. Also the two things every room may say: an {@link
 * dev.contactctl.world.Exit} and a {@link dev.contactctl.world.Failure}.
 */
@NullMarked
package dev.contactctl.world;

import org.jspecify.annotations.NullMarked;
