package dev.contactctl.flow;

import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Lets the user edit a file in the editor, and reads what they saved. */
final class Editor {
  private final World world;
  private final String command;

  /**
   * An editor.
   *
   * @param command a command line for the shell; the path of the file is added to it
   */
  Editor(World world, String command) {
    this.world = world;
    this.command = command;
  }

  /**
   * Opens the file and waits until the editor ends.
   *
   * @param text what the file holds
   * @return what it holds afterwards; nothing when it was deleted
   * @throws Failure when the editor fails, exit 2, or the text cannot be read, exit 6
   */
  String edit(EditFile file, String text) {
    int code = open(file);
    String saved = read(file);
    if (code == 0) {
      return saved;
    }
    Message problem = FlowSentences.EDITOR_FAILED.with(code);
    if (!saved.equals(text)) {
      throw file.kept(Exit.USAGE, problem);
    }
    file.delete();
    throw new Failure(Exit.USAGE, FlowSentences.CHECK_EDITOR.with(problem));
  }

  private int open(EditFile file) {
    try {
      String path = file.path().toString();
      return world.run(List.of("/bin/sh", "-c", command + " \"$1\"", "sh", path), Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.INTERRUPT.code();
    }
  }

  private String read(EditFile file) {
    if (!Files.exists(file.path())) {
      return "";
    }
    try {
      return Utf8.decode(new Input(world).read(file.path().toString())).text();
    } catch (Unreadable e) {
      throw file.kept(Exit.INVALID_INPUT, FlowSentences.UNREADABLE_TEXT.with(e.finding().line()));
    }
  }
}
