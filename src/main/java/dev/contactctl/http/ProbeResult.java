package dev.contactctl.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * How far a connection attempt came that sent no request.
 *
 * @param proxy host and port of the proxy on the way; empty for none
 * @param addresses the IP addresses of the server, or of the proxy, in the order in which they are
 *     tried; empty when they are not known
 * @param address the one that is at the other end; empty when there is no connection
 * @param tls the version of TLS and the cipher suite; empty for none
 * @param certificates what the server has shown, its own certificate first, also when it was
 *     rejected
 * @param failure why the connection is of no use; empty when a request could be sent
 */
public record ProbeResult(
    String proxy,
    List<String> addresses,
    String address,
    String tls,
    List<X509Certificate> certificates,
    Optional<TransportException> failure) {

  /** The result when not even the route to the server could be determined. */
  public static ProbeResult nowhere(TransportException why) {
    return new ProbeResult("", List.of(), "", "", List.of(), Optional.of(why));
  }
}
