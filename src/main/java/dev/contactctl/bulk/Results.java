package dev.contactctl.bulk;

import dev.contactctl.world.Failure;

/** Receives how the contacts of a run end. */
public interface Results {

  /**
   * A contact has ended, and its journal says so. Called for one result at a time, once for every
   * contact that was begun, except those that the run left before anything of them was to be sent.
   *
   * @throws Failure when the result cannot be printed; the run stops then
   */
  void ended(ContactResult result);
}
