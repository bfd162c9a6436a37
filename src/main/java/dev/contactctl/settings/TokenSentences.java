package dev.contactctl.settings;

import dev.contactctl.message.Sentence;

/** Problems of the token and the file that holds it. None of them quotes a value. */
enum TokenSentences implements Sentence {
  NONE("no token is set; {0}"),
  EMPTY("{0}: the token is empty; put the access token there"),
  EMPTY_STDIN(
      "{0}: standard input is empty; check the command or the variable that the token comes from"),
  EMPTY_VARIABLE("{0}: the token is empty; give the variable a value, or unset it"),
  HOW_TO_SET("set {0}, pass {1} FILE or {2}, or run: contactctl auth login"),
  CONTRADICTION("{0}: cannot be combined with {1}; give only one of them"),
  QUOTED("{0}: the token is in quotes; remove them"),
  QUOTED_SECRET("{0}: the client secret is in quotes; remove them"),
  BEARER("{0}: the token has the word Bearer before it; remove that word"),
  JSON("{0}: is JSON; put only the value of access_token there"),
  ASSIGNMENT("{0}: has the form NAME=TOKEN; put only the access token there"),
  LINES("{0}: has more than one line; put only the access token there"),
  CHARACTER("{0}: character {2} of it is {1}, which no token has; put only the access token there"),
  OTHER_SERVER(
      "{0}: the token belongs to {1} and is not sent to {2};"
          + " set {3} for that server, or use a profile for it"),
  ACCOUNT_OF_OTHER_SERVER(
      "{0}: the account belongs to {1} and is not used for {2};"
          + " use a profile for that server"),
  VARIABLE_ELSEWHERE(
      "{0}: the secret belongs to {1}, and {2} names {3}; unset that variable, or pass {4} to send the"
          + " secret there"),
  SETTING_ELSEWHERE(
      "{0}: the secret belongs to {1}, and {2} names {3}; name the secret of that server by an"
          + " option, or pass {4} to send this one there"),
  SEVERAL("{0}: {1} cannot be combined with {2} ({3}); remove one of them"),
  INCOMPLETE("{0}: the account is incomplete; set {1}"),
  EMPTY_SECRET("{0}: the client secret is empty; copy it from the Developer Console"),
  EMPTY_STDIN_SECRET(
      "{0}: standard input is empty; check the command or the variable that the client secret comes"
          + " from"),
  NO_FILE_NAME("{0}: is empty; write the name of a file, or leave it out"),
  NO_FILE("{0}: the file {1} does not exist; check its name"),
  NO_FILE_OF_VARIABLE("{0}: the file {1} does not exist; variables in it are not expanded"),
  NO_FILE_BUT_TOKEN(
      "{0}: the file does not exist; its name is not shown, since it may be a secret;"
          + " if it is a name, write ./NAME"),
  OPEN_TO_OTHERS(
      "{0}: holds a secret and others may read it;"
          + " run: chmod 600 {0:word} (or, where that has no effect, {1})"),
  COMMAND_OF_OTHERS(
      "{0}: names a program to run ({1}) and others may write it; run: chmod go-w {0:word}"),
  STUCK("{0}: holds a secret that others can use, and you cannot change its mode; {1}"),
  MOUNTED("{0}: holds a secret that others may read; it is used, since you cannot change that"),
  NOT_LASTING(
      "{0}: {1} is not a file that later commands would find; name one, or pass the secret by"
          + " standard input (--token-stdin, --client-secret-file -)"),
  PASS_BY_STDIN("pass {0} < {1:word}"),
  PASS_SECRET_BY_STDIN("pass --client-secret-file - < {0:word}"),
  REPLACED("{0}: was replaced while it was read; run again"),
  USE_VARIABLE("set {0}"),
  COPY_IT("copy it to a folder of yours"),
  SET_VARIABLE("move the secret to {0}");

  private final String english;

  TokenSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
