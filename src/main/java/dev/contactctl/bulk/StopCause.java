package dev.contactctl.bulk;

/** Why a run stops before all of its contacts have been begun. */
public enum StopCause {
  /** A {@link dev.contactctl.pace.StopRequest} from outside: a signal. */
  REQUEST,
  /** A contact failed, and the run is to stop at the first failure. */
  FAILURE,
  /** More contacts failed than the run allows. */
  TOO_MANY_FAILURES,
  /** One of the contacts that go first failed. */
  CANARY,
  /** The server failed too often. */
  OUTAGE,
  /** The token was refused and cannot be renewed. */
  TOKEN,
  /** No contact can be sent at all: a certificate, a proxy, a redirect. */
  CONNECTION,
  /** The journal, the backup or the input failed. */
  FILES,
  /** A result could not be printed. */
  OUTPUT
}
