/**
 * What commands share: the settings, the console, the token, the common options, the input of a
 * change, and the output of contacts and outcomes.
 */
@NullMarked
package dev.contactctl.session;

import org.jspecify.annotations.NullMarked;
