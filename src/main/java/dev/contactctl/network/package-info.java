/**
 * What the user's network requires of every connection: the proxies that variables name, and
 * certificates to trust besides those of Java. It is read before the first request, so that any
 * problem is reported before anything is sent; runs that configure none of this do not load it.
 */
@NullMarked
package dev.contactctl.network;

import org.jspecify.annotations.NullMarked;
