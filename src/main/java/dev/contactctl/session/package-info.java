/**
 * What every command works with: the settings, the console, the token, the common options, and the
 * output of contacts.
 */
@NullMarked
package dev.contactctl.session;

import org.jspecify.annotations.NullMarked;
