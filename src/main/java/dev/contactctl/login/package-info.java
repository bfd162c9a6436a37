/**
 * The commands about access tokens: {@code auth login}, {@code auth status}, {@code auth token} and
 * {@code auth logout}. They know nothing of contacts.
 */
@NullMarked
package dev.contactctl.login;

import org.jspecify.annotations.NullMarked;
