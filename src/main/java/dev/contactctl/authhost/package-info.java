/**
 * The auth host that the sandbox plays: it issues tokens to a service account, and is as strict as
 * the real one. It has its own reading of what a signed request must have, so that a mistake in
 * what signs and one in what checks cannot agree.
 */
@NullMarked
package dev.contactctl.authhost;

import org.jspecify.annotations.NullMarked;
