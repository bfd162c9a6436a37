package dev.contactctl.login;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.Session;
import dev.contactctl.settings.ProfileChange;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code auth login}: writes a profile from which a token can be obtained, after trying it. */
public final class AuthLoginCommand extends Command {
  private static final String PROFILE = Setting.PROFILE.flag().orElseThrow();
  private static final String USUAL_PROFILE = "default";

  @Override
  public String name() {
    return "auth login";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(LoginFlags.options());
    options.addAll(WebOptions.options());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public Exit run(Session session, Args args) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.putAll(session.flags());
    String typed = flags.getOrDefault(Setting.PROFILE, "");
    flags.remove(Setting.PROFILE);
    flags.remove(Setting.TOKEN_FILE);
    Settings settings = Settings.of(session.world(), flags, typed, USUAL_PROFILE);
    LoginFlags given = new LoginFlags(session, settings, args);
    boolean asks =
        session.mayAsk()
            && !given.takeStandardInput()
            && !isDecided(session, typed, given, settings);
    if (asks && typed.isEmpty()) {
      given.check();
      String named = LoginQuestions.profile(session, settings.profile());
      settings = Settings.of(session.world(), flags, named, USUAL_PROFILE);
      given = new LoginFlags(session, settings, args);
    }
    String profile = LoginCheck.profile(settings.profile(), PROFILE);
    session.use(settings);
    LoginPlan plan = asks ? questions(session, settings, given, args) : given.plan();
    if (!asks && typed.isEmpty() && !isNew(session, profile)) {
      throw new Failure(Exit.USAGE, LoginSentences.NAME_PROFILE.with(profile, PROFILE));
    }
    return new ProfileLogin(session, profile, plan)
        .run(asks ? ProfileLogin.Replacing.ASK : ProfileLogin.Replacing.GO_ON);
  }

  /** Whether options say what is to be done, and to which profile. */
  private static boolean isDecided(
      Session session, String typed, LoginFlags given, Settings settings) {
    return given.areComplete() && (!typed.isEmpty() || isNew(session, settings.profile()));
  }

  private static boolean isNew(Session session, String profile) {
    return new ProfileChange(session.world(), profile).isNew();
  }

  private static LoginPlan questions(
      Session session, Settings settings, LoginFlags given, Args args) {
    given.check();
    return new LoginQuestions(session, settings, given, WebOptions.of(args, settings)).plan();
  }
}
