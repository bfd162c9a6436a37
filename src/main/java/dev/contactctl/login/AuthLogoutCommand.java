package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.remote.Token;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ProfileAccount;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Resolved;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.List;
import java.util.Optional;

/** {@code auth logout}: revokes the kept tokens and removes them. */
public final class AuthLogoutCommand extends Command {
  @Override
  public String name() {
    return "auth logout";
  }

  @Override
  public List<Option> options() {
    return CommonOptions.requests();
  }

  @Override
  public Exit run(Session session, Args args) {
    if (args.has(Credentials.FROM_STDIN)) {
      return isNotOurs(session, Credentials.FROM_STDIN);
    }
    Optional<Resolved> chosen = Credentials.chosen(session.settings());
    if (chosen.isEmpty()) {
      session.console().say(LoginSentences.NO_ACCOUNT.with());
      return Exit.OK;
    }
    if (chosen.get().setting().group().isEmpty()) {
      return besides(session, chosen.get());
    }
    return session.tokens() instanceof AccountTokens account
        ? forget(session, account)
        : isNotOurs(session, chosen.get().origin());
  }

  /** A token that was set by hand is not even read: what is kept may be of the account besides. */
  private static Exit besides(Session session, Resolved byHand) {
    boolean variable = byHand.source() == Resolved.SourceKind.ENVIRONMENT;
    Optional<AccountTokens> account =
        variable
            ? ProfileAccount.configured(session, session.settings().profile())
            : Optional.empty();
    if (account.isEmpty()) {
      return isNotOurs(session, byHand.origin());
    }
    Exit exit = forget(session, account.get());
    session.console().say(LoginSentences.STILL_SET.with(byHand.origin()));
    return exit;
  }

  private static Exit isNotOurs(Session session, String origin) {
    session.console().say(LoginSentences.NOT_OURS.with(origin));
    return Exit.OK;
  }

  private static Exit forget(Session session, AccountTokens account) {
    String id = account.account().id();
    boolean kept = account.kept().isPresent();
    Optional<Failure> problem = account.forget();
    if (problem.isPresent()) {
      session.console().failure(problem.get());
      session.console().tell(LoginSentences.FORGOTTEN_ONLY.with(id, Token.LONGEST_LIFE));
      return problem.get().exit();
    }
    LoginSentences done = kept ? LoginSentences.LOGGED_OUT : LoginSentences.NOTHING_KEPT;
    session.console().say(done.with(id));
    return Exit.OK;
  }
}
