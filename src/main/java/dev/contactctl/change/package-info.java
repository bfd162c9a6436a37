/**
 * Changes contacts and compares them: edits, merging, differences, the body to send, and what the
 * server's answer changed.
 */
@NullMarked
package dev.contactctl.change;

import org.jspecify.annotations.NullMarked;
