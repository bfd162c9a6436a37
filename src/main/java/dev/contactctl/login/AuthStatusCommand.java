package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.auth.AccountTokens;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ReportFormat;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code auth status}: prints where the access token comes from, and how long it is valid. */
public final class AuthStatusCommand extends Command {
  private static final String CHECK = "--check";

  private final ChoiceOption<ReportFormat> output = ReportFormat.option();

  @Override
  public String name() {
    return "auth status";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(Option.flag(OptionGroup.INPUT, "Get a token, and try it with the API", CHECK));
    options.add(output.option());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public Exit run(Session session, Args args) {
    ReportFormat format = output.chosen(args);
    Settings settings = session.settings();
    StatusReport report = new StatusReport(session.console().language());
    report.server(settings.get(Setting.PROFILE).value(), settings.baseUrl());
    Exit exit = Exit.OK;
    try {
      look(session, args, report);
    } catch (Failure failure) {
      report.problem(failure.exit(), session.console().language().say(failure.message()));
      session.console().failure(failure);
      exit = failure.exit();
    }
    session.console().report(format.of(report));
    return exit;
  }

  private static void look(Session session, Args args, StatusReport report) {
    if (args.has(Credentials.FROM_STDIN)) {
      report.source("stdin", Credentials.FROM_STDIN);
    } else {
      Optional<Resolved> chosen = Credentials.chosen(session.settings());
      if (chosen.isPresent()) {
        Setting way = chosen.get().setting();
        String group = way.group();
        report.source(group.isEmpty() ? way.key() : group, chosen.get().origin());
      }
    }
    TokenSource tokens = session.tokens();
    if (!args.has(CHECK)) {
      report.tokens(tokens);
      Optional<Failure> first =
          tokens instanceof AccountTokens account ? account.neededFirst() : Optional.empty();
      if (first.isPresent()) {
        throw first.get();
      }
      return;
    }
    TokenTrial.TrialResult verdict;
    try {
      verdict = TokenTrial.with(session);
    } catch (Failure refused) {
      report.tokens(tokens);
      throw refused;
    }
    report.tokens(tokens);
    report.tried(verdict);
  }
}
