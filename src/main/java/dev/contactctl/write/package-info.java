/** Writes contacts, changes and findings for people and for programs. */
@NullMarked
package dev.contactctl.write;

import org.jspecify.annotations.NullMarked;
