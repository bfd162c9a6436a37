package dev.contactctl.doctor;

import dev.contactctl.message.Sentence;

/** Findings of {@code doctor} and their remedies. None of them quotes a secret. */
enum DoctorSentences implements Sentence {
  SUMMARY("{0} ok, {1:warning|warnings}, {2:error|errors}, {3} skipped"),
  BECAUSE_OF("not checked, because of the error in {0}"),
  OFFLINE("not checked, since --offline is given"),
  AT("{0}: {1}"),

  JAVA("{0} ({1})"),
  TLS_LOG_IS_OFF("{0} in {1} has no effect, since it would print the token"),
  AGENT("{0} in {1} lets another program look into this one, and see the token"),
  MANAGEMENT("{0} in {1} lets others look into this program"),
  DUMP("{0} in {1} can write the token and contacts into a file"),
  OTHER_TRUST("{0} in {1} replaces the certificates that Java trusts"),
  OTHER_TLS("{0} in {1} changes how Java secures connections"),
  REMOVE_OPTION("remove it from {0}, unless you need it and know why"),
  ARCHIVE("{0}"),
  ARCHIVE_UNWANTED("none is used, because of {0}; a start takes about twice as long"),
  NO_ARCHIVE("none was used; a start takes about twice as long"),
  MAKE_ARCHIVE("make one with: CONTACTCTL_MAKE_ARCHIVE=1 contactctl"),
  ENOUGH_FILES("at most {0}"),
  FEW_FILES("at most {0}, which may be too few for apply"),
  MORE_FILES("allow more with: ulimit -n {0}"),
  LIMIT_UNKNOWN("this system does not tell the limit"),
  TERMINAL("questions can be asked"),
  TERMINAL_ASIDE("no question is asked, since standard input or standard error is not a terminal"),
  NO_TERMINAL("no terminal is attached: no question is asked, and edit cannot be used"),

  VARIABLES("none is misspelt"),
  CORRECT_VARIABLE("correct its name, or unset it"),
  NO_CONFIG("{0} does not exist; none is needed"),
  FILE("{0}"),
  FILE_WITH_MODE("{0}, mode {1}"),
  OPEN_FOLDER("others may write to the folder {0}, and replace what is in it"),
  CLOSE_FOLDER("run: chmod go-w {0}"),
  NO_PROFILE("none is in use"),
  PROFILE("{0} ({1})"),
  PRODUCTION("marked as production ({0})"),
  URL("{0} ({1})"),
  URL_END("{0} ({1}) does not end with {2}"),
  CHECK_URL("check it; the usual one is {0}"),
  OTHER_SERVICE("{0} does not issue tokens for {1}"),
  SET_BOTH_URLS("set authUrl and baseUrl to the hosts of the same service"),

  NO_CA_FILE("none is set; the certificates of Java are trusted"),
  OTHERS_CA_FILE("none is set; {0} is set, but not read"),
  CA_FILE("{0}: {1:certificate|certificates}, besides those of Java"),
  NEW_CA_FILE("get the current certificates"),
  NO_PROXY("none"),
  NO_PROXY_FOR_HTTP("none: an http URL is always on this machine"),
  PROXY("{0} ({1})"),
  PROXY_OF_JAVA("the one that Java is set up with, by https.proxyHost or the system"),
  EXCEPTED("none for {0}: no_proxy excludes it from {1}"),

  NO_TOKEN("no token is set"),
  BEGIN("{0}; to try the program without a server, run: contactctl sandbox"),
  TOKEN("from {0}; how long it is valid is not known"),
  COMMAND("a program prints it ({0})"),
  TOKEN_FILE("{0} ({1})"),
  TOKEN_FILE_KNOWN("{0}, {1} ({2})"),
  MODE("mode {0}"),
  WRITTEN_MINUTES_AGO("written {0:minute|minutes} ago"),
  WRITTEN_HOURS_AGO("written {0:hour|hours} ago"),
  OLD_TOKEN("{0} was written {1:hour|hours} ago, and no access token lives for more than {2}"),
  NEW_TOKEN("get a new token, or set up a service account, which gets them by itself"),
  ACCOUNT("requested for the service account {0} with the scope {1} ({2})"),
  USER("requested for a user of the app {0} with the scope {1} ({2})"),
  KEPT("one is kept and used until {0}, for {1:minute|minutes} more"),
  KEY("the private key {0} can be used"),
  KEY_WITH_MODE("the private key {0} can be used, mode {1}"),
  NO_STATE("there is no folder for journals, since neither XDG_STATE_HOME nor HOME is set"),
  SET_HOME("set HOME"),
  FOLDER_TO_COME("{0} does not exist yet, and will be made"),
  NO_FOLDER("{0} does not exist, and cannot be made: {1} is not writable"),
  UNWRITABLE("{0} is not a folder that you can write to"),
  OTHER_FOLDER(
      "correct its owner and mode, or choose another one with XDG_CACHE_HOME or XDG_STATE_HOME"),
  NO_JOURNALS("{0:journal|journals} looked at; no run is unfinished"),
  UNFINISHED("{0}: {1} of {2:record|records} done, {3} in doubt"),
  RESUME("to go on, run the same command with --journal {0} --resume"),

  ADDRESSES("{0}: {1}"),
  ADDRESS("{0} is an address"),
  NO_NAME_SERVER("no name server answered in time"),
  CHECK_NAME_SERVERS("check the network, and its name servers"),
  CONNECTED("to {0}"),
  TUNNELLED("to {0}, the proxy {1}, and through it to the server"),
  WITHOUT_TLS("not used: the base URL is http, on this machine only"),
  TLS("{0}"),
  TLS_AND_CERTIFICATE("{0}; {1}"),
  CERTIFICATE("certificate of {0}, issued by {1}, valid from {2} to {3}"),
  CHAIN("{0}; with the chain of {1} certificates up to {2}, valid until {3}"),
  AND_CERTIFICATE("{0} ({1})"),
  ENDS_SOON("the certificate of {0} expires in {1:day|days}, on {2}"),
  RENEW("tell whoever runs the server or the proxy to renew it"),

  TOKEN_REQUESTED("the auth host issued a new one"),
  TOKEN_AT_HAND("available; no new one was requested"),
  FOUND("contact {0} was read; whether the token may also write was not tried"),
  NOBODY(
      "GET {0}: {1}, as expected: the token was accepted, and there is no such contact; to read one,"
          + " add --contact ID"),
  NOBODY_OR_NOTHING(
      "GET {0}: {1} {2:quoted}, which may be about the path: whether the token was accepted is not"
          + " known"),
  NOT_THE_API("GET {0}: {1}, and not in the form of the API: something else answers there"),
  REQUEST("GET {0}: {1}"),
  LATE("doctor waits less than other commands, which use --timeout"),
  SAME_CLOCK("the server is on this machine, and has the same clock"),
  NO_DATE("no answer said what time it is"),
  CLOCK("agrees with that of {0}"),
  CLOCK_AHEAD("{0} s ahead of that of {1}"),
  CLOCK_BEHIND("{0} s behind that of {1}"),
  SET_CLOCK("set the clock of this machine, best by NTP"),
  RATE("{0} of {1} requests are left for the next {2} s"),
  RATE_USED("none of {0} requests is left for the next {1} s"),
  WAIT("wait; apply waits by itself, and others may be using the same limit"),
  NO_RATE("the answer has no header about the rate limit");

  private final String english;

  DoctorSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
