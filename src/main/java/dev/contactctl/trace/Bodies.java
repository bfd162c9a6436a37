package dev.contactctl.trace;

import dev.contactctl.remote.Token;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.write.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies of requests and answers safe for a trace. */
final class Bodies {
  /** Which bodies a trace shows. */
  enum Detail {
    /** JSON and forms, with masked values; what is needed to tell requests apart stays. */
    MASKED,
    /** Every body, with its secrets masked. */
    WHOLE
  }

  /** Members that do not concern a person. */
  private static final Set<String> PLAIN =
      Set.of(
          "contactid",
          "code",
          "error",
          "createdtime",
          "modifiedtime",
          "expiresin",
          "tokentype",
          "granttype",
          "scope");

  private final Detail detail;
  private final Secrets secrets;

  Bodies(Detail detail, Secrets secrets) {
    this.detail = detail;
    this.secrets = secrets;
  }

  /**
   * A body in the form in which the trace may show it; empty for no body.
   *
   * @param type the content type that it is said to have
   */
  Optional<String> of(byte[] body, String type) {
    if (body.length == 0) {
      return Optional.empty();
    }
    if (Secrets.isForm(type)) {
      return Optional.of(form(new String(body, StandardCharsets.UTF_8)));
    }
    Optional<String> json = json(body);
    if (json.isPresent() || detail == Detail.MASKED) {
      return json;
    }
    return Optional.of(secrets.masked(new String(body, StandardCharsets.UTF_8)));
  }

  /**
   * Masks the answer to a form as a whole unless it is JSON, since it may hold a new token
   * anywhere.
   */
  Optional<String> ofAnswerToForm(byte[] body) {
    return body.length == 0 ? Optional.empty() : Optional.of(json(body).orElse(Token.MASK));
  }

  /** The JSON in a body; empty when it is something else. */
  private Optional<String> json(byte[] body) {
    try {
      JsonNode json = JsonTrees.json(new Source("", body));
      return Optional.of(secrets.masked(JsonWriter.compact(masked("", json))));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static String simple(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  private boolean isMasked(String name) {
    return Secrets.isName(name) || detail == Detail.MASKED && !PLAIN.contains(simple(name));
  }

  private JsonNode masked(String name, JsonNode value) {
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        object.set(secrets.masked(member.getKey()), masked(member.getKey(), member.getValue()));
      }
      return object;
    } else if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : value) {
        array.add(masked(name, item));
      }
      return array;
    } else if (value.isNull() || value.isBoolean()) {
      return value;
    } else if (isMasked(name)) {
      return JsonNodeFactory.instance.stringNode(Token.MASK);
    }
    return value.isString()
        ? JsonNodeFactory.instance.stringNode(secrets.masked(value.stringValue()))
        : value;
  }

  private String form(String text) {
    StringBuilder masked = new StringBuilder();
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      boolean hidden = equals >= 0 && (isMasked(name) || Secrets.isField(name));
      masked.append(masked.isEmpty() ? "" : "&");
      masked.append(hidden ? name + "=" + Token.MASK : secrets.masked(pair));
    }
    return masked.toString();
  }
}
