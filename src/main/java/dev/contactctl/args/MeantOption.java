package dev.contactctl.args;

import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Guesses which option was meant by an unknown one. */
final class MeantOption {
  /** The option that prints one property. */
  private static final String FIELD = "--field";

  /** An option that every command with flags of properties has. */
  private static final String SET = "--set";

  /** The prefix by which other programs turn an option off. */
  private static final String NO = "--no-";

  private static final int LEAST_PREFIX = 4;

  /** A longer list of options would not help. */
  private static final int MOST = 3;

  private final Set<String> known;
  private final String action;
  private final String word;

  private MeantOption(String typed, Set<String> known) {
    this.known = known;
    this.action = action(typed);
    this.word = typed.substring(Math.min(typed.length(), action.length()));
  }

  /** Two dashes and the verb of a list's flag. */
  private static String action(String typed) {
    for (String action : List.of("--add-", "--remove-", "--clear-")) {
      if (typed.startsWith(action)) {
        return action;
      }
    }
    return "--";
  }

  /**
   * The likely options, each with the form of its value where the name alone would not do.
   *
   * @param known the options that the command has
   */
  static List<String> of(String typed, Map<String, Option> known) {
    return typed.startsWith(NO) ? ofNegated(typed, known) : of(typed, known.keySet());
  }

  /** The option that turns it off, or one with the same beginning; never the opposite. */
  private static List<String> ofNegated(String typed, Map<String, Option> known) {
    List<String> turnedOff = new ArrayList<>();
    Set<String> negated = new TreeSet<>();
    for (Option option : known.values()) {
      if (option.kind() == Option.Kind.TRUTH) {
        turnedOff.add(option.name());
      }
      if (option.name().startsWith(NO)) {
        negated.add(option.name());
      }
    }
    String near = NearestWord.of("--" + typed.substring(NO.length()), turnedOff);
    return near.isEmpty() ? of(typed, negated) : List.of(near + "=false");
  }

  private static List<String> of(String typed, Set<String> known) {
    if (known.contains(typed + "s")) {
      return List.of(typed + "s");
    }
    MeantOption meant = new MeantOption(typed, known);
    List<String> called = meant.flags(MeantProperty.called(meant.word));
    if (!called.isEmpty()) {
      return called;
    }
    List<String> longer = new ArrayList<>();
    for (String option : new TreeSet<>(known)) {
      if (typed.length() >= LEAST_PREFIX && option.startsWith(typed)) {
        longer.add(option);
      }
    }
    if (!longer.isEmpty()) {
      return longer.size() > MOST ? longer.subList(0, MOST) : longer;
    }
    String near = NearestWord.of(typed, new ArrayList<>(known));
    return near.isEmpty()
        ? meant.flags(MeantProperty.in(ContactFields.CONTACT, meant.word))
        : List.of(near);
  }

  /** The flags of a property, if the command has them; else the option that prints it. */
  private List<String> flags(Optional<FieldPath> path) {
    List<String> found = new ArrayList<>();
    for (FieldFlag flag : path.isEmpty() ? List.<FieldFlag>of() : FieldFlags.all()) {
      String name = flag.option().name();
      boolean meant = flag.path().leadsTo(path.get()) || path.get().leadsTo(flag.path());
      boolean property = !flag.path().steps().isEmpty();
      if (meant && property && fits(name) && known.contains(name) && found.size() < MOST) {
        found.add(name + value(flag, path.get()));
      }
    }
    boolean prints = found.isEmpty() && action.equals("--") && !known.contains(SET);
    if (prints && path.isPresent() && known.contains(FIELD)) {
      found.add(FIELD + " " + path.get());
    }
    return found;
  }

  private boolean fits(String name) {
    return action(name).equals(action);
  }

  /** The form of an item with a property besides its main value; otherwise nothing. */
  private String value(FieldFlag flag, FieldPath path) {
    boolean takesItem = flag.action().takesItem();
    if (!takesItem || path.steps().size() < flag.path().steps().size() + 2) {
      return "";
    }
    List<FieldPath.Step> inside =
        path.steps().subList(flag.path().steps().size(), path.steps().size());
    String main = flag.field().item().mainValue().name();
    String start = " " + main.toUpperCase(Locale.ROOT) + ",";
    String member = ((FieldPath.Name) inside.get(1)).name();
    if (inside.get(0) instanceof FieldPath.Match match) {
      return start + match.member() + "=" + match.value();
    }
    return member.equals(main) ? "" : start + member + "=" + "TEXT";
  }
}
