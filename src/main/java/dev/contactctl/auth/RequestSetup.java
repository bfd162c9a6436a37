package dev.contactctl.auth;

import dev.contactctl.http.Transport;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.ServerSetup;
import java.time.Duration;

/**
 * How this run sends requests, to the API and to auth hosts.
 *
 * @param limit the time that one request may take as a whole
 * @param watcher sees every response
 * @param api the server of the contacts; an auth host is reached in the same way
 */
public record RequestSetup(
    Transport transport, Duration limit, ContactsApi.Watcher watcher, ServerSetup api) {

  /** The same way of reaching it over another transport. */
  RequestSetup over(Transport other) {
    return new RequestSetup(other, limit, watcher, api);
  }

  /** Calls to a server. */
  OneCall call(BaseUrl url) {
    return new OneCall(api.at(url), transport, limit, watcher);
  }
}
