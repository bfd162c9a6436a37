/**
 * Holds a contact against the field table and the rules, and reports every finding at once. No
 * input or output.
 */
@NullMarked
package dev.contactctl.check;

import org.jspecify.annotations.NullMarked;
