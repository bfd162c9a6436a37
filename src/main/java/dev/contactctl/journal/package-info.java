/**
 * The files that a bulk run keeps. The journal is a private file that says what the run was about
 * to send and what became of it, so that a run that was cut off anywhere can be resumed, and
 * undone. A plan is a private file that says what a run is to send, so that what was reviewed is
 * what is sent.
 *
 * <p>An {@link dev.contactctl.journal.Entry.Intent} is on the disk before its request leaves; an
 * {@link dev.contactctl.journal.Entry.End} follows when the contact has reached its final state. A
 * contact with an intent and no end is in doubt: whether the server took it has to be looked up.
 */
@NullMarked
package dev.contactctl.journal;

import org.jspecify.annotations.NullMarked;
