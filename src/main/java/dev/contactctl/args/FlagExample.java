package dev.contactctl.args;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.write.ExampleValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a value as the field flag that sets it, ready to paste into a shell. */
public final class FlagExample {
  private static final String PLAIN = "@%_+=:,./-";

  private FlagExample() {}

  /**
   * The flags that set a property and what is below it.
   *
   * @param path the property, by names
   * @param value what to set it to; of a list, the first item is added to those that are there
   */
  public static List<String> of(FieldPath path, ExampleValue value) {
    List<String> lines = new ArrayList<>();
    for (FieldFlag flag : FieldFlags.all()) {
      if (path.leadsTo(flag.path())) {
        Optional<ExampleValue> below = at(value, path, flag.path());
        if (below.isPresent()) {
          add(lines, flag, below.get());
        }
      }
    }
    return lines;
  }

  /**
   * The flag that sets one custom property: a value with one member by the text of that member, any
   * other as JSON.
   */
  public static String ofCustomProperty(String name, ExampleValue value) {
    boolean plain = value.members().size() == 1;
    String text = plain ? value.members().values().iterator().next().word() : value.json();
    return "--custom-property " + quoted(name + "=" + text);
  }

  /** What lies below the value, at the remaining part of the longer path. */
  private static Optional<ExampleValue> at(ExampleValue value, FieldPath path, FieldPath below) {
    Optional<ExampleValue> found = Optional.of(value);
    for (int i = path.steps().size(); i < below.steps().size() && found.isPresent(); i++) {
      String name = ((FieldPath.Name) below.steps().get(i)).name();
      found = Optional.ofNullable(found.get().members().get(name));
    }
    return found;
  }

  private static void add(List<String> lines, FieldFlag flag, ExampleValue value) {
    String name = flag.option().name();
    if (flag.action() == FieldFlag.Action.ADD) {
      lines.add(name + " " + quoted(item(flag, value.items().get(0))));
    } else if (flag.action() == FieldFlag.Action.SCALAR) {
      lines.add(name + (value.kind() == Kind.BOOLEAN ? "=" : " ") + quoted(value.word()));
    }
  }

  /** The main value, then {@code name=value}, or the bare name of a boolean that is true. */
  private static String item(FieldFlag flag, ExampleValue item) {
    if (item.kind() != Kind.OBJECT) {
      return item.word();
    }
    String main = flag.field().item().mainValue().name();
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, ExampleValue> member : item.members().entrySet()) {
      ExampleValue value = member.getValue();
      if (member.getKey().equals(main)) {
        text.append(part(value.word()));
      } else {
        boolean bare = value.kind() == Kind.BOOLEAN && value.word().equals("true");
        text.append(',').append(member.getKey());
        text.append(bare ? "" : "=" + part(value.word()));
      }
    }
    return text.toString();
  }

  private static String part(String value) {
    boolean plain = value.indexOf(',') < 0 && !value.startsWith("\"");
    return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }

  /** The word, quoted for a shell. */
  private static String quoted(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c) && PLAIN.indexOf(c) < 0) {
        return "'" + word.replace("'", "'\\''") + "'";
      }
    }
    return word;
  }
}
