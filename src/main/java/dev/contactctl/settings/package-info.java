/**
 * What the user has configured: {@link dev.contactctl.settings.Setting} is the table of all
 * settings, {@link dev.contactctl.settings.Settings} finds the value of each and remembers where it
 * came from, and {@link dev.contactctl.settings.Credentials} finds the access token.
 */
@NullMarked
package dev.contactctl.settings;

import org.jspecify.annotations.NullMarked;
