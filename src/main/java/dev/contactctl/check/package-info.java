/**
 * Checks a contact against the field table and the rules, and reports all findings at once. No
 * input, no output.
 */
@NullMarked
package dev.contactctl.check;

import org.jspecify.annotations.NullMarked;
