package dev.contactctl.remote;

/**
 * The request that a reply belongs to, in a form that may be shown to anybody: without headers and
 * body, and with the token masked in case it was entered in place of an ID.
 *
 * @param contactId the contact that the request is about; empty when it is about no single one
 * @param suspects what may be why it failed
 */
public record RequestSummary(String method, String url, String contactId, Suspects suspects) {

  /** Whether the request asks the server to change something. */
  public boolean mayChange() {
    return !method.equals("GET");
  }
}
