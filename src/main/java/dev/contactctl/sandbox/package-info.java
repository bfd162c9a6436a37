/**
 * A local contacts API for rehearsals, demonstrations and tests: it keeps state, checks every PUT
 * against the rules of the API page, and can be told to fail. Its rulebook is a second
 * transcription of that page, so that a mistake in the program's own table of fields cannot agree
 * with itself. Therefore this room imports {@code world} and {@code message}, and nothing that
 * knows contacts.
 */
@NullMarked
package dev.contactctl.sandbox;

import org.jspecify.annotations.NullMarked;
