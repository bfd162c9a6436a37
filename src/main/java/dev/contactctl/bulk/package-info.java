/**
 * Changes many contacts: the run of one contact as a state machine, the workers that run several
 * contacts at a time, and the reasons for which a run stops.
 */
@NullMarked
package dev.contactctl.bulk;

import org.jspecify.annotations.NullMarked;
