package dev.contactctl.change;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;

/**
 * Thrown when removals found nothing and that is an error. Its message is that of the last removal.
 */
public final class NothingToRemove extends Failure {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> earlier;

  private NothingToRemove(List<Message> removals) {
    super(Exit.INVALID_INPUT, removals.get(removals.size() - 1));
    this.earlier = List.copyOf(removals.subList(0, removals.size() - 1));
  }

  /**
   * The failure to throw; made here so that its callers need no class of their own, which would
   * cost start-up time.
   *
   * @param removals a message for each, at least one
   */
  static Failure of(List<Message> removals) {
    return new NothingToRemove(removals);
  }

  /** The messages of the removals before the last one. */
  public List<Message> earlier() {
    return earlier;
  }
}
