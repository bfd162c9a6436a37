package dev.contactctl.remote;

import dev.contactctl.http.JavaProxy;
import dev.contactctl.message.Message;
import dev.contactctl.network.HttpProxy;
import dev.contactctl.network.Network;
import java.net.URI;
import java.util.Optional;

/** The server of this run's calls, with everything configured for it. */
public final class ServerSetup {
  private final BaseUrl base;
  private final Optional<String> unread;
  private final Optional<Network> network;
  private final Optional<HttpProxy> proxy;
  private final Optional<Message> late;

  /**
   * A server.
   *
   * @param base the base URL
   * @param unread the name of a variable that is set and that other programs, but not this one,
   *     read trusted certificates from
   * @param network the user's network, if anything of it is set
   * @throws dev.contactctl.world.Failure exit 2, when a variable does not hold the URL of a proxy
   */
  public ServerSetup(BaseUrl base, Optional<String> unread, Optional<Network> network) {
    this(base, unread, network, Optional.empty());
  }

  private ServerSetup(
      BaseUrl base, Optional<String> unread, Optional<Network> network, Optional<Message> late) {
    this.late = late;
    this.base = base;
    this.unread = unread;
    this.network = network;
    this.proxy = network.isPresent() ? proxy(base, network.get()) : Optional.empty();
  }

  /** A proxy that Java is set up with comes first. */
  private static Optional<HttpProxy> proxy(BaseUrl base, Network network) {
    URI origin = URI.create(base.origin());
    return JavaProxy.isSetFor(origin) ? Optional.empty() : network.proxy(origin);
  }

  /** The setup for another server of this run. */
  public ServerSetup at(BaseUrl other) {
    return new ServerSetup(other, unread, network, late);
  }

  /**
   * The same setup for a caller with time limits of its own, and the remedy when the time is up.
   */
  public ServerSetup saying(Message whenLate) {
    return new ServerSetup(base, unread, network, Optional.of(whenLate));
  }

  /** The remedy when the time is up; empty where the user has set the limit. */
  public Optional<Message> late() {
    return late;
  }

  /** The base URL. */
  BaseUrl base() {
    return base;
  }

  /** The proxy in front of it, if a variable names one. */
  public Optional<HttpProxy> proxy() {
    return proxy;
  }

  /** What in the setup may be the reason why a call failed. */
  Suspects suspects(ServerText texts) {
    return new Suspects(
        base.endsAsUsual()
            ? Optional.empty()
            : Optional.of(
                ReplySentences.CHECK_ID_AND_PATH.with(
                    texts.masked(base.toString()), base.source(), BaseUrl.USUAL_END)),
        unread.map(ReplySentences.NOT_READ::with),
        proxy,
        Optional.empty(),
        late);
  }
}
