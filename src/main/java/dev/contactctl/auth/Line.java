package dev.contactctl.auth;

import dev.contactctl.http.Transport;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.ServerSetup;
import java.time.Duration;
import java.util.Optional;

/**
 * How requests get to the auth host.
 *
 * @param limit the time that one request may take as a whole
 * @param watcher is told of every response
 */
public record Line(Transport transport, Duration limit, ContactsApi.Watcher watcher) {

  /** The same over another transport. */
  Line over(Transport other) {
    return new Line(other, limit, watcher);
  }

  /** Calls to a server. */
  OneCall call(BaseUrl url) {
    return new OneCall(new ServerSetup(url, Optional.empty()), transport, limit, watcher);
  }
}
