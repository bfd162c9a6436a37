/**
 * A local contacts API for rehearsals, demonstrations and tests: it keeps state, judges every PUT
 * by the API page and can be told to fail. Its rulebook is a transcription of the page of its own,
 * so this room imports nothing of the program but {@code world} and {@code format}, and never
 * {@code contact}.
 */
@NullMarked
package dev.contactctl.sandbox;

import org.jspecify.annotations.NullMarked;
