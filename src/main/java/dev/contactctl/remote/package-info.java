/**
 * The contacts API over HTTP. {@link dev.contactctl.remote.ContactsApi} has a method for each call,
 * and its {@link dev.contactctl.remote.Reply} says what became of it, as data; {@link
 * dev.contactctl.remote.ReplyFailure} makes the exit code and the sentence. On the way, {@code
 * AuthorizedCalls} adds the token and renews it, {@code AnswerReader} reads the response, and
 * {@code GoodAnswer} is what the call accepts as success. All of it may be used by several threads.
 */
@NullMarked
package dev.contactctl.remote;

import org.jspecify.annotations.NullMarked;
