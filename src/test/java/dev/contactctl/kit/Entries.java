package dev.contactctl.kit;

import dev.contactctl.check.Finding;
import dev.contactctl.read.Input;
import dev.contactctl.read.InputNames;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;

/** Collects what a name stands for, a line for each entry. */
public final class Entries implements InputNames {
  private final List<String> lines = new ArrayList<>();

  private Entries() {}

  /** The inputs as they are named, {@code !} and the message of what is unusable or left out. */
  public static List<String> of(Input input, String name, Depth depth) {
    Entries entries = new Entries();
    input.files(name, depth, entries);
    return entries.lines;
  }

  @Override
  public void input(String name) {
    lines.add(name);
  }

  @Override
  public void unusable(Failure failure) {
    lines.add("! " + failure.exit().code() + " " + failure.getMessage());
  }

  @Override
  public void leftOut(Finding why) {
    lines.add("? " + why.place() + ": " + why.advice());
  }
}
