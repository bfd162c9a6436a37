package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads to a value inside a contact, as users write and read it: {@code telephones[0].telephone},
 * {@code telephones[type=CELLPHONE].telephone}, {@code customProperties["odd key"]}.
 *
 * @param steps from the contact down; empty for the contact itself
 */
public record FieldPath(List<Step> steps) {
  // equals and hashCode are written out: those of the JDK load 80 classes when they are called
  // first

  /** One step of a path. */
  public sealed interface Step {}

  /** The member of that name. */
  public record Name(String name) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Name named && named.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The item at that index, counted from 0. */
  public record Index(int index) implements Step {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Index item && item.index == index;
    }

    @Override
    public int hashCode() {
      return index;
    }
  }

  /** The one item whose member has that value. */
  public record Match(String member, String value) implements Step {}

  /** Every item of a list; only a path that is read may have it. */
  public record Each() implements Step {}

  /** The contact itself. */
  public static final FieldPath ROOT = new FieldPath(List.of());

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldPath path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** The path through members of these names, each inside the one before. */
  public static FieldPath of(String... names) {
    List<Step> steps = new ArrayList<>();
    for (String name : names) {
      steps.add(new Name(name));
    }
    return new FieldPath(List.copyOf(steps));
  }

  /** The path to a member. */
  public FieldPath then(String name) {
    return plus(new Name(name));
  }

  /** The path to an item. */
  public FieldPath then(int index) {
    return plus(new Index(index));
  }

  /** The path with one more step. */
  public FieldPath plus(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(List.copyOf(longer));
  }

  /** The path continued by another one. */
  public FieldPath plus(FieldPath rest) {
    List<Step> longer = new ArrayList<>(steps);
    longer.addAll(rest.steps);
    return new FieldPath(List.copyOf(longer));
  }

  /** The path to the object or list that holds this value; of the root, the root. */
  public FieldPath parent() {
    return steps.isEmpty() ? this : new FieldPath(steps.subList(0, steps.size() - 1));
  }

  /** Whether the path leads to every item of a list. */
  public boolean hasEach() {
    for (Step step : steps) {
      if (step instanceof Each) {
        return true;
      }
    }
    return false;
  }

  /** Whether the other path is this one or leads further down from it. */
  public boolean leadsTo(FieldPath other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** The path as users write it; empty for the contact itself. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step instanceof Index item) {
        text.append('[').append(item.index()).append(']');
      } else if (step instanceof Match match) {
        text.append('[').append(match.member()).append('=').append(match.value()).append(']');
      } else if (step instanceof Each) {
        text.append("[*]");
      } else if (step instanceof Name named) {
        name(text, named.name());
      }
    }
    return text.toString();
  }

  private static void name(StringBuilder text, String name) {
    if (isPlain(name)) {
      text.append(text.isEmpty() ? "" : ".").append(name);
    } else {
      text.append("[\"");
      text.append(name.replace("\\", "\\\\").replace("\"", "\\\"")).append("\"]");
    }
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (".[]\"=\\".indexOf(name.charAt(i)) >= 0 || name.charAt(i) <= ' ') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
