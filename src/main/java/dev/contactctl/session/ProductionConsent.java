package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.message.Message;
import dev.contactctl.settings.Resolved;
import dev.contactctl.settings.Setting;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * The consent to change many contacts where the settings have {@code production: true}: on a
 * terminal the user is asked; elsewhere the command line must contain {@code --yes} and name the
 * profile, so that no default of the config file decides whose contacts are changed.
 */
public final class ProductionConsent {
  private static final String YES = "--yes";
  private static final String PROFILE = Setting.PROFILE.flag().orElseThrow();

  /** The longest answer that is read, in bytes. */
  private static final int LONGEST = 1000;

  private final Session session;
  private final boolean needed;
  private final Resolved profile;

  private ProductionConsent(Session session, boolean needed, Resolved profile) {
    this.session = session;
    this.needed = needed;
    this.profile = profile;
  }

  /** The option that gives the consent. */
  public static Option option() {
    return Option.flag(OptionGroup.GUARDS, "In production: do not ask; needs --profile NAME", YES);
  }

  /**
   * Determines whether a run that sends changes needs a consent that the command line does not
   * give.
   *
   * @throws Failure exit 8, when it does, and there is nobody to ask
   */
  public static ProductionConsent of(Session session, Args args) {
    Optional<Message> production = session.settings().guards().productionSetBy();
    Resolved profile = session.settings().get(Setting.PROFILE);
    String name = PROFILE + " " + profile.value();
    boolean named = !profile.isSet() || profile.source() == Resolved.SourceKind.FLAG;
    boolean needed = production.isPresent() && !(args.has(YES) && named);
    if (needed && !session.mayAsk()) {
      String missing = args.has(YES) ? name : named && !profile.isSet() ? YES : YES + " " + name;
      throw new Failure(Exit.CONFLICT, SessionSentences.PRODUCTION.with(production.get(), missing));
    }
    return new ProductionConsent(session, needed, profile);
  }

  /**
   * Asks the user, if that is needed.
   *
   * @param contacts how many contacts may be changed
   * @throws Failure exit 8, when the answer is anything but yes
   */
  public void ask(long contacts) {
    if (!needed) {
      return;
    }
    String server = session.settings().baseUrl().toString();
    session
        .console()
        .ask(
            profile.isSet()
                ? SessionSentences.ASK_FOR_PROFILE.with(profile.value(), server, contacts)
                : SessionSentences.ASK.with(server, contacts));
    String answer = answer().strip().toLowerCase(Locale.ROOT);
    if (!answer.equals("y") && !answer.equals("yes")) {
      throw new Failure(Exit.CONFLICT, SessionSentences.DECLINED.with());
    }
  }

  /** One line; the end of standard input is not an answer. */
  private String answer() {
    StringBuilder line = new StringBuilder();
    InputStream in = session.world().in();
    try {
      int next = in.read();
      while (next >= 0 && next != '\n' && line.length() < LONGEST) {
        line.append((char) next);
        next = in.read();
      }
      if (next < 0) {
        session.console().endLine(); // which the user has not done
      }
    } catch (IOException e) {
      return "";
    }
    return line.toString();
  }
}
