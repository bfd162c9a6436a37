package dev.contactctl.records;

import dev.contactctl.check.Finding;
import dev.contactctl.message.Message;
import dev.contactctl.world.Failure;
import java.util.List;

/** Receives what is found while the input of a run is read and checked. */
public interface InputSink {

  /**
   * Receives the findings about one record, or about an input as a whole.
   *
   * @param findings at least one, in the order of the source
   */
  void findings(List<Finding> findings);

  /** Receives the reason why one of the inputs, or all of them, cannot be used. */
  void unusable(Failure failure);

  /**
   * Receives the name of something that is not read although it may have contacts, and the reason.
   */
  void passedOver(String name, Message why);

  /**
   * Receives a record that will not be sent while others are; only when invalid records are
   * skipped.
   *
   * @param record the record; its ID is empty when it has none
   * @param why what is wrong with it
   */
  void leftOut(InputRecord record, List<Finding> why);
}
