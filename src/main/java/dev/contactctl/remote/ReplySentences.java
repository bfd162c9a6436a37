package dev.contactctl.remote;

import dev.contactctl.message.Sentence;

/** Messages about a call that failed: the problem and the remedy. */
public enum ReplySentences implements Sentence {
  PROBLEM("{0} {1}: {2}; {3}"),
  PROBLEM_AND_DOUBT("{0} {1}: {2}; {3}; {4}"),
  MAY_BE_APPLIED("the change may have been applied"),
  MAY_BE_APPLIED_TO("the change may have been applied, check with: contactctl get {0}"),

  STATUS("{0}"),
  STATUS_AND_TEXT("{0} {1:raw}"),

  UNEXPECTED_STATUS("the status is {0} instead of {1}"),
  NOT_MODIFIED("304 (not modified) is not a valid answer to this request"),
  REDIRECT("{0} redirects to {1}, and redirects are never followed"),
  REDIRECT_ELSEWHERE("{0} redirects to another place, and redirects are never followed"),
  INVALID_REDIRECT("{0} redirects to an invalid URL, and redirects are never followed"),
  NOT_JSON("the answer is not JSON"),
  OTHER_TYPE("the answer is not JSON but {0}"),
  OTHER_CHARSET("the answer claims to be in {0}, but must be in UTF-8"),
  ENCODED("the answer is encoded ({0}), although no encoding was requested"),
  INCOMPLETE_JSON("the answer ends too early"),
  UNFINISHED_JSON("the answer ends too early, although all of it arrived"),
  INVALID_JSON("the answer claims to be JSON, but is not"),
  BROKEN_RULE("the answer breaks the rule {0} (contactctl explain {0})"),
  NO_CONTACT_ID("the answer has no contactId"),
  OTHER_CONTACT("the answer is about contact {0}"),
  NO_ACCESS_TOKEN("the answer has no access token that can be sent"),
  ERROR("the answer is an error, although its status is {0}: {1:raw}"),

  UNKNOWN_HOST("the host is unknown"),
  REFUSED("the connection was refused"),
  UNREACHABLE("the host cannot be reached"),
  CERTIFICATE("the server's certificate was rejected"),
  EXPIRED_CERTIFICATE("the server's certificate was rejected: it has expired"),
  EARLY_CERTIFICATE("the server's certificate was rejected: it is not valid yet"),
  OTHER_HOST("the server's certificate was rejected: it is for another host"),
  UNKNOWN_ISSUER("the server's certificate was rejected: its issuer is not trusted"),
  NOT_READ("{0} is set, but not read"),
  AND("{0}; {1}"),
  NO_TRUST("the trust store is empty, or it or the key store cannot be read"),
  THROUGH_PROXY("no connection to the proxy {0} ({1}): {2}"),
  THROUGH_JAVA_PROXY("no connection to the proxy {0} (https.proxyHost): {1}"),
  NO_CLIENT("this process cannot open a connection"),
  BAD_PROXY("Java is set up with an invalid proxy"),
  NO_TUNNEL("the proxy {0} refused to connect to the server, with status {1}"),
  BAD_TLS_SETTINGS("Java's settings for TLS are invalid"),
  NO_TLS("no TLS connection can be made, with TLS 1.2 or 1.3"),
  NOT_TLS("the server does not speak TLS at that port"),
  TLS_TIMEOUT(
      "no TLS connection within the time limit: the server is slow, or does not speak TLS at that"
          + " port"),
  CONNECT_TIMEOUT("no connection within the time limit"),
  TIMEOUT("no complete answer within the time limit"),
  NO_ANSWER("the connection ended without an answer"),
  CUT_OFF("the answer was cut off"),
  GARBLED("the answer is not valid HTTP"),
  HEAD_TOO_LARGE("the headers of the answer are too long or too many"),
  STOPPED("stopped by SIG{0}"),
  STOPPED_BEFORE("stopped by SIG{0}, and nothing was sent"),
  TOO_LARGE("the answer is larger than {0} MiB"),

  CHECK_URL("check the base URL"),
  CHECK_PORT("check the port of the base URL"),
  CHECK_PORT_OR_TIMEOUT("check the port of the base URL, or raise --timeout"),
  WRITE_HTTP("write http:// for a server on this machine without TLS, such as the sandbox"),
  CHECK_URL_AND_NETWORK("check the base URL and the network"),
  CHECK_URL_AND_TRUST(
      "check the base URL; to trust the CA of a company, name its certificate with --ca-file"),
  CHECK_URL_AND_CLOCK("check the base URL, and the clock of this machine"),
  CHECK_PROXY("check {0} and the network"),
  CHECK_TRUST(
      "check the cacerts file of the Java installation, or javax.net.ssl.trustStore* and"
          + " javax.net.ssl.keyStore* in CONTACTCTL_JAVA_OPTS"),
  CHECK_CACHE("look for a cache or proxy between this machine and the server"),
  CHECK_WAY("check the base URL, and look for a proxy between this machine and the server"),
  CHECK_JAVA_PROXY("check https.proxyHost and https.proxyPort in CONTACTCTL_JAVA_OPTS"),
  CHECK_JAVA_PROXY_AND_NETWORK(
      "check https.proxyHost and https.proxyPort in CONTACTCTL_JAVA_OPTS, and the network"),
  OTHER_PROXY("check the URL, or set another proxy in {0}"),
  OTHER_JAVA_PROXY(
      "check the URL, or set another proxy with https.proxyHost and https.proxyPort in"
          + " CONTACTCTL_JAVA_OPTS"),
  JAVA_PROXY_LOGIN(
      "it asks for a user and a password; unset https.proxyHost in CONTACTCTL_JAVA_OPTS, and set"
          + " HTTPS_PROXY to http://USER:PASSWORD@{0}, with characters such as @ and /"
          + " percent-encoded"),
  CHECK_TLS_SETTINGS(
      "check the properties jdk.tls.* and javax.net.ssl.* in CONTACTCTL_JAVA_OPTS, and the file"
          + " java.security"),
  UNKNOWN_PROXY(
      "a proxy asks for a user and a password; set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT, or"
          + " check the URL"),
  CHECK_URL_AND_CONTACT("check the base URL and the contact"),
  CHECK_ID("check the contact ID"),
  CHECK_ID_AND_PATH(
      "check the base URL {0} ({1}), which should end with {2}, and then the contact ID"),
  CORRECT_CONTACT("correct the contact"),
  NEW_TOKEN("the token is wrong or has expired: get a new one"),
  CHECK_SCOPE("check the scope of the token and the permissions of its user"),
  ADD_SCOPE(
      "the token lacks the scope of this request: add contact to the scopes of the app in the"
          + " Developer Console, and get a new token with that scope"),
  LOOK_FIRST("look at the contact as it is now and run again"),
  MORE_FILES("raise the limit of open files (ulimit -n), or run again"),
  NETWORK_OR_TIMEOUT("check the network or raise --timeout"),
  TIMEOUT_OR_AGAIN("raise --timeout or run again"),
  AGAIN("run again"),
  AGAIN_LATER("run again later"),
  AGAIN_IN("run again in {0} s"),
  AGAIN_IN_A_MINUTE("run again in a minute");

  private final String english;

  ReplySentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
