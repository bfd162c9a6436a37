package dev.contactctl.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Guesses which property of the field table was meant by a wrong name, wherever it is written: a
 * mistyped name, a name without those of the objects that contain it, or a name from other
 * programs.
 */
public final class MeantProperty {
  /** The least length of a choice that can stand for its property: X could be anything. */
  private static final int LEAST_CHOICE = 3;

  /** Remembered guesses of {@link #in} and of {@link #called}. */
  private static final Guesses IN = new Guesses(MeantProperty::find);

  private static final Guesses CALLED = new Guesses(MeantProperty::findCalled);

  private MeantProperty() {}

  /**
   * The property that the word most likely means.
   *
   * @param parent where the word was found; {@link ContactFields#CONTACT} for the top level
   * @return the path from the parent, in a list to the first item, or to the one of the type that
   *     the word names
   */
  public static Optional<FieldPath> in(Field parent, String word) {
    return IN.of(parent, word);
  }

  private static Optional<FieldPath> find(Field parent, String word) {
    Optional<Field> member = member(parent, word);
    return member.isPresent()
        ? Optional.of(FieldPath.of(member.get().name()))
        : below(parent, word);
  }

  /** The member of an object that the word means or resembles. */
  public static Optional<Field> member(Field parent, String word) {
    Optional<Field> called = memberCalled(parent, plain(word));
    if (called.isPresent()) {
      return called;
    }
    List<String> names = new ArrayList<>();
    for (Field child : parent.children()) {
      names.add(child.name());
    }
    String near = NearestWord.of(word, names);
    return near.isEmpty() ? Optional.empty() : Optional.of(parent.child(near));
  }

  /**
   * The property of a contact that is also known by that name; never one that the word only
   * resembles.
   */
  public static Optional<FieldPath> called(String word) {
    return CALLED.of(ContactFields.CONTACT, word);
  }

  private static Optional<FieldPath> findCalled(Field contact, String word) {
    Optional<Field> member = memberCalled(contact, plain(word));
    return member.isPresent()
        ? Optional.of(FieldPath.of(member.get().name()))
        : only(namesIn(contact).getOrDefault(plain(word), Set.of()));
  }

  /**
   * The path with every wrong name replaced by what it most likely means.
   *
   * @return nothing when no name is wrong, or one means nothing
   */
  public static Optional<FieldPath> of(FieldPath path) {
    Field field = ContactFields.CONTACT;
    FieldPath meant = FieldPath.ROOT;
    for (FieldPath.Step step : path.steps()) {
      Optional<FieldPath> next = next(field, step);
      if (next.isEmpty()) {
        break;
      }
      meant = meant.plus(next.get());
      field = ContactFields.CONTACT.at(meant);
    }
    boolean found = field.isKnown() && !meant.steps().isEmpty() && !path.leadsTo(meant);
    return found && !meant.leadsTo(path) ? Optional.of(meant) : Optional.empty();
  }

  /** What a step means inside a property; nothing when it leads nowhere. */
  private static Optional<FieldPath> next(Field field, FieldPath.Step step) {
    Field item = MapValues.itemOf(field);
    if (step instanceof FieldPath.Name named) {
      boolean good = field.kind() == Kind.MAP || field.child(named.name()).isKnown();
      if (good) {
        return Optional.of(FieldPath.of(named.name()));
      }
      return field.kind() == Kind.LIST
          ? in(item, named.name()).map(path -> FieldPath.ROOT.then(0).plus(path.steps().get(0)))
          : in(field, named.name());
    }
    if (field.kind() != Kind.LIST) {
      return Optional.empty();
    }
    boolean wrong = step instanceof FieldPath.Match match && !item.child(match.member()).isKnown();
    if (!wrong) {
      return Optional.of(FieldPath.ROOT.plus(step));
    }
    FieldPath.Match match = (FieldPath.Match) step;
    return member(item, match.member())
        .map(member -> FieldPath.ROOT.plus(new FieldPath.Match(member.name(), match.value())));
  }

  /** The path to a text: for a list, to the main value of its first item. */
  public static FieldPath toText(FieldPath path) {
    Field field = ContactFields.CONTACT.at(path);
    if (field.kind() != Kind.LIST) {
      return path;
    }
    boolean object = field.item().kind() == Kind.OBJECT;
    FieldPath first = path.then(0);
    return object ? first.then(field.item().mainValue().name()) : first;
  }

  private static Optional<Field> memberCalled(Field parent, String plain) {
    for (Field child : parent.children()) {
      boolean item = child.kind() == Kind.LIST && plain(child.item().name()).equals(plain);
      boolean other = List.of(child.words().split(" ")).contains(plain) && !plain.isEmpty();
      if (item || other || plain(child.name()).equals(plain)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  private static Optional<FieldPath> below(Field parent, String word) {
    Map<String, Set<FieldPath>> byName = namesIn(parent);
    String plain = plain(word);
    String name =
        byName.containsKey(plain) ? plain : NearestWord.of(word, List.copyOf(byName.keySet()));
    return only(byName.getOrDefault(name, Set.of()));
  }

  private static Optional<FieldPath> only(Set<FieldPath> paths) {
    return paths.size() == 1 ? Optional.of(paths.iterator().next()) : Optional.empty();
  }

  /** What the members of members are called, with the path to each. */
  static Map<String, Set<FieldPath>> namesIn(Field parent) {
    Map<String, Set<FieldPath>> paths = new LinkedHashMap<>();
    for (Field child : parent.children()) {
      FieldPath path = FieldPath.of(child.name());
      boolean list = child.kind() == Kind.LIST;
      Field holder = list ? child.item() : child;
      boolean writable = child.access() != Access.READ_ONLY && holder.kind() == Kind.OBJECT;
      for (Field member : writable ? holder.children() : List.<Field>of()) {
        FieldPath to = (list ? path.then(0) : path).then(member.name());
        add(paths, member.name(), to);
        words(paths, member, to);
        if (list) {
          choices(paths, member, path, holder);
        }
      }
    }
    return paths;
  }

  private static void words(Map<String, Set<FieldPath>> paths, Field member, FieldPath to) {
    for (String word : member.words().split(" ")) {
      if (!word.isEmpty() && word.indexOf('=') < 0) {
        add(paths, word, to);
      }
    }
  }

  /** The words of a choice, each with the path to the item of that type. */
  private static void choices(
      Map<String, Set<FieldPath>> paths, Field choice, FieldPath list, Field item) {
    for (Limit limit : choice.limits()) {
      for (String value : limit instanceof Limit.OneOf one ? one.words() : List.<String>of()) {
        if (value.length() < LEAST_CHOICE) {
          continue;
        }
        FieldPath to = list.plus(new FieldPath.Match(choice.name(), value));
        to = to.then(item.mainValue().name());
        add(paths, value, to);
        for (String word : choice.words().split(" ")) {
          if (word.endsWith("=" + value)) {
            add(paths, word.substring(0, word.indexOf('=')), to);
          }
        }
      }
    }
  }

  private static void add(Map<String, Set<FieldPath>> paths, String name, FieldPath path) {
    paths.computeIfAbsent(plain(name), none -> new LinkedHashSet<>()).add(path);
  }

  /** The letters and digits, in lower case. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * Remembers the last guesses: a file often has the same wrong name in each of a million records,
   * and a guess takes longer than all other work on a record. Safe for several threads.
   */
  static final class Guesses {
    /** How many are remembered. */
    static final int MOST = 1024;

    /**
     * The length, in characters, from which a word is not remembered, since it would take too much
     * memory.
     */
    static final int LONGEST = 64;

    private final BiFunction<Field, String, Optional<FieldPath>> guess;
    private final Map<Question, Optional<FieldPath>> last = new LinkedHashMap<>();

    /** Fields are compared by identity: they are rows of one table, and large. */
    private record Question(Field parent, String word) {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Question question
            && question.parent == parent
            && question.word.equals(word);
      }

      @Override
      public int hashCode() {
        return word.hashCode();
      }
    }

    /** Remembers the results of the given function. */
    Guesses(BiFunction<Field, String, Optional<FieldPath>> guess) {
      this.guess = guess;
    }

    /** The result of the function for a word in an object. */
    Optional<FieldPath> of(Field parent, String word) {
      return word.length() > LONGEST ? guess.apply(parent, word) : remembered(parent, word);
    }

    private synchronized Optional<FieldPath> remembered(Field parent, String word) {
      Question question = new Question(parent, word);
      if (!last.containsKey(question)) {
        if (last.size() == MOST) {
          last.remove(last.keySet().iterator().next());
        }
        last.put(question, guess.apply(parent, word));
      }
      return last.getOrDefault(question, Optional.empty());
    }
  }
}
