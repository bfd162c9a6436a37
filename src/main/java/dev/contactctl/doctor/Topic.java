package dev.contactctl.doctor;

import java.util.Locale;

/** The topics of an examination, in the order of the report. */
enum Topic {
  JAVA,
  ARCHIVE,
  OPEN_FILES,
  TERMINAL,
  VARIABLES,
  CONFIG,
  PROFILE,
  BASE_URL,
  AUTH_URL,
  CA_FILE,
  PROXY,
  TOKEN,
  TOKEN_CACHE,
  STATE_FOLDER,
  JOURNALS,
  DNS,
  CONNECTION,
  TLS,
  AUTH_HOST,
  ACCESS_TOKEN,
  REQUEST,
  CLOCK,
  RATE_LIMIT;

  /** The name of the topic in every output. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
