/** When the next request may leave: the server's rate limit, and the waits between attempts. */
@NullMarked
package dev.contactctl.pace;

import org.jspecify.annotations.NullMarked;
