package dev.contactctl.remote;

import dev.contactctl.check.Rule;
import dev.contactctl.http.Response;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the JSON body of a response as strictly as any input. */
public final class JsonBody {
  /** The charsets whose text is the same in UTF-8. */
  private static final List<String> READ_AS_UTF_8 = List.of("utf-8", "utf8", "us-ascii", "ascii");

  /** Where an error has its code: in the API, in OAuth (RFC 6749), on the auth host besides. */
  private static final List<String> CODES = List.of("code", "error", "returnCode");

  /** Where an error has its description, in the same order. */
  private static final List<String> DESCRIPTIONS =
      List.of("description", "error_description", "returnMessage");

  private JsonBody() {}

  /**
   * The one JSON value of the body.
   *
   * @throws UnusableAnswer when the body is said to be something else, or is not sound JSON
   */
  public static JsonNode of(Response response) throws UnusableAnswer {
    String type = response.header("content-type");
    ContentType content = new ContentType(type);
    if (!content.isJson()) {
      throw new UnusableAnswer(AnswerFault.NOT_JSON, type);
    }
    checkCharsets(content.charsets());
    String encoding = response.header("content-encoding");
    if (!isIdentity(encoding)) {
      throw new UnusableAnswer(AnswerFault.ENCODED, encoding);
    }
    try {
      return JsonTrees.json(new Source("server", response.body()));
    } catch (Unreadable e) {
      throw unusable(e, response);
    }
  }

  /** The code of the error that the body tells of; empty for none. */
  static String errorCode(JsonNode body) {
    return first(body, CODES);
  }

  /** The description of the error that the body tells of; empty for none. */
  static String errorDescription(JsonNode body) {
    return first(body, DESCRIPTIONS);
  }

  private static String first(JsonNode error, List<String> names) {
    for (String name : names) {
      String text = error.path(name).asString("");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /**
   * Makes sure that the body of an answer with a good status tells of no error, as some servers do.
   *
   * @throws UnusableAnswer when it does
   */
  public static void checkNoError(JsonNode body) throws UnusableAnswer {
    String code = errorCode(body);
    if (!code.isEmpty()) {
      String description = errorDescription(body);
      throw new UnusableAnswer(
          AnswerFault.ERROR, description.isEmpty() ? code : code + ": " + description);
    }
  }

  private static UnusableAnswer unusable(Unreadable e, Response response) {
    Rule rule = e.finding().rule();
    boolean ends = rule == Rule.EMPTY_INPUT || e.isAtEnd();
    if (ends || Utf8.endsWithinCharacter(response.body())) {
      return new UnusableAnswer(
          response.hasArrivedWhole() ? AnswerFault.UNFINISHED_JSON : AnswerFault.INCOMPLETE_JSON,
          "");
    }
    return rule == Rule.SYNTAX
        ? new UnusableAnswer(AnswerFault.INVALID_JSON, "")
        : new UnusableAnswer(AnswerFault.BROKEN_RULE, rule.id());
  }

  private static void checkCharsets(List<String> charsets) throws UnusableAnswer {
    String first = "";
    for (String charset : charsets) {
      String name = charset.toLowerCase(Locale.ROOT);
      if (!charset.isEmpty() && !READ_AS_UTF_8.contains(name)) {
        throw new UnusableAnswer(AnswerFault.OTHER_CHARSET, charset);
      }
      String plain = name.replace("-", "");
      if (!first.isEmpty() && !plain.isEmpty() && !plain.equals(first)) {
        throw new UnusableAnswer(AnswerFault.OTHER_CHARSET, String.join(", ", charsets));
      }
      first = plain.isEmpty() ? first : plain;
    }
  }

  /** Whether the field Content-Encoding names only the identity encoding. */
  private static boolean isIdentity(String encodings) {
    for (String encoding : encodings.split(",")) {
      String name = encoding.strip();
      if (!name.isEmpty() && !name.equalsIgnoreCase("identity")) {
        return false;
      }
    }
    return true;
  }
}
