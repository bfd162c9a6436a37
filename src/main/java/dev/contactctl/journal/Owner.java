package dev.contactctl.journal;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose contacts a run changes, as far as that is known without asking the server: all domains have
 * one base URL. Nothing of it comes from a token.
 *
 * @param profile the name of the profile; empty for none
 * @param account the service account, or the client ID of the app that a user has signed in to;
 *     empty when there is only a token
 */
public record Owner(String profile, String account) {
  /** Of which nothing is known, as of that of a journal of an earlier version. */
  public static final Owner UNKNOWN = new Owner("", "");

  /**
   * Refuses another account than this one, with which a journal or a plan was made, unless both are
   * of one domain: their IDs end with the same name behind an at sign.
   *
   * @param name the file as messages name it
   * @throws Failure exit 2, when both accounts are known, and may be of different domains
   */
  void refuseOther(String name, Owner now) {
    if (!areKnown(now) || domain().equals(now.domain())) {
      return;
    }
    boolean byProfile = !profile.isEmpty() && !profile.equals(now.profile);
    throw new Failure(
        Exit.USAGE,
        byProfile
            ? JournalSentences.ACCOUNT_OF_PROFILE.with(name, account, now.account, profile)
            : JournalSentences.OTHER_ACCOUNT.with(name, account, now.account));
  }

  private boolean areKnown(Owner now) {
    return !account.isEmpty() && !now.account.isEmpty();
  }

  /** The domain; the whole account where that does not name one, as the ID of an app. */
  private String domain() {
    int at = account.lastIndexOf('@');
    return at < 0 ? account : account.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * What to say when the accounts cannot be compared, and the profiles differ.
   *
   * @param name the file as messages name it
   */
  public Optional<Message> warning(String name, Owner now) {
    if (areKnown(now) || profile.isEmpty() || profile.equals(now.profile)) {
      return Optional.empty();
    }
    return Optional.of(
        now.profile.isEmpty()
            ? JournalSentences.WITHOUT_PROFILE.with(name, profile)
            : JournalSentences.OTHER_PROFILE.with(name, profile, now.profile));
  }
}
