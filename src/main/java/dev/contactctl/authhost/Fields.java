package dev.contactctl.authhost;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form. */
final class Fields {
  private final Map<String, String> values;

  private Fields(Map<String, String> values) {
    this.values = values;
  }

  /** The fields in a body; empty when it is not a form, or has a field twice. */
  static Optional<Fields> of(String body) {
    Map<String, String> values = new HashMap<>();
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals <= 0 || !isEncoded(field)) {
        return Optional.empty();
      }
      String name = field.substring(0, equals);
      try {
        String value = URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8);
        if (values.containsKey(name)) {
          return Optional.empty();
        }
        values.put(name, value);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new Fields(values));
  }

  /** Whether it has only characters that may stand unencoded in a form. */
  private static boolean isEncoded(String field) {
    return field.matches("[A-Za-z0-9_.*+%-]+=[A-Za-z0-9_.*+%~-]*");
  }

  /** The value of a field; empty when it is missing. */
  String get(String name) {
    return values.getOrDefault(name, "");
  }
}
