package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses a {@link FieldPath} from text. */
public final class PathSyntax {
  private final String text;
  private final List<FieldPath.Step> steps = new ArrayList<>();
  private int at;

  private PathSyntax(String text) {
    this.text = text;
  }

  /**
   * The path that the text means; empty if it is not a path.
   *
   * @param text such as {@code telephones[type=CELLPHONE].telephone}, {@code telephones[*].type},
   *     {@code telephones.0.type} or {@code customProperties["odd key"]}
   */
  public static Optional<FieldPath> parse(String text) {
    PathSyntax syntax = new PathSyntax(text);
    return syntax.read() ? Optional.of(new FieldPath(List.copyOf(syntax.steps))) : Optional.empty();
  }

  /**
   * Where the path in {@code PATH=VALUE} ends: the index of the first {@code =} outside brackets,
   * or -1.
   */
  public static int endOfPath(String assignment) {
    for (int i = 0; i < assignment.length(); i++) {
      char c = assignment.charAt(i);
      if (c == '=') {
        return i;
      }
      if (c == '[') {
        i = assignment.startsWith("\"", i + 1) ? closingQuote(assignment, i + 2) : i;
        i = assignment.indexOf(']', i);
      }
      if (i < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The index of the quote that ends a quoted name; the end of the text if there is none. */
  private static int closingQuote(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private boolean read() {
    while (at < text.length()) {
      boolean good = text.charAt(at) == '[' ? bracket() : name();
      if (!good) {
        return false;
      }
    }
    return !steps.isEmpty();
  }

  private boolean name() {
    if (!steps.isEmpty() && text.charAt(at++) != '.') {
      return false;
    }
    int start = at;
    while (at < text.length() && ".[]=\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String name = text.substring(start, at);
    if (isItem(name)) {
      return index(name);
    }
    steps.add(new FieldPath.Name(name));
    return at > start;
  }

  /** Whether a name after a list is an item, as in {@code telephones.0.telephone}. */
  private boolean isItem(String name) {
    boolean number = !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    if (steps.isEmpty() || !(number || name.equals("*"))) {
      return false;
    }
    return ContactFields.CONTACT.at(new FieldPath(List.copyOf(steps))).kind() == Kind.LIST;
  }

  private boolean bracket() {
    at++;
    if (at < text.length() && text.charAt(at) == '"') {
      return quotedName();
    }
    int end = text.indexOf(']', at);
    if (end < 0 || steps.isEmpty()) {
      return false;
    }
    String inside = text.substring(at, end);
    at = end + 1;
    int equals = inside.indexOf('=');
    if (equals > 0) {
      steps.add(new FieldPath.Match(inside.substring(0, equals), inside.substring(equals + 1)));
      return true;
    }
    return index(inside);
  }

  private boolean index(String digits) {
    if (digits.equals("*")) {
      steps.add(new FieldPath.Each());
      return true;
    }
    if (digits.isEmpty() || digits.length() > 6) {
      return false;
    }
    int index = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      index = index * 10 + c - '0';
    }
    steps.add(new FieldPath.Index(index));
    return true;
  }

  private boolean quotedName() {
    StringBuilder name = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      name.append(text.charAt(at));
    }
    boolean closed = text.startsWith("\"]", at);
    at += 2;
    steps.add(new FieldPath.Name(name.toString()));
    return closed;
  }
}
