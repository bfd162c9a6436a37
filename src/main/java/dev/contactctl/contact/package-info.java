/**
 * What a contact is: the field table with its limits, paths into a contact, and the places that
 * values came from. No input, no output, no clock. The source of every limit is the API page of
 * {@code PUT /contacts/{contactId}}; wherever a comment says "the page", it means that one.
 */
@NullMarked
package dev.contactctl.contact;

import org.jspecify.annotations.NullMarked;
