/**
 * A trace of all requests and answers, in a file that the tools of a browser open (HAR 1.2). It
 * wraps the transport, so that every request passes through here, whatever it is about. Secrets
 * never get into the file, and personal data only when the user asks for it.
 */
@NullMarked
package dev.contactctl.trace;

import org.jspecify.annotations.NullMarked;
