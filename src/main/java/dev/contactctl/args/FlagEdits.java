package dev.contactctl.args;

import dev.contactctl.change.Defaults;
import dev.contactctl.change.Edit;
import dev.contactctl.contact.Access;
import dev.contactctl.contact.BlankText;
import dev.contactctl.contact.ContactFields;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Kind;
import dev.contactctl.contact.MeantProperty;
import dev.contactctl.contact.PathSyntax;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.AsciiForm;
import dev.contactctl.message.Truth;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns the field flags that were typed into edits, in the order in which they take effect. */
public final class FlagEdits {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int RANKS = 5;

  private final Args args;
  private final Map<String, FieldFlag> byName = new HashMap<>();
  private final List<Edit> edits = new ArrayList<>();

  private FlagEdits(Args args, List<FieldFlag> flags) {
    this.args = args;
    for (FieldFlag flag : flags) {
      byName.put(flag.option().name(), flag);
    }
  }

  /** The edits; none when no field flag was typed. */
  public static List<Edit> of(Args args, List<FieldFlag> flags) {
    FlagEdits made = new FlagEdits(args, flags);
    for (int rank = 0; rank < RANKS; rank++) {
      for (Args.Given given : args.inOrder()) {
        FieldFlag flag = made.byName.get(given.name());
        if (flag != null && flag.action().rank() == rank) {
          made.add(flag, given);
        }
      }
    }
    return made.edits;
  }

  /** Warnings about items that are texts with a comma, which may be meant as several items. */
  public static List<Remark> warnings(Args args, List<FieldFlag> flags) {
    List<Remark> found = new ArrayList<>();
    FlagEdits all = new FlagEdits(args, flags);
    for (Args.Given given : args.inOrder()) {
      FieldFlag flag = all.byName.get(given.name());
      if (flag != null && flag.action().takesItem()) {
        ItemSyntax.comma(flag.field().item(), given.name(), given.value()).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Refuses what {@link #warnings} warns about.
   *
   * @throws Failure exit 6
   */
  public static void refuseWarnings(Args args, List<FieldFlag> flags) {
    for (Remark warning : warnings(args, flags)) {
      throw new Failure(Exit.INVALID_INPUT, warning.as(Severity.ERROR).line());
    }
  }

  private void add(FieldFlag flag, Args.Given given) {
    Place place = Place.of(given.name());
    String value = given.value();
    switch (flag.action()) {
      case LIST -> list(flag, place);
      case CLEAR -> clear(flag, place);
      case ADD ->
          edits.add(
              new Edit.Append(
                  flag.path(), ItemSyntax.parse(flag.field().item(), given.name(), value), place));
      case REMOVE -> edits.add(new Edit.Remove(flag.path(), value, place));
      case SCALAR -> scalar(flag, given, place);
      case PROPERTY -> property(flag, given, place);
      case SET, SET_JSON -> set(flag.action(), given, place);
      case UNSET -> edits.add(new Edit.Drop(writable(given, path(given, value)), place));
    }
  }

  private void scalar(FieldFlag flag, Args.Given given, Place place) {
    if (!ItemSyntax.fits(flag.field(), given.value())) {
      throw ItemSyntax.failure(Truth.refusal(given.name(), given.value()));
    }
    put(flag.path(), ItemSyntax.scalar(flag.field(), given.value()), place);
  }

  /** Sets the whole list once, at its first flag. */
  private void list(FieldFlag flag, Place place) {
    for (Edit edit : edits) {
      if (edit instanceof Edit.Put put && put.path().equals(flag.path())) {
        return;
      }
    }
    ArrayNode items = NODES.arrayNode();
    for (String value : args.all(flag.option().name())) {
      items.add(ItemSyntax.parse(flag.field().item(), flag.option().name(), value));
    }
    put(flag.path(), Defaults.complete(flag.field().item(), items), place);
  }

  private void clear(FieldFlag flag, Place place) {
    for (FieldFlag other : byName.values()) {
      boolean both =
          other.action() == FieldFlag.Action.LIST
              && other.path().equals(flag.path())
              && args.has(other.option().name());
      if (both) {
        String name = other.option().name();
        throw ItemSyntax.failure(FlagSentences.CLEARED_AND_GIVEN.with(flag.option().name(), name));
      }
    }
    put(flag.path(), NODES.arrayNode(), place);
  }

  private void property(FieldFlag flag, Args.Given given, Place place) {
    int equals = given.value().indexOf('=');
    if (equals < 0 || BlankText.isBlank(given.value().substring(0, equals))) {
      throw notOfForm(given);
    }
    String text = given.value().substring(equals + 1);
    boolean json = text.startsWith("{") || text.startsWith("[");
    JsonNode value = json ? ItemSyntax.json(given.name(), text) : NODES.stringNode(text);
    put(flag.path().then(given.value().substring(0, equals)), value, place);
  }

  private void set(FieldFlag.Action action, Args.Given given, Place place) {
    int end = PathSyntax.endOfPath(given.value());
    if (end < 1) {
      throw notOfForm(given);
    }
    FieldPath path = writable(given, path(given, given.value().substring(0, end)));
    String text = given.value().substring(end + 1);
    if (action == FieldFlag.Action.SET_JSON) {
      put(path, ItemSyntax.json(given.name(), text), place);
      return;
    }
    Field field = ContactFields.CONTACT.at(path);
    if (field.isKnown() && !takesText(field, path)) {
      FlagSentences sentence =
          field.kind() == Kind.LIST ? FlagSentences.LIST_AS_TEXT : FlagSentences.OBJECT_AS_TEXT;
      throw ItemSyntax.failure(sentence.with(given.name(), path, MeantProperty.toText(path)));
    }
    if (!ItemSyntax.fits(field, text)) {
      throw ItemSyntax.failure(
          FlagSentences.MEMBER_NOT_TRUE_OR_FALSE.with(given.name(), path, text));
    }
    put(path, ItemSyntax.scalar(field, text), place);
  }

  /** Whether a text can be set there; a custom property decides for itself what to do with it. */
  private static boolean takesText(Field field, FieldPath path) {
    boolean scalar = field.kind() == Kind.TEXT || field.kind() == Kind.BOOLEAN;
    return scalar || ContactFields.CONTACT.at(path.parent()).kind() == Kind.MAP;
  }

  private static Failure notOfForm(Args.Given given) {
    return ItemSyntax.failure(
        FlagSentences.NOT_OF_FORM.with(given.name(), given.option().value(), given.value()));
  }

  /** A property that only the server writes is left out of every PUT: setting it does nothing. */
  private static FieldPath writable(Args.Given given, FieldPath path) {
    FieldPath first = new FieldPath(path.steps().subList(0, 1));
    if (ContactFields.CONTACT.at(first).access() == Access.READ_ONLY) {
      throw ItemSyntax.failure(FlagSentences.READ_ONLY.with(given.name(), first));
    }
    return path;
  }

  private static FieldPath path(Args.Given given, String text) {
    Optional<FieldPath> path = PathSyntax.parse(text);
    if (path.isEmpty()) {
      throw ItemSyntax.failure(
          AsciiForm.refusal(
              given.name(),
              text,
              plain -> PathSyntax.parse(plain).isPresent(),
              FlagSentences.NOT_A_PATH.with(given.name(), text)));
    }
    if (path.get().hasEach()) {
      throw ItemSyntax.failure(FlagSentences.EVERY_ITEM.with(given.name(), text));
    }
    return path.get();
  }

  private void put(FieldPath path, JsonNode value, Place place) {
    edits.add(new Edit.Put(path, value, place));
  }
}
