package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.args.Option;
import dev.contactctl.args.ValueHint;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.NearestWord;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.session.Session;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code explain}: describes a property, a rule or an exit code, offline. */
final class ExplainCommand extends Command {
  private final StringBuilder properties = new StringBuilder();
  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder exits = new StringBuilder();
  private Language language = Language.ENGLISH;
  private final List<String> known = new ArrayList<>();
  private final List<ValueHint.Choice> offered = new ArrayList<>();

  @Override
  String name() {
    return "explain";
  }

  @Override
  String usage() {
    return "[PROPERTY|RULE|EXIT]";
  }

  @Override
  String summary() {
    return "Explain a property, a rule or an exit code";
  }

  @Override
  String description() {
    return """
        Prints everything of that name: properties by name or path (telephone,
        telephones[].type), rules by the ID that messages show (max-length), exit codes
        by number or name. A list or object is shown with its members and an example in
        YAML and as a flag. Without an argument it lists everything.
        """;
  }

  @Override
  List<Option> options() {
    return List.of();
  }

  @Override
  int maxWords() {
    return 1;
  }

  @Override
  Exit run(Session session, Args args) {
    String wanted = args.words().isEmpty() ? "" : args.words().get(0);
    language = session.console().language();
    find(wanted);
    if (properties.isEmpty() && rules.isEmpty() && exits.isEmpty()) {
      String near = NearestWord.of(wanted, known);
      throw new Failure(
          Exit.USAGE,
          near.isEmpty()
              ? CommandLineSentences.UNKNOWN_SUBJECT.with(wanted)
              : CommandLineSentences.MISTYPED_SUBJECT.with(wanted, near));
    }
    section(session, ExplainSentences.PROPERTIES, properties);
    section(session, ExplainSentences.RULES, rules);
    section(session, ExplainSentences.EXIT_CODES, exits);
    return Exit.OK;
  }

  /** Everything that can be explained, without brackets and stars, which shells interpret. */
  @Override
  ValueHint words() {
    ExplainCommand everything = new ExplainCommand();
    everything.find("");
    return ValueHint.of(everything.offered);
  }

  private void find(String wanted) {
    for (Field field : ContactFields.CONTACT.children()) {
      property(field, field.name(), wanted);
    }
    for (Rule rule : Rule.values()) {
      rule(rule, wanted);
    }
    for (Exit exit : Exit.values()) {
      exit(exit, wanted);
    }
  }

  private void section(Session session, ExplainSentences title, StringBuilder text) {
    if (!text.isEmpty()) {
      session.console().result(language.say(title.with()) + "\n" + text + "\n");
    }
  }

  private void property(Field field, String path, String wanted) {
    known.add(field.name());
    known.add(path);
    String plain = path.contains("*") ? field.name() : path.replace("[]", "");
    offered.add(new ValueHint.Choice(plain, field.help()));
    boolean asked =
        wanted.equals(field.name()) || wanted.equals(path) || wanted.equals(path.replace("[]", ""));
    if (wanted.isEmpty()) {
      line(properties, path, language.say(field.helpInWords()));
    } else if (asked) {
      properties.append("  ").append(path).append('\n');
      boolean byNames = !path.contains("[") && !path.contains("*");
      Optional<FieldPath> names =
          byNames ? Optional.of(FieldPath.of(path.split("\\."))) : Optional.empty();
      properties.append(PropertyText.of(field, names, language));
    }
    String below = field.kind() == Kind.LIST ? path + "[]" : path;
    Field holder = field.kind() == Kind.LIST ? field.item() : field;
    for (Field child : holder.children()) {
      boolean shape = field.kind() == Kind.MAP;
      property(child, below + (shape ? ".*{" + child.name() + "}" : "." + child.name()), wanted);
    }
  }

  private void rule(Rule rule, String wanted) {
    known.add(rule.id());
    String summary = language.say(rule.summary());
    offered.add(new ValueHint.Choice(rule.id(), summary));
    if (wanted.isEmpty()) {
      line(rules, rule.id(), summary);
    } else if (wanted.equals(rule.id())) {
      rules.append("  ").append(rule.id()).append(" (").append(rule.severity().word());
      rules.append(")\n");
      detail(rules, summary);
      say(rules, rule.more());
      if (!rule.wrongExample().isEmpty()) {
        boolean note = rule.severity() == Severity.NOTE;
        ExplainSentences before = note ? ExplainSentences.REPORTED : ExplainSentences.WRONG;
        ExplainSentences after = note ? ExplainSentences.NOT_REPORTED : ExplainSentences.RIGHT;
        say(rules, before.with(rule.wrongExample()));
        say(rules, after.with(rule.rightExample()));
      }
      say(
          rules,
          rule.isOfReading()
              ? ExplainSentences.CANNOT_BE_ALLOWED.with()
              : ExplainSentences.ALLOW.with(rule.id()));
    }
  }

  private void exit(Exit exit, String wanted) {
    String number = Integer.toString(exit.code());
    String name = exit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    known.add(name);
    offered.add(new ValueHint.Choice(number, exit.meaning()));
    offered.add(new ValueHint.Choice(name, exit.meaning()));
    if (wanted.isEmpty() || wanted.equals(number) || wanted.equals(name)) {
      line(exits, number + " " + name, language.say(exit.with()));
    }
  }

  private static void line(StringBuilder text, String name, String help) {
    text.append("  ").append(name);
    text.append(" ".repeat(Math.max(1, 42 - name.length()))).append(help).append('\n');
  }

  private void say(StringBuilder text, Message message) {
    detail(text, language.say(message));
  }

  private static void detail(StringBuilder text, String sentence) {
    text.append("      ").append(sentence).append('\n');
  }
}
