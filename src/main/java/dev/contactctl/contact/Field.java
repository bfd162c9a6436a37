package dev.contactctl.contact;

import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes one property of a contact: a row of the field table, with its kind, limits and help.
 * Immutable; methods such as {@link #mandatory} and {@link #max} return a changed copy.
 *
 * @param name the property's name in JSON; of a list's item, its name in the singular
 * @param kind what the property holds
 * @param access who may write it
 * @param required whether its parent must hold it
 * @param nullable whether the page allows null as a value
 * @param main whether a bare value on the command line sets this member of an item
 * @param fallback what the server assumes when it is left out; empty when the page defines none
 * @param example a valid value, for templates and messages; empty when none is needed
 * @param help one line for people, without a full stop
 * @param words what else people call it, with blanks between, in lower case, letters and digits
 *     only; {@code word=VALUE} for what they call a value of a choice
 * @param form how a text is written
 * @param limits what else the page requires of a value
 * @param children the members of an object, the item of a list, or the shapes of a map's values
 */
public record Field(
    String name,
    Kind kind,
    Access access,
    boolean required,
    boolean nullable,
    boolean main,
    String fallback,
    String example,
    String help,
    String words,
    TextForm form,
    List<Limit> limits,
    List<Field> children) {

  /** Every property that the table does not name. */
  public static final Field UNKNOWN = of("", Kind.ANY, TextForm.LINE);

  private static Field of(String name, Kind kind, TextForm form, Field... children) {
    List<Field> below = List.of(children);
    return new Field(
        name, kind, Access.WRITABLE, false, false, false, "", "", "", "", form, List.of(), below);
  }

  /** A text property of one line. */
  public static Field text(String name) {
    return text(name, TextForm.LINE);
  }

  /** A text property. */
  public static Field text(String name, TextForm form) {
    return of(name, Kind.TEXT, form);
  }

  /** A text property of any number of lines. */
  public static Field free(String name, int characters) {
    return text(name, TextForm.FREE).max(characters);
  }

  /** A text property that allows only these words. */
  public static Field choice(String name, String... words) {
    return text(name).with(new Limit.OneOf(List.of(words), "", ""));
  }

  /** A boolean property. */
  public static Field bool(String name) {
    return of(name, Kind.BOOLEAN, TextForm.LINE);
  }

  /** An object with these members. */
  public static Field object(String name, Field... members) {
    return of(name, Kind.OBJECT, TextForm.LINE, members);
  }

  /** A list of such items. */
  public static Field list(String name, Field item) {
    return of(name, Kind.LIST, TextForm.LINE, item);
  }

  /** An object whose keys users choose, and whose values have one of these shapes. */
  public static Field map(String name, Field... shapes) {
    return of(name, Kind.MAP, TextForm.LINE, shapes);
  }

  /** The page says "required". */
  public Field mandatory() {
    Draft draft = new Draft(this);
    draft.required = true;
    return draft.field();
  }

  /** The page says "nullable : true". */
  public Field orNull() {
    Draft draft = new Draft(this);
    draft.nullable = true;
    return draft.field();
  }

  /** The page says "readOnly : true". */
  public Field readOnly() {
    return accessed(Access.READ_ONLY);
  }

  /** The page says that only "get contact" shows it. */
  public Field getOnly() {
    return accessed(Access.GET_ONLY);
  }

  private Field accessed(Access who) {
    Draft draft = new Draft(this);
    draft.access = who;
    return draft.field();
  }

  /** A bare value on the command line sets this member. */
  public Field asMain() {
    Draft draft = new Draft(this);
    draft.main = true;
    return draft.field();
  }

  /** The page says "default". */
  public Field orElse(String value) {
    Draft draft = new Draft(this);
    draft.fallback = value;
    return draft.field();
  }

  /** A valid value to show people. */
  public Field like(String value) {
    Draft draft = new Draft(this);
    draft.example = value;
    return draft.field();
  }

  /** One line for people. */
  public Field help(String sentence) {
    Draft draft = new Draft(this);
    draft.help = sentence;
    return draft.field();
  }

  /** What else people call it, with blanks between. */
  public Field alsoCalled(String others) {
    Draft draft = new Draft(this);
    draft.words = others;
    return draft.field();
  }

  /** The page says "maxLength"; it is counted in code points. */
  public Field max(int characters) {
    return with(new Limit.MaxLength(characters));
  }

  /** The page says "maxItems". */
  public Field maxItems(int items) {
    return with(new Limit.MaxItems(items));
  }

  /** One more limit. */
  public Field with(Limit limit) {
    List<Limit> more = new ArrayList<>(limits);
    more.add(limit);
    return limited(more);
  }

  private Field limited(List<Limit> all) {
    Draft draft = new Draft(this);
    draft.limits = List.copyOf(all);
    return draft.field();
  }

  /** The word {@code old} is still allowed and means {@code now}. */
  public Field renamed(String old, String now) {
    List<Limit> changed = new ArrayList<>();
    for (Limit limit : limits) {
      changed.add(limit instanceof Limit.OneOf choice ? choice.renamed(old, now) : limit);
    }
    return limited(changed);
  }

  /** The member of that name, or {@link #UNKNOWN}. */
  public Field child(String childName) {
    int count = kind == Kind.OBJECT ? children.size() : 0;
    int hash = childName.hashCode(); // which strings keep, so that hardly any is compared in vain
    for (int i = 0; i < count; i++) {
      Field child = children.get(i);
      if (child.name.hashCode() == hash && child.name.equals(childName)) {
        return child;
      }
    }
    return UNKNOWN;
  }

  /** The item of a list; {@link #UNKNOWN} for anything else. */
  public Field item() {
    return kind == Kind.LIST ? children.get(0) : UNKNOWN;
  }

  /** The help on the property as a message; nothing to say if it has none. */
  public Message helpInWords() {
    return help.isEmpty() ? Message.NOTHING : new FieldHelp(help).with();
  }

  /** The value that the server assumes, in words; only for a field that has one. */
  public Message fallbackInWords() {
    return ContactSentences.BY_DEFAULT.with(fallback);
  }

  /**
   * The word that a flag means when it leaves out this member of an item: the first of a choice
   * that the page requires. Empty for any other member.
   */
  public String wordInFlags() {
    for (Limit limit : required ? limits : List.<Limit>of()) {
      if (limit instanceof Limit.OneOf choice) {
        return choice.words().get(0);
      }
    }
    return "";
  }

  /** Whether the table names this property. */
  public boolean isKnown() {
    return kind != Kind.ANY;
  }

  /** The member that a bare value sets; this field itself if no member is marked as main. */
  public Field mainValue() {
    for (Field child : children) {
      if (child.main) {
        return child;
      }
    }
    return this;
  }

  /** The row at the path below this one, or {@link #UNKNOWN}. */
  public Field at(FieldPath path) {
    Field field = this;
    for (FieldPath.Step step : path.steps()) {
      boolean isMap = field.kind == Kind.MAP;
      if (step instanceof FieldPath.Name named) {
        field = isMap ? MapValues.anyOf(field) : field.child(named.name());
      } else {
        field = MapValues.itemOf(field);
      }
    }
    return field;
  }

  /** A copy of a row while one of its columns changes. */
  private static final class Draft {
    private final Field row;
    private Access access;
    private boolean required;
    private boolean nullable;
    private boolean main;
    private String fallback;
    private String example;
    private String help;
    private String words;
    private List<Limit> limits;

    Draft(Field row) {
      this.row = row;
      access = row.access;
      required = row.required;
      nullable = row.nullable;
      main = row.main;
      fallback = row.fallback;
      example = row.example;
      help = row.help;
      words = row.words;
      limits = row.limits;
    }

    Field field() {
      return new Field(
          row.name,
          row.kind,
          access,
          required,
          nullable,
          main,
          fallback,
          example,
          help,
          words,
          row.form,
          limits,
          row.children);
    }
  }
}
