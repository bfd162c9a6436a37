package dev.contactctl.settings;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.syntax.Document;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The text of a config file, in which one setting changes and everything else stays as its owner
 * wrote it. It handles the usual ways to write YAML; the caller reads the result again to see
 * whether it means what was intended.
 */
final class ConfigText {
  private final StringBuilder text;
  private final Document document;
  private final String lineEnd;

  ConfigText(String text, Document document) {
    this.text = new StringBuilder(text);
    this.document = document;
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** The text with the setting at the path, and with the mappings that lead to it. */
  String set(FieldPath path, JsonNode value) {
    if (isThere(path)) {
      int[] old = value(path);
      text.replace(old[0], old[1], " " + ConfigEntry.written(value));
      return text.toString();
    }
    FieldPath holder = path.parent();
    while (!isThere(holder)) {
      holder = holder.parent();
    }
    boolean top = holder.steps().isEmpty();
    ConfigEntry entry = new ConfigEntry(holder, path, value);
    if (isFlow(holder)) {
      add(holder, entry.flow());
    } else if (top && entry.isProfile()) {
      append(entry.block(0, lineEnd));
    } else {
      add(holder, entry.block(indent(holder), lineEnd));
    }
    return text.toString();
  }

  /** The text without the setting at the path, which is present. */
  String unset(FieldPath path) {
    int key = key(path);
    int end = end(path);
    FieldPath parent = path.parent();
    if (isFlow(parent)) {
      cutFlow(key, end);
      return text.toString();
    }
    int start = lineStart(key);
    int after = lineAfter(end);
    text.replace(start, after, comments(start, after));
    if (!parent.steps().isEmpty() && node(parent).size() == 1) {
      text.insert(value(parent)[0], " {}");
    }
    return text.toString();
  }

  /** The comment lines between the two, which are kept. */
  private String comments(int start, int after) {
    StringBuilder comments = new StringBuilder();
    for (int line = start; line < after; line = lineAfter(line)) {
      int first = skipBlanks(line);
      if (first < after && text.charAt(first) == '#') {
        comments.append(text, line, lineAfter(line));
      }
    }
    return comments.toString();
  }

  /** Where a value ends, including everything inside it. */
  private int end(FieldPath path) {
    int end = value(path)[1];
    List<FieldPath> members = node(path).isObject() ? below(path) : List.of();
    for (FieldPath inner : members) {
      end = Math.max(end, value(inner)[1]);
    }
    return end;
  }

  private void cutFlow(int start, int end) {
    int after = skipBlanks(end);
    int before = start;
    while (text.charAt(before - 1) == ' ') {
      before--;
    }
    if (after < text.length() && text.charAt(after) == ',') {
      text.delete(start, skipBlanks(after + 1));
    } else {
      text.delete(text.charAt(before - 1) == ',' ? before - 1 : start, end);
    }
  }

  /** Adds an entry to an existing mapping. */
  private void add(FieldPath mapping, String entry) {
    JsonNode node = node(mapping);
    if (isFlow(mapping)) {
      text.insert(opening(mapping) + 1, entry + (node.isEmpty() ? "" : ", "));
      return;
    }
    int comment = mapping.steps().isEmpty() ? commentOf(entry) : -1;
    List<FieldPath> below = mapping.steps().isEmpty() ? settings() : below(mapping);
    if (comment >= 0) {
      insertLine(afterComment(comment), entry);
    } else if (below.isEmpty()) {
      append(entry);
    } else {
      insertLine(lastLine(below), " ".repeat(indent(mapping)) + entry);
    }
  }

  /** Where the comment of {@code config init} for a setting begins; -1 if there is none. */
  private int commentOf(String entry) {
    String comment = "# " + entry.substring(0, entry.indexOf(':') + 1);
    if (text.indexOf(comment) == 0) {
      return 0;
    }
    int end = text.indexOf("\n" + comment);
    return end < 0 ? -1 : end + 1;
  }

  /** Where the comment ends, with the lines of a mapping below it. */
  private int afterComment(int comment) {
    int end = lineAfter(comment);
    while (text.indexOf("#  ", end) == end) {
      end = lineAfter(end);
    }
    return end;
  }

  private void append(String lines) {
    insertLine(text.length(), lines);
  }

  /** Inserts at the beginning of a line, or at the end, where a line break may be missing. */
  private void insertLine(int at, String line) {
    boolean open = at > 0 && text.charAt(at - 1) != '\n';
    text.insert(at, (open ? lineEnd : "") + line + lineEnd);
  }

  /** The settings at the top level. */
  private List<FieldPath> settings() {
    List<FieldPath> paths = new ArrayList<>();
    for (String name : document.value().propertyNames()) {
      if (!name.equals(ConfigFile.PROFILES)) {
        FieldPath path = FieldPath.of(name);
        paths.add(path);
        paths.addAll(below(path));
      }
    }
    return paths;
  }

  /** The paths of everything below a mapping or a list. */
  private List<FieldPath> below(FieldPath parent) {
    List<FieldPath> paths = new ArrayList<>();
    for (String name : node(parent).propertyNames()) {
      FieldPath path = parent.then(name);
      paths.add(path);
      paths.addAll(below(path));
    }
    for (int i = 0; node(parent).isArray() && i < node(parent).size(); i++) {
      paths.add(parent.then(i));
    }
    return paths;
  }

  /** Where the line after the last of the paths begins. */
  private int lastLine(List<FieldPath> paths) {
    int last = 0;
    for (FieldPath path : paths) {
      last = Math.max(last, lineAfter(key(path)));
    }
    return last;
  }

  private boolean isThere(FieldPath path) {
    return !node(path).isMissingNode();
  }

  private JsonNode node(FieldPath path) {
    JsonNode node = document.value();
    for (FieldPath.Step step : path.steps()) {
      node = node.path(((FieldPath.Name) step).name());
    }
    return node;
  }

  /** The indentation of the names in a mapping in block style. */
  private int indent(FieldPath mapping) {
    for (String name : node(mapping).propertyNames()) {
      return document.places().key(mapping.then(name)).column() - 1;
    }
    return 2 * mapping.steps().size();
  }

  boolean isFlow(FieldPath mapping) {
    for (int length = 0; length <= mapping.steps().size(); length++) {
      int at = opening(new FieldPath(mapping.steps().subList(0, length)));
      if (at < text.length() && text.charAt(at) == '{') {
        return true;
      }
    }
    return false;
  }

  private int opening(FieldPath mapping) {
    return offset(document.places().value(mapping));
  }

  private int key(FieldPath path) {
    return offset(document.places().key(path));
  }

  private int offset(Place place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = text.indexOf("\n", start) + 1;
    }
    return text.offsetByCodePoints(start, Math.max(0, place.column() - 1));
  }

  /** Where the value begins, right after the colon, and where it ends. */
  private int[] value(FieldPath path) {
    int at = key(path);
    char quote = text.charAt(at);
    at = quote == '"' || quote == '\'' ? text.indexOf("" + quote, at + 1) + 1 : at;
    int colon = text.indexOf(":", at) + 1;
    return new int[] {colon, end(colon, isFlow(path.parent()))};
  }

  private int end(int colon, boolean flow) {
    int start = skipBlanks(colon);
    char first = start < text.length() ? text.charAt(start) : '\n';
    if (first == '"' || first == '\'') {
      return closing(start + 1, first) + 1;
    }
    if (first == '[' || first == '{') {
      return closingBracket(start, first == '[' ? ']' : '}') + 1;
    }
    int end = start;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      boolean comment = text.charAt(end) == '#' && text.charAt(end - 1) <= ' ';
      if (comment || (flow && ",}".indexOf(text.charAt(end)) >= 0)) {
        break;
      }
      end++;
    }
    while (end > colon && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return end;
  }

  private int closing(int from, char quote) {
    int at = from;
    while (at < text.length() && text.charAt(at) != quote) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length() - 1);
  }

  private int closingBracket(int opening, char bracket) {
    int at = opening + 1;
    while (at < text.length() - 1 && text.charAt(at) != bracket) {
      char c = text.charAt(at);
      at = c == '"' || c == '\'' ? closing(at + 1, c) + 1 : at + 1;
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private int lineStart(int at) {
    return text.lastIndexOf("\n", at - 1) + 1;
  }

  private int lineAfter(int at) {
    int end = text.indexOf("\n", at);
    return end < 0 ? text.length() : end + 1;
  }
}
