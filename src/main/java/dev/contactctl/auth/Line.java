package dev.contactctl.auth;

import dev.contactctl.http.Transport;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.ServerSetup;
import java.time.Duration;

/**
 * How requests get to the auth host.
 *
 * @param limit the time that one request may take as a whole
 * @param watcher sees every response
 * @param api the server of the contacts, whose set-up is that of the auth host, too
 */
public record Line(
    Transport transport, Duration limit, ContactsApi.Watcher watcher, ServerSetup api) {

  /** The same over another transport. */
  Line over(Transport other) {
    return new Line(other, limit, watcher, api);
  }

  /** Calls to a server. */
  OneCall call(BaseUrl url) {
    return new OneCall(api.at(url), transport, limit, watcher);
  }
}
