/**
 * The contacts API over HTTP: one request, one judged answer. The client is {@code java.net.http},
 * kept behind {@link dev.contactctl.remote.Transport}; it follows no redirect, speaks HTTP/1.1, and
 * has one deadline for connection, headers and body together, because the client's own time-out
 * ends at the headers.
 */
@NullMarked
package dev.contactctl.remote;

import org.jspecify.annotations.NullMarked;
