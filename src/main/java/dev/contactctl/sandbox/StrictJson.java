package dev.contactctl.sandbox;

import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes strict JSON in UTF-8: no duplicate keys, one value, all digits of numbers. */
final class StrictJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StrictJson() {}

  /** Why a text cannot be read, as a sentence without its subject. */
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    NotJson(Message problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }

    Message problem() {
      return problem;
    }
  }

  /** Reads one JSON object. */
  static ObjectNode object(byte[] utf8) throws NotJson {
    return object(decode(utf8));
  }

  /** Reads one JSON object. */
  static ObjectNode object(String text) throws NotJson {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (StreamConstraintsException e) {
      throw new NotJson(NotJsonSentences.OVER_A_LIMIT.with());
    } catch (JacksonException e) {
      throw new NotJson(invalid(e));
    }
    if (!(node instanceof ObjectNode object)) {
      throw new NotJson(NotJsonSentences.NO_OBJECT.with());
    }
    // Half a surrogate pair, which JSON can write only as an escape, has no form in UTF-8.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text(object))) {
      throw new NotJson(NotJsonSentences.HALF_SURROGATE_PAIR.with());
    }
    return object;
  }

  /** Leaves out the library's own reason, which mentions tokens, sources and its own settings. */
  private static Message invalid(JacksonException e) {
    Optional<TokenStreamLocation> at = Optional.ofNullable(e.getLocation());
    return at.isEmpty() || at.get().getCharOffset() < 0
        ? NotJsonSentences.INVALID.with()
        : NotJsonSentences.INVALID_AT.with(at.get().getCharOffset() + 1);
  }

  /** The value on one line. */
  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Decodes UTF-8; Jackson would also accept UTF-16 and UTF-32, which the API does not. */
  static String decode(byte[] utf8) throws NotJson {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new NotJson(NotJsonSentences.NOT_UTF_8.with());
    }
  }

  /** These are also part of what the sandbox answers to clients, so they must not change. */
  private enum NotJsonSentences implements Sentence {
    INVALID("is not valid JSON, or has a property twice"),
    INVALID_AT("is not valid JSON, or has a property twice, near character {0}"),
    OVER_A_LIMIT("is nested too deeply, or has a name or a number that is too long"),
    NO_OBJECT("is not a JSON object"),
    HALF_SURROGATE_PAIR("has half a surrogate pair"),
    NOT_UTF_8("is not UTF-8");

    private final String english;

    NotJsonSentences(String english) {
      this.english = english;
    }

    @Override
    public String english() {
      return english;
    }
  }
}
