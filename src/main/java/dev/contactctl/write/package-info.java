/** Writes contacts and changes for people and for programs, and the template of a contact. */
@NullMarked
package dev.contactctl.write;

import org.jspecify.annotations.NullMarked;
