package dev.contactctl.remote;

import java.util.Optional;

/**
 * The server that calls go to, as this run is set up.
 *
 * @param base the base URL
 * @param unread the name of a variable that is set and that other programs, but not this one, read
 *     trusted certificates from
 */
public record ServerSetup(BaseUrl base, Optional<String> unread) {

  /** What in it may be why a call failed. */
  Suspects suspects(ServerText texts) {
    return new Suspects(
        base.endsAsUsual()
            ? Optional.empty()
            : Optional.of(
                ReplySentences.CHECK_ID_AND_PATH.with(
                    texts.masked(base.toString()), base.source(), BaseUrl.USUAL_END)),
        unread.map(ReplySentences.NOT_READ::with));
  }
}
