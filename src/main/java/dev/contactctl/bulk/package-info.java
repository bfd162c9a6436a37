/**
 * Changes many contacts: the run of one contact as a state machine, the workers that run several at
 * a time, and what the run as a whole observes.
 */
@NullMarked
package dev.contactctl.bulk;

import org.jspecify.annotations.NullMarked;
