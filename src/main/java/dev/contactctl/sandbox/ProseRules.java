package dev.contactctl.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the rules that the API page states in sentences instead of tables: those at its top, the
 * notice about messengers, and the description of an event's date. The body has already passed the
 * rules of the tables.
 */
final class ProseRules {
  private final boolean acceptTwitter;

  ProseRules(boolean acceptTwitter) {
    this.acceptTwitter = acceptTwitter;
  }

  Optional<ApiError> firstProblem(ObjectNode body, ObjectNode stored) {
    boolean external = stored.path("linkedExternalUser").isObject();
    if (!external && body.path("emails").isEmpty() && body.path("telephones").isEmpty()) {
      return problem("emails", "or telephones is required.");
    }
    Optional<ApiError> problem = members(body.path("permission"));
    if (problem.isEmpty()) {
      problem = name(body.path("contactName"), stored.path("contactName"), external);
    }
    if (problem.isEmpty()) {
      problem = dates(body.path("events"));
    }
    return problem.isEmpty() ? messengers(body.path("messengers")) : problem;
  }

  private static Optional<ApiError> members(JsonNode permission) {
    boolean members = text(permission, "accessibleRange").equals("MEMBER");
    if (!members || !permission.path("accessibleMembers").isEmpty()) {
      return Optional.empty();
    }
    // This code and sentence were once seen in an answer of the real API.
    String sentence = "permission.accessibleMembers: You must add at least 1 member.";
    return Optional.of(new ApiError(400, "INSUFFICIENT", sentence));
  }

  /** Omitting the nickname would erase it, so for an external contact that is a change as well. */
  private static Optional<ApiError> name(JsonNode name, JsonNode stored, boolean external) {
    if (text(name, "firstName").isEmpty() && text(name, "lastName").isEmpty()) {
      return problem("contactName.firstName", "or contactName.lastName is required.");
    }
    return external && !text(name, "nickName").equals(text(stored, "nickName"))
        ? problem("contactName.nickName", "of an external contact cannot be changed.")
        : Optional.empty();
  }

  private static Optional<ApiError> dates(JsonNode events) {
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.path(i);
      boolean lunar = text(event, "dayType").equals("LUNAR");
      String date = text(event, "date");
      if (lunar ? !isLunar(date) : !isSolar(date)) {
        return problem("events[" + i + "].date", "must be a date, YYYY-MM-DD.");
      }
    }
    return Optional.empty();
  }

  /** Whether it is a day from 1 to 30 of a month: which months have 30 is not known. */
  static boolean isLunar(String text) {
    return text.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|30)");
  }

  /** Whether it is a day of the calendar. */
  static boolean isSolar(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return false;
    }
    try {
      return LocalDate.parse(text).getDayOfMonth() == Integer.parseInt(text.substring(8));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Optional<ApiError> messengers(JsonNode messengers) {
    for (int i = 0; i < messengers.size(); i++) {
      if (!acceptTwitter && text(messengers.path(i), "type").equals("TWITTER")) {
        return problem("messengers[" + i + "].type", "TWITTER is no longer supported, use X.");
      }
    }
    return Optional.empty();
  }

  /** The text of a member; the empty text when it is absent or null. */
  private static String text(JsonNode object, String name) {
    return object.path(name).asString("");
  }

  private static Optional<ApiError> problem(String path, String problem) {
    return Optional.of(ApiError.invalid(path, problem));
  }
}
