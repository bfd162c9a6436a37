package dev.contactctl.kit;

import dev.contactctl.http.ProbeResult;
import dev.contactctl.http.Transport;
import dev.contactctl.http.TransportException;
import dev.contactctl.network.Network;
import java.net.URI;
import java.time.Duration;

/** A transport of a test that makes no connections and never waits for an answer. */
public interface OfflineTransport extends Transport {
  @Override
  default ProbeResult reach(URI uri, Duration limit) {
    return ProbeResult.nowhere(new TransportException(TransportException.Reason.NO_CLIENT, false));
  }

  @Override
  default void use(Network network) {}

  @Override
  default void stop() {}
}
