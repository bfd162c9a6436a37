/**
 * The tasks of a run over many contacts: the contacts of records, of a plan, or of an earlier run
 * that is undone, and what can be known about them before anything is sent.
 */
@NullMarked
package dev.contactctl.tasks;

import org.jspecify.annotations.NullMarked;
