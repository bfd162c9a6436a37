package dev.contactctl.flow;

import dev.contactctl.check.Finding;
import java.util.List;

/** Is told what happens, for people. */
public interface Reporter {
  /** Findings about a contact, in order. */
  void findings(List<Finding> findings);

  /** One sentence. */
  void say(String sentence);

  /** One sentence that nothing silences. */
  void problem(String sentence);
}
