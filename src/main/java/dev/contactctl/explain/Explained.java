package dev.contactctl.explain;

import dev.contactctl.check.Rule;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything of one name that can be explained: properties, rules and exit codes. */
public final class Explained {
  private final String wanted;
  private final Language language;
  private final StringBuilder properties = new StringBuilder();
  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder exits = new StringBuilder();
  private final List<String> names = new ArrayList<>();

  private Explained(String wanted, Language language) {
    this.wanted = wanted;
    this.language = language;
  }

  /**
   * Finds and explains what has that name.
   *
   * @param wanted the name or path of a property, also of one value of it, the ID of a rule, the
   *     number or name of an exit code; empty to list everything with a line each
   */
  public static Explained of(String wanted, Language language) {
    Explained explained = new Explained(AskedPath.declared(wanted), language);
    for (Field field : ContactFields.CONTACT.children()) {
      explained.property(field, field.name());
    }
    for (Rule rule : Rule.values()) {
      explained.rule(rule);
    }
    for (Exit exit : Exit.values()) {
      explained.exit(exit);
    }
    return explained;
  }

  /** The explanations, each kind under its own heading; empty if nothing has that name. */
  public String text() {
    return section(ExplainSentences.PROPERTIES, properties)
        + section(ExplainSentences.RULES, rules)
        + section(ExplainSentences.EXIT_CODES, exits);
  }

  /**
   * What an unknown name most likely means: a property known by that name elsewhere, or one with a
   * similar name; empty if nothing is likely.
   */
  public String meant(String name) {
    Optional<FieldPath> path = PathSyntax.parse(name);
    if (path.isPresent() && path.get().steps().size() > 1) {
      String meant = path(MeantProperty.of(path.get()));
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    String called = path(MeantProperty.called(name));
    String near = called.isEmpty() ? NearestWord.of(name, names) : called;
    return near.isEmpty() ? path(MeantProperty.in(ContactFields.CONTACT, name)) : near;
  }

  /** The path as it can be explained: by names; of an item of one type, the list. */
  private static String path(Optional<FieldPath> meant) {
    StringBuilder path = new StringBuilder();
    for (FieldPath.Step step : meant.map(FieldPath::steps).orElse(List.of())) {
      if (step instanceof FieldPath.Match) {
        break;
      }
      if (step instanceof FieldPath.Name named) {
        path.append(path.isEmpty() ? "" : ".").append(named.name());
      }
    }
    return path.toString();
  }

  private String section(ExplainSentences title, StringBuilder text) {
    return text.isEmpty() ? "" : language.say(title.with()) + "\n" + text + "\n";
  }

  private void property(Field field, String path) {
    names.add(field.name());
    names.add(path);
    String bare = path.replace("[]", "");
    String help = language.say(field.helpInWords());
    if (wanted.isEmpty()) {
      line(properties, path, help);
    } else if (List.of(field.name(), path, bare).contains(wanted)) {
      properties.append("  ").append(path).append('\n');
      boolean byNames = !path.contains("[") && !path.contains("*");
      Optional<FieldPath> named =
          byNames ? Optional.of(FieldPath.of(path.split("\\."))) : Optional.empty();
      properties.append(PropertyText.of(field, named, language));
    }
    String below = field.kind() == Kind.LIST ? path + "[]" : path;
    Field holder = field.kind() == Kind.LIST ? field.item() : field;
    for (Field child : holder.children()) {
      boolean shape = field.kind() == Kind.MAP;
      property(child, below + (shape ? ".*{" + child.name() + "}" : "." + child.name()));
    }
  }

  private void rule(Rule rule) {
    names.add(rule.id());
    String summary = language.say(rule.summary());
    if (wanted.isEmpty()) {
      line(rules, rule.id(), summary);
    } else if (wanted.equals(rule.id())) {
      rules.append("  ").append(rule.id()).append(" (").append(rule.severity().word());
      rules.append(")\n");
      detail(rule.summary());
      detail(rule.more());
      if (!rule.wrongExample().isEmpty()) {
        boolean note = rule.severity() == Severity.NOTE;
        ExplainSentences before = note ? ExplainSentences.REPORTED : ExplainSentences.WRONG;
        ExplainSentences after = note ? ExplainSentences.NOT_REPORTED : ExplainSentences.RIGHT;
        detail(before.with(rule.wrongExample()));
        detail(after.with(rule.rightExample()));
      }
      detail(
          rule.isOfReading()
              ? ExplainSentences.CANNOT_BE_ALLOWED.with()
              : ExplainSentences.ALLOW.with(rule.id()));
    }
  }

  private void exit(Exit exit) {
    String number = Integer.toString(exit.code());
    String name = exit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String meaning = language.say(exit.with());
    names.add(name);
    if (wanted.isEmpty() || wanted.equals(number) || wanted.equals(name)) {
      line(exits, number + " " + name, meaning);
    }
  }

  private static void line(StringBuilder text, String name, String help) {
    text.append("  ").append(name);
    text.append(" ".repeat(Math.max(1, 42 - name.length()))).append(help).append('\n');
  }

  private void detail(Message message) {
    rules.append("      ").append(language.say(message)).append('\n');
  }
}
