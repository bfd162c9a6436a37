package dev.contactctl.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms in which a secret may be repeated: as it is, encoded for a URL, JSON or HTML, or in
 * Base64.
 */
public final class SecretForms {
  private SecretForms() {}

  /** All forms of the secret, first the secret itself; each one once. */
  public static Set<String> of(String secret) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(secret);
    addBase64(forms, secret);
    String percent = percent(secret);
    for (String form : new String[] {percent, percent.replace("%2F", "/"), percent(percent)}) {
      forms.add(form);
      forms.add(form.replace("%2B", "%2b").replace("%2F", "%2f").replace("%3D", "%3d"));
    }
    addJson(forms, secret);
    String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    forms.add(html);
    forms.add(html.replace("+", "&#43;").replace("=", "&#61;"));
    forms.add(html.replace("+", "&#43;").replace("=", "&#61;").replace("/", "&#47;"));
    return forms;
  }

  /** Only the Base64 forms of a text, for one that is a secret in that form alone. */
  public static Set<String> base64(String text) {
    Set<String> forms = new LinkedHashSet<>();
    addBase64(forms, text);
    return forms;
  }

  /** Escaped for JSON, and once more: JSON that is quoted in JSON. */
  private static void addJson(Set<String> forms, String secret) {
    String escaped = secret.replace("+", "\\u002B").replace("=", "\\u003D");
    String[] all = {secret.replace("/", "\\/"), escaped, escaped.replace("/", "\\u002F")};
    for (String form : all) {
      String small = form.replace("u002B", "u002b").replace("u003D", "u003d");
      for (String one : new String[] {form, small.replace("u002F", "u002f")}) {
        forms.add(one);
        forms.add(one.replace("\\", "\\\\"));
      }
    }
  }

  private static void addBase64(Set<String> forms, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Base64.Encoder encoder :
        new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
      forms.add(encoder.encodeToString(bytes));
      forms.add(encoder.withoutPadding().encodeToString(bytes));
    }
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
