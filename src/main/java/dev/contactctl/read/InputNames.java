package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.world.Failure;

/**
 * Receives the inputs that the names given by a user stand for, one at a time, in a stable order.
 */
public interface InputNames {
  /** How deep to look into a folder. */
  enum Depth {
    /** Only its files; a folder in it is left out, with a warning. */
    FOLDER,
    /** Its files and those of all folders below it. */
    TREE
  }

  /** What to do with the tables in a folder. */
  enum Tables {
    /** They are read as inputs. */
    READ,
    /** They are left out, with a warning. */
    LEAVE_OUT
  }

  /** What to do with the tables in a folder; only some commands read them. */
  default Tables tables() {
    return Tables.LEAVE_OUT;
  }

  /** Receives the name of an input that can be opened: {@code -}, or a file. */
  void input(String name);

  /** Receives the reason why an input cannot be used; the other inputs are not affected. */
  void unusable(Failure failure);

  /** Receives a warning about something that is left out although it may contain contacts. */
  void leftOut(Finding why);
}
