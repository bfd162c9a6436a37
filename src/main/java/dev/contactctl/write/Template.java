package dev.contactctl.write;

import dev.contactctl.contact.Access;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.Limit;
import dev.contactctl.message.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes a contact to start from, as YAML with comments. It is valid as it is, and also with every
 * commented-out property uncommented.
 */
public final class Template {
  /** Which properties a template has. */
  public enum Content {
    /** Those without which a contact is not valid. */
    REQUIRED,
    /** Every writable property, the optional ones as comments. */
    EVERYTHING
  }

  private final Content content;
  private final Language language;

  private Template(Content content, Language language) {
    this.content = content;
    this.language = language;
  }

  /** The template, with comments in the language. */
  public static String text(Content content, Language language) {
    Template template = new Template(content, language);
    StringBuilder text = new StringBuilder();
    text.append(template.comment(TemplateSentences.CHECK));
    text.append(template.comment(TemplateSentences.SEND));
    text.append(content == Content.EVERYTHING ? template.comment(TemplateSentences.UNCOMMENT) : "");
    for (Field field : ContactFields.CONTACT.children()) {
      List<String> lines = template.member(field, FieldPath.of(field.name()), false);
      text.append(lines.isEmpty() ? "" : "\n");
      for (String line : lines) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  private String comment(TemplateSentences sentence) {
    return "# " + language.say(sentence.with()) + "\n";
  }

  /** Whether the page or a cross-field rule requires the property, so that it is not a comment. */
  private static boolean isLive(Field field, FieldPath path) {
    boolean email = Contact.EMAILS.leadsTo(path) && (path.equals(Contact.EMAILS) || field.main());
    return field.required() || email || path.equals(Contact.LAST_NAME);
  }

  /** The lines of a property; an optional one is commented out with everything inside it. */
  private List<String> member(Field field, FieldPath path, boolean inComment) {
    boolean full = content == Content.EVERYTHING;
    boolean live = isLive(field, path);
    List<String> lines = new ArrayList<>();
    if (field.access() == Access.READ_ONLY || (!full && !live)) {
      return lines;
    }
    if (full && !field.help().isEmpty()) {
      lines.add("# " + help(field));
    }
    String mark = live || inComment ? "" : "#";
    List<String> below = below(field, path, inComment || !live);
    lines.add(mark + field.name() + ":" + (below.isEmpty() ? " " + scalar(field) : ""));
    for (String line : below) {
      lines.add(mark + "  " + line);
    }
    return lines;
  }

  private List<String> below(Field field, FieldPath path, boolean inComment) {
    List<String> lines = new ArrayList<>();
    if (field.kind() == Kind.OBJECT) {
      for (Field child : field.children()) {
        lines.addAll(member(child, path.then(child.name()), inComment));
      }
    } else if (field.kind() == Kind.LIST && field.item().kind() == Kind.OBJECT) {
      dashed(lines, below(field.item(), path, inComment));
    } else if (field.kind() == Kind.LIST) {
      lines.add("- " + scalar(field.item()));
    } else if (field.kind() == Kind.MAP) {
      for (Field shape : field.children()) {
        lines.add("my_" + shape.name().toLowerCase(Locale.ROOT) + ":");
        for (String line : below(shape, path, inComment)) {
          lines.add("  " + line);
        }
      }
    }
    return lines;
  }

  /** Puts the dash of a list item before its first member, after the help of that member. */
  private static void dashed(List<String> lines, List<String> item) {
    String dash = "- ";
    for (String line : item) {
      boolean comment = line.startsWith("#");
      lines.add((comment ? "  " : dash) + line);
      dash = comment ? dash : "  ";
    }
  }

  private static String scalar(Field field) {
    String example = field.example().isEmpty() ? field.fallback() : field.example();
    if (field.kind() == Kind.BOOLEAN || YamlText.isPlain(example)) {
      return example;
    }
    StringBuilder quoted = new StringBuilder();
    JsonWriter.string(quoted, example);
    return quoted.toString();
  }

  private String help(Field field) {
    List<String> said = new ArrayList<>();
    if (field.required()) {
      said.add(language.say(TemplateSentences.REQUIRED.with()));
    }
    for (Limit limit : field.limits()) {
      said.add(language.say(limit.inWords()));
    }
    if (!field.fallback().isEmpty()) {
      said.add(language.say(field.fallbackInWords()));
    }
    String help = language.say(field.helpInWords());
    return help + (said.isEmpty() ? "" : " (" + String.join("; ", said) + ")");
  }
}
