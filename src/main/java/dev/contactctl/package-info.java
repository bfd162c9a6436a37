/** The program: its door, its function, and the real world. */
@NullMarked
package dev.contactctl;

import org.jspecify.annotations.NullMarked;
