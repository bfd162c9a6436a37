/**
 * HTTP requests and responses as plain values, and {@link dev.contactctl.http.Transport}, which
 * sends the one and returns the other or says why there is none. It knows nothing of contacts,
 * tokens or JSON, and may be used by several threads. The client is {@code java.net.http}; it
 * follows no redirect, speaks HTTP/1.1, and has one deadline for connection, headers and body
 * together, because the client's own time-out ends at the headers.
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
 *   <li><b>Threads that can be stopped.</b> A JVM that exits waits up to 0.3 s for a client's
 *       thread in the network's selector: 6.3 / 6.3 over HTTP. {@code HttpClient.close()} is there
 *       from Java 21 on only, and dropping the client does not help on 17.
 *   <li><b>HTTP/1.1</b>: HTTP/2 would ask for an upgrade even of a PUT, for one request.
 *   <li><b>X25519 and finite fields before P-256.</b> By default a client sends a P-256 key, and
 *       the first one costs Java 25 as much as reading all trusted certificates. {@code Main} sets
 *       {@code jdk.tls.namedGroups}, unless the user has: in code and not in the launcher, because
 *       an option on the command line would win over the user's {@code JAVA_TOOL_OPTIONS}, and so
 *       that the program behaves alike however it is started. A PUT over TLS takes 297 ms with it
 *       and 364 ms without it on 25; on 17, where such a key is cheap, the same. A server that
 *       speaks only P-256 or P-384 asks for it, which takes one more round trip.
 *   <li><b>One thread.</b> Building the client, the trusted certificates and a key on other threads
 *       while the input is read gained 8 % of a PUT over TLS on 17 and nothing on 25, since the
 *       threads of the JVM keep both cores busy anyway. It is not worth its code.
 * </ul>
 */
@NullMarked
package dev.contactctl.http;

import org.jspecify.annotations.NullMarked;
