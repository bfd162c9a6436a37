package dev.contactctl.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Strict JSON in UTF-8: no duplicate keys, one value, every digit of a number kept. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  /** Why something cannot be read, in words that follow its name. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String problem) {
      super(problem, null, false, false);
    }

    String problem() {
      return String.valueOf(getMessage());
    }
  }

  /** Reads one JSON object. */
  static ObjectNode object(byte[] utf8) throws Unreadable {
    return object(decode(utf8));
  }

  /** Reads one JSON object. */
  static ObjectNode object(String text) throws Unreadable {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new Unreadable("is not valid JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
    }
    if (!(node instanceof ObjectNode object)) {
      throw new Unreadable("is not a JSON object");
    }
    // Half a surrogate pair, which only an escape can spell, has no UTF-8 form to answer with.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text(object))) {
      throw new Unreadable("has half a surrogate pair");
    }
    return object;
  }

  /** The value on one line. */
  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Decodes UTF-8; Jackson itself would also take UTF-16 and UTF-32, which the API does not. */
  static String decode(byte[] utf8) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new Unreadable("is not UTF-8");
    }
  }
}
