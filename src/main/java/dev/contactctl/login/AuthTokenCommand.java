package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.remote.Token;
import dev.contactctl.remote.TokenException;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code auth token}: prints the access token for another program. */
public final class AuthTokenCommand extends Command {
  private static final String SHOW = "--show";

  @Override
  public String name() {
    return "auth token";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag(OptionGroup.OUTPUT, "Print it on a terminal, too", SHOW));
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public Exit run(Session session, Args args) {
    if (session.world().isTerminal(World.Stream.OUT) && !args.has(SHOW)) {
      throw new Failure(Exit.USAGE, LoginSentences.TERMINAL.with(name(), SHOW));
    }
    Token token;
    try {
      token = session.tokens().current();
    } catch (TokenException e) {
      throw e.failure();
    }
    session.console().result(token.secret().revealed() + "\n");
    return Exit.OK;
  }
}
