/** The order in which things happen. */
@NullMarked
package dev.contactctl.flow;

import org.jspecify.annotations.NullMarked;
