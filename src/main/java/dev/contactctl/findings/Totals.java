package dev.contactctl.findings;

/**
 * The totals of one run of checks.
 *
 * @param contacts how many contacts were checked
 * @param errors how many errors were found
 * @param warnings how many warnings were found
 * @param unread how many inputs could not be read, or not to their end
 * @param cut whether a contact was read in part, so that there may be more errors
 */
public record Totals(long contacts, long errors, long warnings, long unread, boolean cut) {}
