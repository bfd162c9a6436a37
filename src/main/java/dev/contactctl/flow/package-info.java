/**
 * The flows of the commands that change contacts: what is read, checked, shown, guarded and sent,
 * and in which order. {@link dev.contactctl.flow.UpdateFlow} and {@link
 * dev.contactctl.flow.EditFlow} handle one contact; {@link dev.contactctl.flow.ChangeSender} is the
 * only code that changes a contact on the server.
 */
@NullMarked
package dev.contactctl.flow;

import org.jspecify.annotations.NullMarked;
