package dev.contactctl.doctor;

import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects the checks made so far. For one thread. */
final class Examination {
  private final List<Check> checks = new ArrayList<>();

  private ObjectNode add(
      Topic topic, Verdict verdict, Message found, Optional<Message> remedy, Exit exit) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    checks.add(new Check(topic, verdict, found, remedy, exit, facts));
    return facts;
  }

  /** Adds a check without a problem; returns its facts, to be filled in. */
  ObjectNode ok(Topic topic, Message found) {
    return add(topic, Verdict.OK, found, Optional.empty(), Exit.OK);
  }

  /** Adds a warning about something that should be fixed some time; returns its facts. */
  ObjectNode warn(Topic topic, Message found, Message remedy) {
    return add(topic, Verdict.WARNING, found, Optional.of(remedy), Exit.OK);
  }

  /** Adds a warning whose message ends with the remedy. */
  ObjectNode warn(Topic topic, Message found) {
    return add(topic, Verdict.WARNING, found, Optional.empty(), Exit.OK);
  }

  /** Adds an error that keeps commands from working; returns its facts. */
  ObjectNode fail(Topic topic, Exit exit, Message found, Message remedy) {
    return add(topic, Verdict.ERROR, found, Optional.of(remedy), exit);
  }

  /** Adds an error from the message of a failure, which ends with the remedy. */
  void fail(Topic topic, Failure failure) {
    add(topic, Verdict.ERROR, failure.message(), Optional.empty(), failure.exit());
  }

  /** Adds a failure as a warning, since the program works without what failed. */
  void warn(Topic topic, Failure failure) {
    add(topic, Verdict.WARNING, failure.message(), Optional.empty(), Exit.OK);
  }

  /** Adds a check that could not be made. */
  void skip(Topic topic, Message why) {
    add(topic, Verdict.SKIPPED, why, Optional.empty(), Exit.OK);
  }

  /** Adds a check that could not be made because of the result of another topic. */
  void skip(Topic topic, Topic because) {
    skip(topic, DoctorSentences.BECAUSE_OF.with(because.word()));
  }

  /** Whether the topic has an error. */
  boolean hasFailed(Topic topic) {
    return has(topic, Verdict.ERROR);
  }

  /** Whether the topic has been examined with that verdict. */
  boolean has(Topic topic, Verdict verdict) {
    for (Check check : checks) {
      if (check.topic() == topic && check.verdict() == verdict) {
        return true;
      }
    }
    return false;
  }

  /** All checks, in the order of the topics. */
  List<Check> checks() {
    List<Check> sorted = new ArrayList<>(checks);
    sorted.sort((a, b) -> a.topic().compareTo(b.topic()));
    return sorted;
  }

  /** The most severe exit code of all checks. */
  Exit exit() {
    Exit worst = Exit.OK;
    for (Check check : checks) {
      worst = worst.and(check.exit());
    }
    return worst;
  }

  /** How many checks came to that verdict. */
  int count(Verdict verdict) {
    int count = 0;
    for (Check check : checks) {
      count += check.verdict() == verdict ? 1 : 0;
    }
    return count;
  }
}
