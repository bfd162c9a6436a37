package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import java.util.List;

/** Shows the user what a flow finds and does while it runs. Called from one thread or several. */
public interface Reporter {
  /** Findings about a contact, in order. */
  void findings(List<Finding> findings);

  /** What would change, or is about to. */
  void changes(List<Change> changes);

  /**
   * What a change did, on one line; {@code -q} silences it.
   *
   * @param start how the line starts
   * @param parts at least one
   */
  void summary(Message start, List<ChangeSummary.Part> parts);

  /** Shows something that the user may want to know; {@code -q} silences it. */
  void say(Message message);

  /** A remark; {@code -q} silences it unless it is an error. */
  void remark(Remark remark);

  /** Something that the user must know, though it is not an error; nothing silences it. */
  void tell(Message message);

  /** An error; nothing silences it. */
  void problem(Message message);
}
