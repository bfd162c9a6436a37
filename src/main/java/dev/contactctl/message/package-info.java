/**
 * What the program says, as data. Code that finds something out makes a {@link
 * dev.contactctl.message.Message}: which {@link dev.contactctl.message.Sentence} it is, and what
 * goes into it. The text is put together where it is printed, in the {@link
 * dev.contactctl.message.Language} of the user. Each room lists its sentences in an enum of its
 * own, in English; another language is a table from those constants to texts.
 */
@NullMarked
package dev.contactctl.message;

import org.jspecify.annotations.NullMarked;
