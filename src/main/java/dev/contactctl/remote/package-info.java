/**
 * The contacts API over HTTP: one request, one judged answer. The client is {@code java.net.http},
 * kept behind {@link dev.contactctl.remote.Transport}; it follows no redirect, speaks HTTP/1.1, and
 * has one deadline for connection, headers and body together, because the client's own time-out
 * ends at the headers.
 *
 * <h2>What the client costs, and what was decided for it</h2>
 *
 * <p>Numbers as in the notes of {@link dev.contactctl}, all with archives; the command is {@code
 * update --replace}, one PUT to a server on the same machine, which takes 3.2 / 2.9 over HTTP and
 * 5.2 / 5.5 over TLS.
 *
 * <ul>
 *   <li><b>A TLS context that loads when it is used.</b> The client asks for a context when it is
 *       built, for plain HTTP too, and the default one reads every trusted certificate: 4.2 / 4.0
 *       over HTTP.
 *   <li><b>Threads that can be ended.</b> A JVM waits up to 0.3 s at its end for a client's thread
 *       in the network's selector: 6.3 / 6.3 over HTTP. {@code HttpClient.close()} is there from
 *       Java 21 on only, and dropping the client does not help on 17.
 *   <li><b>HTTP/1.1</b>: HTTP/2 would ask for an upgrade even of a PUT, for one request.
 *   <li><b>Prepared on other threads</b> while the input is read and checked: 5.4 / 6.0 over TLS
 *       when it is not. The client and the trusted certificates are loaded on one thread, and keys
 *       are made on another, which takes Java 25 as long. Over HTTP it gains nothing that can be
 *       measured, for there is too little to read and check.
 * </ul>
 */
@NullMarked
package dev.contactctl.remote;

import org.jspecify.annotations.NullMarked;
