package dev.contactctl.sandbox;

import dev.contactctl.message.Sentence;

/** Messages of the sandbox to the person who starts it; its answers to clients are in English. */
enum SandboxSentences implements Sentence {
  PORT_OUT_OF_RANGE("--port {0}: is not a port; use 0 (any free one) to {1}"),
  PORT_UNUSABLE("--port {0}: cannot listen on this port; use another, or 0 for any free one"),
  RATE_LIMIT_NEGATIVE("--rate-limit {0}: is negative; use 0 (no limit) or more"),
  AT_ONCE_NEGATIVE("--max-concurrent {0}: is negative; use 0 (no limit) or more"),
  LOG_UNWRITABLE("--log {0}: cannot be written; name a file in a folder that you may write to"),
  TOKEN_UNUSABLE("--token: is empty or cannot be put in a header; use ASCII without spaces"),
  KEYSTORE_UNUSABLE(
      "--tls-keystore {0}: is not a PKCS #12 file with the password {1}; make one with keytool"
          + " -genkeypair"),

  FAULT_MALFORMED(
      "--fault {0}: is malformed; write NAME[@METHOD][:PROBABILITY], as in 503@PUT:0.2"),
  FAULT_UNKNOWN("--fault {0}: unknown fault; use one of {1}"),
  FAULT_METHOD("--fault {0}: does not affect {1}; use {2:or}"),
  FAULT_PROBABILITY(
      "--fault {0}: has no probability after the colon; write a number from 0 to 1, as in 0.2"),

  DATA_ENCODING("{0}: is not UTF-8; convert it, or name another file"),
  DATA_UNREADABLE("{0}: cannot be read; make it a file that you may read, or name another"),
  DATA_UNWRITABLE("{0}: cannot be written; name a file in a folder that you may write to"),
  DATA_LINE("{0}:{1}: {2}; write one contact per line, each with its own contactId"),
  ID_REPEATED("repeats contactId {0}"),
  ID_MISSING("has no contactId");

  private final String english;

  SandboxSentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
