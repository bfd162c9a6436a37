package dev.contactctl.network;

import dev.contactctl.message.Sentence;

/** Problems of proxies and certificates that the user has configured. */
enum NetworkSentences implements Sentence {
  NOT_A_PROXY("{0}: is not the URL of a proxy; write http://HOST:PORT"),
  OTHER_PROXY("{0}: names a proxy of the kind {1}; only http:// proxies can be used"),
  NO_PORT("{0}: the URL has no port; add it: http://{1}:8080"),
  BAD_PERCENT("{0}: has a % before the @ without two hexadecimal digits after it; write % as %25"),
  COLON_IN_USER("{0}: the user has a colon, which cannot be sent; check it"),
  CONTROL_IN_LOGIN("{0}: the user or the password has a control character; check them"),
  LOGIN_NEEDED(
      "it asks for a user and a password; set {1} to http://USER:PASSWORD@{0}, with characters such"
          + " as @ and / percent-encoded"),
  LOGIN_REFUSED(
      "it refuses the user and the password in {0}; check them, and percent-encode characters such"
          + " as @ and /"),
  USED("requests go through the proxy {0} ({1})"),

  AT("{0}: {1}"),
  NO_CERTIFICATE("{0}: {1}: has no certificate; write PEM, with -----BEGIN CERTIFICATE-----"),
  PRIVATE_KEY("{0}: {1}:{2}: has a private key; leave only certificates in the file"),
  PKCS7("{0}: {1}:{2}: is PKCS #7; convert it with: openssl pkcs7 -print_certs -in {1:word}"),
  DAMAGED("{0}: {1}:{2}: the certificate is damaged; export it again"),
  NOT_A_CERTIFICATE(
      "{0}: {1}: is binary, and not one certificate; export the certificates as PEM, with"
          + " keytool -exportcert -rfc or openssl pkcs12 -nokeys"),
  EXPIRED("{0}: {1}: the certificate expired on {2}; get the current one"),
  NOT_YET_VALID("{0}: {1}: the certificate is valid from {2} on; check the clock of this machine"),
  PASSED_OVER(
      "{0}: {1}: {2:certificate is|certificates are} expired or not valid yet, and not used");

  private final String english;

  NetworkSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
