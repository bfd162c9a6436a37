package dev.contactctl.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.read.ContactReader;
import dev.contactctl.read.Reading;
import dev.contactctl.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Parses JSON written in a test, in which apostrophes stand for quotes. */
public final class Parsed {
  private Parsed() {}

  /** The contact, as read from {@code c.json}. */
  public static Contact contact(String json) {
    return exactly(json.replace('\'', '"'));
  }

  /** The contact of JSON in which apostrophes are apostrophes. */
  public static Contact exactly(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    Reading reading = ContactReader.readOne(new Source("c.json", text), Optional.empty());
    assertEquals(List.of(), reading.findings());
    return reading.contact().orElseThrow();
  }

  /** The JSON value. */
  public static JsonNode value(String json) {
    return contact("{'x':" + json + "}").tree().get("x");
  }

  /** The path that the text stands for. */
  public static FieldPath path(String text) {
    return PathSyntax.parse(text).orElseThrow();
  }
}
