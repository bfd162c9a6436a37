/**
 * What a user asks to change and what comes of it: edits, merging, differences, the body that is
 * sent, and how a server's answer compares with it.
 */
@NullMarked
package dev.contactctl.change;

import org.jspecify.annotations.NullMarked;
