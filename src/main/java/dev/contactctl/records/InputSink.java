package dev.contactctl.records;

import dev.contactctl.check.Finding;
import dev.contactctl.message.Message;
import dev.contactctl.world.Failure;
import java.util.List;

/** Receives what is noticed while the input of a run is read and checked. */
public interface InputSink {

  /**
   * Takes what is wrong with one record, or with an input as a whole, or is worth knowing.
   *
   * @param findings at least one, in the order of the source
   */
  void findings(List<Finding> findings);

  /** Takes what makes one of the inputs, or all of them, unusable. */
  void unusable(Failure failure);

  /** Takes the name of something that may have contacts and is not read, and why it is not. */
  void passedOver(String name, Message why);

  /**
   * Takes a record that will not be sent while others are; only when invalid records are skipped.
   *
   * @param record the record; its ID is empty when it has none
   * @param why what is wrong with it
   */
  void leftOut(InputRecord record, List<Finding> why);
}
