/**
 * Everything outside the program, as one value, so that tests can pass another: the standard
 * streams, the environment, clocks, processes, signals. Also the only place that writes private
 * files ({@link dev.contactctl.world.PrivateFile}), and the two ways in which every room may end a
 * command: an {@link dev.contactctl.world.Exit} and a {@link dev.contactctl.world.Failure}.
 */
@NullMarked
package dev.contactctl.world;

import org.jspecify.annotations.NullMarked;
