/**
 * The command {@code apply} and what belongs to it: its options, the story of a run over many
 * contacts, and what it prints. How one contact is changed, and in which order things become
 * durable, is the business of {@code bulk}.
 */
@NullMarked
package dev.contactctl.apply;

import org.jspecify.annotations.NullMarked;
