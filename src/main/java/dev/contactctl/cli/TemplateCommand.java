package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.session.Command;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.write.Template;
import java.util.List;

/** {@code template}: prints a contact to start from. */
final class TemplateCommand extends Command {
  private static final String FULL = "--full";

  @Override
  public String name() {
    return "template";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.flag(
            OptionGroup.OUTPUT, "Print every property, the optional ones as comments", FULL));
  }

  @Override
  public Exit run(Session session, Args args) {
    Template.Content content =
        args.has(FULL) ? Template.Content.EVERYTHING : Template.Content.REQUIRED;
    session.console().result(Template.text(content, session.console().language()));
    return Exit.OK;
  }
}
