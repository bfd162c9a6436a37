/**
 * The auth host that the sandbox plays: it issues tokens to a service account and to a user, and is
 * as strict as the real one. It checks signed requests with code of its own, so that a mistake in
 * signing is not hidden by the same mistake in checking.
 */
@NullMarked
package dev.contactctl.authhost;

import org.jspecify.annotations.NullMarked;
