package dev.contactctl.auth;

import dev.contactctl.message.Sentence;

/** Messages about obtaining tokens. None of them quotes a secret. */
public enum AuthSentences implements Sentence {
  PROBLEM("{0} {1}: {2}; {3}"),
  AND_CLOCK_BEHIND("{0}; the clock of this machine is {1} s behind the server's"),
  AND_CLOCK_AHEAD("{0}; the clock of this machine is {1} s ahead of the server's"),
  CLOCK_BEHIND(
      "the clock of this machine is {0} s behind the server's, whose time was used; set the clock"),
  CLOCK_AHEAD(
      "the clock of this machine is {0} s ahead of the server's, whose time was used;"
          + " set the clock"),

  CHECK_CLIENT("check serviceAccount.clientId and the client secret"),
  CHECK_ACCOUNT(
      "check serviceAccount.id, and that the private key and the client ID are of the same app"),
  CHECK_APP_SCOPE(
      "check serviceAccount.scope, and add each scope to the app in the Developer Console"),
  CHECK_APP("check in the Developer Console that the app has a service account"),
  CHECK_ALL("check the values of serviceAccount, and that they are of the same app"),
  CHECK_USER_CLIENT("check userAccount.clientId and the client secret"),
  CHECK_USER_SCOPE(
      "check userAccount.scope, and add each scope to the app in the Developer Console"),
  CHECK_USER_APP("check the values of userAccount, and the redirect URI of the app"),
  SIGN_IN_AGAIN("sign in again"),
  NOT_SIGNED_IN("{0}: nobody has signed in to this app; run: contactctl auth login --web{1:raw}"),
  SIGN_IN_OVER(
      "{0}: the sign-in has ended, or was replaced by another one; run: contactctl auth login"
          + " --web{1:raw}"),
  RENEWED_ELSEWHERE("{0}: another run is renewing the token of the user; run again"),
  NOWHERE_TO_KEEP(
      "the tokens of a user have to be kept, and cannot be, since neither {0} nor HOME is set; set"
          + " {0} to a folder of yours"),
  SIGN_IN_UNWRITABLE(
      "cannot be written, and the tokens of a user have to be kept; check its folder and disk, or"
          + " set {0} to a folder of yours"),
  SIGN_IN_LOST(
      "cannot be written, so that the sign-in of the user is lost at the end of this run; check its"
          + " folder and disk, and sign in again"),
  RENEWAL_LOST(
      "{0} {1}: {2}; the auth host may have replaced the refresh token without an answer reaching"
          + " this program; run again, and if that is refused, run: contactctl auth login --web{3:raw}"),
  NOT_KEPT("{0}: the tokens could not be kept; sign in again"),
  AT("{0}: {1}"),

  SET_CLOCK("set the clock"),
  CHECK_URL("check authUrl"),
  CHECK_URL_END("check authUrl, which usually ends with /oauth2/v2.0"),
  CHECK_URL_AND_NETWORK("check authUrl and the network"),
  CHECK_URL_AND_TRUST(
      "check authUrl; to trust the CA of a company, name its certificate with --ca-file"),
  CHECK_URL_AND_CLOCK("check authUrl, and the clock of this machine"),
  CHECK_WAY("check authUrl, and look for a proxy between this machine and the auth host"),

  FRESH_REFUSED(
      "the token was issued just now, so it has not expired: check serviceAccount.scope, and that"
          + " baseUrl and authUrl are of the service and the domain of the service account"),
  FRESH_USER_REFUSED(
      "the token was issued just now, so it has not expired: check userAccount.scope, and that"
          + " baseUrl and authUrl are of the service and the domain of the user"),
  PRINTED_REFUSED(
      "the token that the program {0:quoted} printed is wrong or has expired: check it"),

  KEPT("uses the access token that is kept in {0}, until {1}"),
  NO_LIFETIME("the server does not say how long the token is valid; it is not kept for other runs"),
  NO_CACHE("tokens are not kept for other runs, since neither XDG_CACHE_HOME nor HOME is set"),
  CACHE_UNWRITABLE("cannot be written, so the token is not kept for other runs; check its folder"),
  CACHE_BUSY("is locked by another run, so the token is not kept for other runs"),
  NEW_IS_REQUESTED("a new token is requested when it is needed"),
  CACHE_OPEN("others may use it, so it is ignored; {0}"),
  CACHE_OF_OTHERS("belongs to somebody else, so it is ignored; {0}"),
  CACHE_NO_FILE("is not a regular file, so it is ignored; {0}"),
  LOCK_NO_FILE("is not a regular file, so that no token is kept; remove it"),
  CACHE_FOLDER_OPEN(
      "others may write into this folder, so no token is kept there; run: chmod 700 {0:word}"),
  CACHE_FOLDER_OF_OTHERS(
      "this folder belongs to somebody else, so no token is kept there; set {0} to a folder of"
          + " yours"),
  CACHE_DAMAGED("is damaged or not from this program, so it is ignored; {0}"),

  CACHE_NOT_OURS(
      "{0}: is not a file of yours, so it was left; look at it, and remove it yourself; nothing was"
          + " revoked"),
  REMOVED_UNREAD(
      "{0}: was removed without being revoked, since others may use it or it is damaged"),
  BUSY_ELSEWHERE(
      "{0}: another run is renewing the token, so nothing was revoked or forgotten; run again"),
  CACHE_STAYS("{0}: holds tokens and cannot be removed; remove it yourself"),

  NO_PEM(
      "{0}: has no private key in PEM form; it must have a line -----BEGIN PRIVATE KEY-----,"
          + " as the file of the Developer Console has"),
  ENCRYPTED_KEY(
      "{0}: the private key is encrypted; decrypt it with: openssl pkey -in {0:word} -out FILE"),
  PUBLIC_KEY("{0}: is a public key; the private key is needed"),
  CERTIFICATE("{0}: is a certificate; the private key is needed"),
  OPENSSH_KEY(
      "{0}: is a private key in OpenSSH's own form; the one of the Developer Console is needed"),
  NOT_RSA("{0}: is a private key, but not for RSA; the one of the Developer Console is needed"),
  SHORT_KEY("{0}: the private key has only {1} bits, and must have at least {2}"),
  CUT_KEY("{0}: the private key is cut off; copy the whole file again"),
  DAMAGED_KEY("{0}: the private key is damaged; copy the whole file again"),

  NOT_STARTED("{0}: the program {1:quoted} cannot be run; check its name and its mode"),
  TIMED_OUT("{0}: the program {1:quoted} did not end within {2}; {3}"),
  CHECK_PROGRAM_OR_TIMEOUT("check it, or raise --timeout"),
  FAILED("{0}: the program {1:quoted} ended with exit code {2}; check it"),
  FAILED_SAYING("{0}: the program {1:quoted} ended with exit code {2} and printed: {3:raw}"),
  PRINTED_NOTHING("{0}: the program {1:quoted} printed no token; check it"),
  PRINTED_OTHER(
      "{0}: the program {1:quoted} must print the access token and nothing else; check it"),
  INTERRUPTED("interrupted while another run was getting a token; run again"),
  STOPPED_WAITING("{0}: stopped before the program {1:quoted} had printed a token; run again");

  private final String english;

  AuthSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
