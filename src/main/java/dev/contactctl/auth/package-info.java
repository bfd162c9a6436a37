/**
 * Access tokens that the program gets by itself: from the auth host, for a service account, or from
 * a program of the user. They are kept in a private file until shortly before its end.
 */
@NullMarked
package dev.contactctl.auth;

import org.jspecify.annotations.NullMarked;
