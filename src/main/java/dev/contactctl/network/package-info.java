/**
 * What the user's network asks of every connection: the proxies that variables name, and
 * certificates to trust besides those of Java. It is read before the first request, so that
 * whatever is wrong with it is reported before anything is sent; runs that set none of this do not
 * load it.
 */
@NullMarked
package dev.contactctl.network;

import org.jspecify.annotations.NullMarked;
