/**
 * What a run over many contacts is to do: the contacts of records, of a plan, or of an earlier run
 * that is undone, each as a task; and what can be known of them before anything is sent.
 */
@NullMarked
package dev.contactctl.tasks;

import org.jspecify.annotations.NullMarked;
