package dev.contactctl.bulk;

import dev.contactctl.check.Finding;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.util.List;

/** What {@link Target#decide} decides about a contact. */
public sealed interface Decision {

  /**
   * The plan is to be sent, unless it changes nothing.
   *
   * @param findings warnings and notes about it
   * @param notices what else the user may like to know
   */
  record Send(Plan plan, List<Finding> findings, List<Message> notices) implements Decision {}

  /**
   * Nothing may be sent.
   *
   * @param state {@link ContactState#FAILED} or {@link ContactState#CONFLICT}
   * @param findings what is wrong with the result, with their places
   */
  record Refuse(ContactState state, Exit exit, Message message, List<Finding> findings)
      implements Decision {}
}
