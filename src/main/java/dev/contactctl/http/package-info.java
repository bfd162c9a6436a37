/**
 * HTTP requests and responses as plain values, and {@link dev.contactctl.http.Transport}, which
 * sends the one and returns the other or says why there is none. It knows nothing of contacts,
 * tokens or JSON, and may be used by several threads.
 *
 * <h2>A client of our own</h2>
 *
 * <p>The JDK has {@code java.net.http}. It loads some 550 classes and starts three threads, which
 * is why a PUT over TLS cost 1.5 / 1.4 times a client written by hand (on Java 17 / 25). Worse, it
 * does not say whether a request has left: it can take up the request before a handshake has
 * failed, so that "no TLS" became "may have been applied". So this room speaks HTTP/1.1 itself,
 * over plain sockets and those of JSSE. It is small because it leaves out most of HTTP:
 *
 * <ul>
 *   <li>HTTP/1.1 and nothing else; no redirects, cookies, caches, compression or passwords; a body
 *       of up to 4 MiB, in memory.
 *   <li>A strict reader of answers ({@link dev.contactctl.http.HeadParser}, {@link
 *       dev.contactctl.http.BodyReader}): what can be understood in two ways is refused.
 *   <li>One deadline for everything, and a shorter one to connect. A timeout of the socket itself
 *       would start anew with every byte, and there is none for writing, for name servers, or for a
 *       handshake as a whole. So when the time is up, another thread closes the socket ({@link
 *       dev.contactctl.http.RunningExchanges}): which ends any wait of its thread. Only a name
 *       server cannot be left in this way, so that new connections are made by threads of their
 *       own; over a kept one, an {@link dev.contactctl.http.Exchange} is the work of the thread
 *       that asks for it, and wakes no other.
 *   <li>Connections are kept ({@link dev.contactctl.http.ConnectionPool}). The rules for a request
 *       that meets the end of a kept connection stand at {@link dev.contactctl.http.HttpTransport}.
 *   <li>All addresses of a host are tried in order; for {@code https} the proxy of the JVM's
 *       settings is used, with a tunnel.
 *   <li>TLS is JSSE's own, with the certificates that Java trusts, and the host name checked. The
 *       trusted certificates are read when the first TLS connection is made, since reading them
 *       takes longer than a PUT over plain HTTP.
 * </ul>
 *
 * <p><b>X25519 and finite fields before P-256.</b> By default a client sends a P-256 key, and the
 * first one costs Java 25 as much as reading all trusted certificates. {@code Main} sets {@code
 * jdk.tls.namedGroups}, unless the user has: in code and not in the launcher, because an option on
 * the command line would win over the user's {@code JAVA_TOOL_OPTIONS}, and so that the program
 * behaves alike however it is started. A server that speaks only P-256 or P-384 asks for it, which
 * takes one more round trip.
 */
@NullMarked
package dev.contactctl.http;

import org.jspecify.annotations.NullMarked;
