package dev.contactctl.flow;

import dev.contactctl.change.Change;
import dev.contactctl.change.ChangeSummary;
import dev.contactctl.check.Finding;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Remark;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans and checks the change of one contact as an update does, but prints nothing: its messages
 * are part of the returned value. For commands that change many contacts.
 */
public final class ChangePlanner {
  private ChangePlanner() {}

  /** The result of planning a request. */
  public sealed interface Result {

    /**
     * A plan that may be sent, if the guards allow it.
     *
     * @param findings warnings and notes, in the order of the source
     * @param notices what else the user may like to know
     */
    record Planned(Plan plan, List<Finding> findings, List<Message> notices) implements Result {}

    /**
     * The result would be invalid.
     *
     * @param findings what is wrong, and warnings and notes
     */
    record Invalid(Exit exit, Message message, List<Finding> findings) implements Result {}
  }

  /**
   * Plans a request whose input has been checked.
   *
   * @param before the contact as the server holds it, if it was read
   */
  public static Result plan(UpdateRequest request, Optional<Contact> before) {
    Notebook notebook = new Notebook();
    try {
      Plan plan = new Planner(request, notebook).plan(before);
      return new Result.Planned(plan, notebook.findings, notebook.notices);
    } catch (Failure failure) {
      return new Result.Invalid(failure.exit(), failure.message(), notebook.findings);
    }
  }

  /** Collects what the planner reports. */
  private static final class Notebook implements Reporter {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> notices = new ArrayList<>();

    @Override
    public void findings(List<Finding> found) {
      findings.addAll(found);
    }

    @Override
    public void changes(List<Change> changes) {
      // a plan holds its changes
    }

    @Override
    public void summary(Message start, List<ChangeSummary.Part> parts) {
      // nothing is sent here
    }

    @Override
    public void say(Message message) {
      notices.add(message);
    }

    @Override
    public void remark(Remark remark) {
      notices.add(remark.line());
    }

    @Override
    public void tell(Message message) {
      notices.add(message);
    }

    @Override
    public void problem(Message message) {
      notices.add(message);
    }
  }
}
