package dev.contactctl.journal;

import dev.contactctl.contact.Place;
import java.util.Optional;

/**
 * A contact in doubt: its PUT may have been sent, and the journal does not hold how it ended.
 *
 * @param record its record in the input, counted from 1
 * @param id the contact
 * @param place the line of the journal that says so
 * @param body the digest of the contact as it was to be sent
 * @param before the digest of the contact as it was, when it was read
 */
public record OpenIntent(
    int record, String id, Place place, String body, Optional<String> before) {}
