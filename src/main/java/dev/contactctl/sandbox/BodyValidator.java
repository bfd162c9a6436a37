package dev.contactctl.sandbox;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the body of a PUT against the rulebook and answers as the API does, with the first problem
 * only. The rows are checked in the order of the page, then the rules that the page has in prose.
 *
 * <p>The page leaves some things open; the sandbox has decided them like this:
 *
 * <ul>
 *   <li>Properties that the page does not name are accepted at every level; what the real API does
 *       with them is not known.
 *   <li>Read-only properties are not checked, and the sandbox ignores them.
 *   <li>Null is refused wherever the page does not say nullable.
 *   <li>A required text may be empty unless a pattern forbids it.
 * </ul>
 */
public final class BodyValidator {
  private final Rulebook rulebook;
  private final CustomPropertyTypes types;
  private final ProseRules prose;

  /**
   * A validator.
   *
   * @param rulebook the rules of the page
   * @param acceptTwitter whether {@code TWITTER} is still a valid type of a messenger; the page
   *     announces its end for mid-November 2026
   */
  public BodyValidator(Rulebook rulebook, boolean acceptTwitter) {
    this.rulebook = rulebook;
    this.types = new CustomPropertyTypes(rulebook);
    this.prose = new ProseRules(acceptTwitter);
  }

  /**
   * The first problem of a body; empty when it is valid.
   *
   * @param body what the client sent
   * @param stored the contact that it would replace, which shows whether the contact is external
   */
  public Optional<ApiError> firstProblem(ObjectNode body, ObjectNode stored) {
    Optional<ApiError> problem = members("", "", body);
    return problem.isPresent() ? problem : prose.firstProblem(body, stored);
  }

  private Optional<ApiError> members(String rowPath, String path, ObjectNode object) {
    for (RulebookRow row : rulebook.members(rowPath)) {
      if (row.access() == RulebookRow.Writability.READ_ONLY) {
        continue;
      }
      Optional<ApiError> problem =
          member(row, path.isEmpty() ? row.name() : path + "." + row.name(), object);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<ApiError> member(RulebookRow row, String path, ObjectNode object) {
    if (!object.has(row.name())) {
      return row.required() ? problem(path, "is required.") : Optional.empty();
    }
    JsonNode value = object.path(row.name());
    if (value.isNull()) {
      return row.nullable() ? Optional.empty() : problem(path, "must not be null.");
    }
    return row.path().equals("customProperties") && value instanceof ObjectNode values
        ? customProperties(path, values)
        : value(row, path, value);
  }

  private Optional<ApiError> value(RulebookRow row, String path, JsonNode value) {
    if (row.isList()) {
      return value instanceof ArrayNode list
          ? list(row, path, list)
          : problem(path, "must be an array.");
    }
    if (row.isObject()) {
      return value instanceof ObjectNode object
          ? members(row.path(), path, object)
          : problem(path, "must be an object.");
    }
    if (row.type().equals("boolean")) {
      return value.isBoolean() ? Optional.empty() : problem(path, "must be a boolean.");
    }
    return value.isString()
        ? text(row, path, value.stringValue())
        : problem(path, "must be a string.");
  }

  private static Optional<ApiError> text(RulebookRow row, String path, String text) {
    int length = text.codePointCount(0, text.length());
    if (row.maxLength().isPresent() && length > row.maxLength().getAsInt()) {
      return problem(path, "must be at most " + row.maxLength().getAsInt() + " characters long.");
    }
    if (!row.pattern().isEmpty() && !text.matches(row.pattern())) {
      return problem(path, "must match " + row.pattern() + ".");
    }
    if (!row.choices().isEmpty() && !row.choices().contains(text)) {
      return problem(path, "must be one of " + String.join(", ", row.choices()) + ".");
    }
    return Optional.empty();
  }

  private Optional<ApiError> list(RulebookRow row, String path, ArrayNode list) {
    if (row.minItems().isPresent() && list.size() < row.minItems().getAsInt()) {
      return problem(path, "must have at least " + row.minItems().getAsInt() + " items.");
    }
    if (row.maxItems().isPresent() && list.size() > row.maxItems().getAsInt()) {
      return problem(path, "must have at most " + row.maxItems().getAsInt() + " items.");
    }
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String itemPath = path + "[" + i + "]";
      Optional<ApiError> problem = item(row, itemPath, list.get(i));
      if (problem.isPresent()) {
        return problem;
      }
      if (!seen.add(list.get(i)) && row.uniqueItems()) {
        return problem(itemPath, "must not repeat an earlier item.");
      }
    }
    return Optional.empty();
  }

  private Optional<ApiError> item(RulebookRow row, String path, JsonNode item) {
    if (row.isListOfTexts()) {
      return item.isString() ? Optional.empty() : problem(path, "must be a string.");
    }
    return item instanceof ObjectNode object
        ? members(row.path() + "[]", path, object)
        : problem(path, "must be an object.");
  }

  private Optional<ApiError> customProperties(String path, ObjectNode values) {
    for (String key : values.propertyNames()) {
      JsonNode value = values.path(key);
      String keyPath = path + "." + key;
      Optional<RulebookRow> type = types.of(value);
      Optional<ApiError> problem =
          type.isPresent()
              ? value(type.get(), keyPath, value)
              : problem(keyPath, "must be {content}, {text, link} or a list of one of them.");
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<ApiError> problem(String path, String problem) {
    return Optional.of(ApiError.invalid(path, problem));
  }
}
