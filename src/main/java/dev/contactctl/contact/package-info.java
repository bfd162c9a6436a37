/**
 * What a contact is: the field table, the limits and rules, edits, checks. No input, no output, no
 * clock. The source of every limit is the API page of {@code PUT /contacts/{contactId}}; where a
 * class says "the page", it means that one.
 */
@NullMarked
package dev.contactctl.contact;

import org.jspecify.annotations.NullMarked;
