/**
 * What the user set: a table of settings, resolved values that remember where they came from, and
 * the token.
 */
@NullMarked
package dev.contactctl.settings;

import org.jspecify.annotations.NullMarked;
