package dev.contactctl.args;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.message.Message;
import dev.contactctl.message.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Proposes what was meant by a comma after which no member of an item begins: a comma in the value,
 * or several items. Both are spelled out, ready to paste.
 */
final class CommaRemedy {
  private final Field item;
  private final String flag;
  private final ItemText parts;

  private final List<Field> members = new ArrayList<>();

  private final List<String> values = new ArrayList<>();

  /** The main value read as several values. */
  private final List<String> several = new ArrayList<>();

  private String marks = "";

  CommaRemedy(Field item, String flag, String text) {
    this.item = item;
    this.flag = flag;
    this.parts = new ItemText(flag, text);
    read();
  }

  /** Appends a part that is not a member to the value before it. */
  private void read() {
    members.add(item.mainValue());
    values.add(parts.value());
    addTo(several, values.get(0));
    while (parts.next()) {
      String key = parts.key();
      Field child = item.child(key);
      boolean assigned = child.isKnown() && parts.hasValue();
      if (assigned) {
        members.add(child);
        values.add(parts.value());
      } else if (child.kind() == Kind.BOOLEAN) {
        marks += ',' + key;
      } else {
        glue(key + parts.rest());
      }
    }
  }

  private void glue(String part) {
    int last = values.size() - 1;
    values.set(last, values.get(last) + ',' + part);
    if (last == 0) {
      addTo(several, part);
    }
  }

  private static void addTo(List<String> list, String value) {
    if (!value.isBlank()) {
      list.add(value.strip());
    }
  }

  /** The flag with the value in quotes; empty if no such value is allowed. */
  Optional<String> one() {
    for (int i = 0; i < values.size(); i++) {
      if (isWrong(members.get(i), values.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(flag(values.get(0), marks));
  }

  private static boolean isWrong(Field member, String value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    for (Limit limit : member.kind() == Kind.TEXT ? member.limits() : List.<Limit>of()) {
      if (limit.wrong(nodes.stringNode(value), nodes.objectNode()).isPresent()) {
        return true;
      }
    }
    return !ItemSyntax.fits(member, value);
  }

  /** The flag repeated for each value; empty if the comma is not in the main value. */
  private Optional<String> several() {
    if (several.size() < 2) {
      return Optional.empty();
    }
    StringBuilder flags = new StringBuilder();
    for (String value : several) {
      flags.append(flags.isEmpty() ? flag(value, marks) : ' ' + flag(value, ""));
    }
    return Optional.of(flags.toString());
  }

  private String flag(String main, String marked) {
    StringBuilder written = new StringBuilder(ItemText.written(main));
    for (int i = 1; i < values.size(); i++) {
      written.append(',').append(members.get(i).name()).append('=');
      written.append(ItemText.written(values.get(i)));
    }
    return flag + ' ' + ShellText.word(written.append(marked).toString());
  }

  /** The same for a plain text with commas other than the ASCII one. */
  Message spellings(String text) {
    Message one = Message.literal(flag + ' ' + ShellText.word('"' + text + '"'));
    Optional<String> more = several();
    return more.isEmpty()
        ? FlagSentences.AS_ONE.with(one)
        : FlagSentences.AS_ONE_OR_SEVERAL.with(one, more.get());
  }

  /** Both spellings, or only the possible one. */
  Message spellings() {
    Optional<String> one = one();
    Optional<String> more = several();
    if (one.isEmpty() && more.isEmpty()) {
      return FlagSentences.NO_COMMA.with();
    }
    if (more.isEmpty()) {
      return FlagSentences.AS_ONE.with(one.get());
    }
    return one.isEmpty()
        ? FlagSentences.AS_SEVERAL.with(more.get())
        : FlagSentences.AS_ONE_OR_SEVERAL.with(one.get(), more.get());
  }
}
