package dev.contactctl.read;

import dev.contactctl.check.Finding;
import dev.contactctl.world.Failure;

/** Receives what the names that a user gave stand for, one at a time, in a stable order. */
public interface InputNames {
  /** How far to look into a folder. */
  enum Depth {
    /** At the files in it; a folder in it is left out, with a warning. */
    FOLDER,
    /** At the files in it and in all folders below it. */
    TREE
  }

  /** What becomes of the tables in a folder. */
  enum Tables {
    /** They are inputs, too. */
    READ,
    /** They are left out, with a warning. */
    LEAVE_OUT
  }

  /** What becomes of the tables in a folder; only some commands read them. */
  default Tables tables() {
    return Tables.LEAVE_OUT;
  }

  /** Takes the name of an input that can be opened: {@code -}, or a file. */
  void input(String name);

  /** Takes what makes one of the inputs unusable; the others are not affected. */
  void unusable(Failure failure);

  /** Takes a warning of something that may have contacts and is left out. */
  void leftOut(Finding why);
}
