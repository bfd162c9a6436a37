package dev.contactctl.remote;

import dev.contactctl.check.Rule;
import dev.contactctl.http.Response;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the JSON body of a response as strictly as any input. */
final class JsonBody {
  private JsonBody() {}

  /**
   * The one JSON value of the body.
   *
   * @throws UnusableAnswer when the body is said to be something else, or is not sound JSON
   */
  static JsonNode of(Response response) throws UnusableAnswer {
    String type = response.header("content-type");
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      throw new UnusableAnswer(Flaw.NOT_JSON, type);
    }
    try {
      return JsonTrees.json(new Source("server", response.body()));
    } catch (Unreadable e) {
      Rule rule = e.finding().rule();
      boolean incomplete = rule == Rule.SYNTAX || rule == Rule.EMPTY_INPUT;
      throw new UnusableAnswer(
          incomplete ? Flaw.INCOMPLETE_JSON : Flaw.BROKEN_RULE, incomplete ? "" : rule.id());
    }
  }
}
