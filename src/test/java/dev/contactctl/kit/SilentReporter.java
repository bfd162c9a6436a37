package dev.contactctl.kit;

import dev.contactctl.change.Change;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Remark;
import dev.contactctl.flow.Reporter;
import dev.contactctl.message.Message;
import java.util.List;

/** A reporter for tests that look at outcomes alone. */
public final class SilentReporter implements Reporter {
  @Override
  public void findings(List<Finding> findings) {}

  @Override
  public void changes(List<Change> changes) {}

  @Override
  public void summary(Message start, List<ChangeSummary.Part> parts) {}

  @Override
  public void say(Message message) {}

  @Override
  public void remark(Remark remark) {}

  @Override
  public void tell(Message message) {}

  @Override
  public void problem(Message message) {}
}
