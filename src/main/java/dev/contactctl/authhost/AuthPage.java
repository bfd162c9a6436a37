package dev.contactctl.authhost;

/**
 * What the auth host sends to a browser.
 *
 * @param status the HTTP status
 * @param location where it is sent to; empty when it stays
 * @param text what it shows
 */
public record AuthPage(int status, String location, String text) {

  static AuthPage error(String text) {
    return new AuthPage(400, "", text);
  }

  static AuthPage redirect(String location) {
    return new AuthPage(302, location, "");
  }
}
