package dev.contactctl.doctor;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found about one topic.
 *
 * @param found what was found; of a check that was skipped, why
 * @param remedy what to do about it; empty when nothing is to be done, or {@code found} says it
 * @param exit the exit code that it asks for
 * @param facts the same for programs; may be empty
 */
record Check(
    Topic topic,
    Verdict verdict,
    Message found,
    Optional<Message> remedy,
    Exit exit,
    ObjectNode facts) {}
