package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Places;
import dev.contactctl.flow.EditFlow;
import dev.contactctl.flow.Plan;
import dev.contactctl.flow.UpdateFlow;
import dev.contactctl.flow.UpdateRequest;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ReplyFailure;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code edit}: change a contact in an editor. */
final class EditCommand extends Command {
  @Override
  String name() {
    return "edit";
  }

  @Override
  String usage() {
    return "ID";
  }

  @Override
  String summary() {
    return "Change one contact in your editor";
  }

  @Override
  String description() {
    return """
        Opens the contact as YAML in $VISUAL or $EDITOR. A text that breaks a rule is
        opened again with the problems as comments. A text that is unchanged or empty
        sends nothing. The contact is read again just before it is sent, and a change by
        somebody else in the meantime stops it. A text that could not be sent is kept,
        and its path is printed.
        """;
  }

  @Override
  List<Option> options() {
    List<Option> options = new ArrayList<>(DryRun.options());
    options.addAll(ContactOutput.options());
    options.add(ChangeInput.forbidRemovals());
    options.addAll(CommonOptions.checks());
    options.addAll(CommonOptions.connection());
    return options;
  }

  @Override
  int minWords() {
    return 1;
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    String id = ContactIdArgument.check(args.words().get(0));
    ContactOutput output = ContactOutput.of(args);
    ContactsApi api = session.api();
    EditFlow flow =
        new EditFlow(
            session.world(),
            editor(session),
            session.console(),
            session.terms(false),
            session.mayAsk());
    Contact before = new Contact(ReplyFailure.valueOrFail(api.get(id)), Places.all(Place.SERVER));
    Optional<UpdateFlow.Outcome> outcome =
        flow.edit(id, before, plan -> end(session, args, id, api, plan, output));
    if (outcome.isEmpty()) {
      session.console().say(id + ": unchanged, nothing was sent");
      return Exit.OK;
    }
    return outcome.get().sent()
        ? output.print(session.console(), id, outcome.get()).and(outcome.get().exit())
        : outcome.get().exit();
  }

  private static UpdateFlow.Outcome end(
      Session session, Args args, String id, ContactsApi api, Plan plan, ContactOutput output) {
    if (DryRun.isAsked(args)) {
      session.console().changes(plan.changes());
      Exit shown = DryRun.show(session, args, id, plan, output);
      return new UpdateFlow.Outcome(plan.after().tree(), shown, false);
    }
    boolean forbids = session.settings().forbidsRemovals();
    UpdateRequest request =
        new UpdateRequest(
            id,
            Optional.empty(),
            List.of(),
            true,
            session.terms(false),
            new UpdateRequest.Guards(forbids, Optional.empty(), Optional.empty()),
            false);
    UpdateFlow flow = new UpdateFlow(() -> api, session.console());
    return flow.sendIfStill(request, plan);
  }

  private static String editor(Session session) {
    for (String name : List.of("VISUAL", "EDITOR")) {
      String editor = session.world().env(name).orElse("");
      if (!editor.isBlank()) {
        return editor;
      }
    }
    throw new Failure(
        Exit.USAGE, "edit: no editor is set; set EDITOR, or change the contact with update");
  }
}
