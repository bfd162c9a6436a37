package dev.contactctl.settings;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Place;
import dev.contactctl.message.Excerpt;
import dev.contactctl.message.Message;
import dev.contactctl.read.Input;
import dev.contactctl.syntax.Document;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.FileAccess;
import dev.contactctl.world.UserFolder;
import dev.contactctl.world.World;
import dev.contactctl.write.JsonWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The user's config file: the settings at its top level and in its profiles, each with its place.
 * Any problem of the file is a failure with exit code 2, which does not quote a secret.
 */
public final class ConfigFile {
  /** The environment variable that names the file. */
  public static final String VARIABLE = "CONTACTCTL_CONFIG";

  private static final String NAME = "config.yaml";

  /** The key under which the profiles are. */
  static final String PROFILES = "profiles";

  private final Path path;
  private final Optional<Document> content;
  private Optional<Message> note = Optional.empty();

  private ConfigFile(Path path, Optional<Document> content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Where the file is: the path in {@link #VARIABLE}, else in the user's config folder.
   *
   * @throws Failure exit 2, when neither the variable nor a home folder is set
   */
  public static Path locate(World world) {
    Optional<String> named = named(world);
    if (named.isPresent()) {
      return PathText.resolve(world, world.cwd(), named.get(), VARIABLE);
    }
    Optional<Path> folder = UserFolder.CONFIG.in(world);
    if (folder.isEmpty()) {
      throw new Failure(Exit.USAGE, SettingSentences.NO_HOME.with(VARIABLE));
    }
    return folder.get().resolve(NAME);
  }

  private static Optional<String> named(World world) {
    return world
        .env(VARIABLE)
        .map(name -> Setting.Kind.FILE.clean(name, VARIABLE))
        .filter(name -> !name.isEmpty());
  }

  /**
   * Reads the file. A missing file counts as empty, unless the environment names it.
   *
   * @throws Failure exit 2, when the file cannot be read or has a key that is not a setting
   */
  public static ConfigFile read(World world) {
    boolean named = named(world).isPresent();
    if (!named && UserFolder.CONFIG.in(world).isEmpty()) {
      return new ConfigFile(world.cwd().resolve(NAME), Optional.empty());
    }
    Path path = locate(world);
    if (!named && !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.notExists(path)) {
      return new ConfigFile(path, Optional.empty());
    }
    if (named && !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.notExists(path)) {
      throw new Failure(Exit.USAGE, SettingSentences.NAMED_MISSING.with(VARIABLE, path));
    }
    try {
      Document document = JsonTrees.yaml(source(world, path, named), table());
      ConfigFile file = new ConfigFile(path, Optional.of(document));
      ConfigKeys.check(document, file.profiles());
      file.checkMode();
      return file;
    } catch (Unreadable e) {
      throw ConfigKeys.failure(e.finding());
    }
  }

  /**
   * The same for a caller that creates the file when it is missing, even when the environment names
   * it.
   *
   * @throws Failure exit 2, when the file cannot be read or has a key that is not a setting
   */
  static ConfigFile readOrNew(World world) {
    if (named(world).isEmpty()) {
      return read(world);
    }
    Path path = locate(world);
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? read(world)
        : new ConfigFile(path, Optional.empty());
  }

  /** The content of the file; a failure names the variable that names the file. */
  private static Source source(World world, Path path, boolean named) {
    try {
      return new Input(world, Exit.USAGE).read(path.toString());
    } catch (Failure e) {
      if (named) {
        throw new Failure(e.exit(), SettingSentences.AT_TOP.with(VARIABLE, e.message()));
      }
      boolean isDeadLink = Files.isSymbolicLink(path) && Files.notExists(path);
      if (!isDeadLink && !Files.isReadable(path)) {
        String variable = UserFolder.CONFIG.variable();
        String home = world.folder(variable).isPresent() ? variable : "HOME";
        throw new Failure(Exit.USAGE, SettingSentences.UNREADABLE_HOME.with(path, home, VARIABLE));
      }
      throw e;
    }
  }

  /** Makes the reader treat every setting as text, however it is written in YAML. */
  static Field table() {
    List<Field> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String group = setting.group();
      if (group.isEmpty()) {
        rows.add(row(setting));
      } else if (!isNamed(rows, group)) {
        rows.add(Field.object(group, rows(group)));
      }
    }
    Field profile = Field.object("profile", rows.toArray(new Field[0]));
    rows.add(Field.map(PROFILES, profile));
    return Field.object("config", rows.toArray(new Field[0]));
  }

  private static boolean isNamed(List<Field> rows, String name) {
    return !rows.isEmpty() && rows.get(rows.size() - 1).name().equals(name);
  }

  private static Field[] rows(String group) {
    List<Field> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (setting.group().equals(group)) {
        rows.add(row(setting));
      }
    }
    return rows.toArray(new Field[0]);
  }

  private static Field row(Setting setting) {
    return setting.kind() == Setting.Kind.LIST
        ? Field.list(setting.member(), Field.text("word"))
        : Field.text(setting.member());
  }

  /**
   * A file with a secret in it must be private, and nobody else may choose which program is run.
   */
  private void checkMode() {
    if (isAnywhere(Setting.TOKEN_COMMAND) && FileAccess.isWritableByOthers(path)) {
      throw new Failure(
          Exit.USAGE, TokenSentences.COMMAND_OF_OTHERS.with(path, Setting.TOKEN_COMMAND.key()));
    }
    for (Setting setting : Setting.values()) {
      if (setting.isSecret() && isAnywhere(setting)) {
        note = SecretFile.check(path, TokenSentences.SET_VARIABLE.with(setting.env()));
      }
    }
  }

  private boolean isAnywhere(Setting setting) {
    boolean found = isGiven(at(setting.below(FieldPath.ROOT)));
    for (String profile : profiles()) {
      found |= isGiven(at(path(setting, profile)));
    }
    return found;
  }

  private static boolean isGiven(JsonNode value) {
    return value.isString() || value.isArray();
  }

  private JsonNode at(FieldPath where) {
    JsonNode node =
        content.isPresent() ? content.get().value() : JsonNodeFactory.instance.objectNode();
    for (FieldPath.Step step : where.steps()) {
      node = node.path(((FieldPath.Name) step).name());
    }
    return node;
  }

  /** Notices about the file. */
  Optional<Message> note() {
    return note;
  }

  /** A copy of the content of the file. */
  ObjectNode tree() {
    return ((ObjectNode) at(FieldPath.ROOT)).deepCopy();
  }

  /** The file's path, whether the file exists or not. */
  public Path path() {
    return path;
  }

  /** The names of the profiles, in the order of the file. */
  public List<String> profiles() {
    return List.copyOf(at(FieldPath.of(PROFILES)).propertyNames());
  }

  private Place place(FieldPath where) {
    return content.orElseThrow().places().key(where);
  }

  private String clean(Setting setting, String value, FieldPath where) {
    try {
      return setting.kind().clean(value, place(where) + ": " + setting.key());
    } catch (Failure e) {
      throw new Failure(e.exit(), e.message(), ConfigLine.excerpt(place(where)));
    }
  }

  /** The line of a setting that came from the file, to show on a terminal. */
  Optional<Excerpt> excerpt(Resolved resolved) {
    return resolved.isFromConfig()
        ? ConfigLine.excerpt(place(path(resolved.setting(), resolved.profile())))
        : Optional.empty();
  }

  /** Where a setting is in the file, at the top level or in a profile. */
  static FieldPath path(Setting setting, String profile) {
    return setting.below(profile.isEmpty() ? FieldPath.ROOT : FieldPath.of(PROFILES, profile));
  }

  /**
   * The value of a setting in the file.
   *
   * @param profile the profile to look in; empty for the top level
   */
  Optional<Resolved> value(Setting setting, String profile) {
    Optional<Resolved> written = written(setting, profile);
    if (written.isEmpty()) {
      return written;
    }
    Resolved as = written.get();
    FieldPath where = path(setting, profile);
    String text = at(where).isArray() ? as.value() : clean(setting, as.value(), where);
    return Optional.of(new Resolved(setting, text, as.source(), as.origin(), profile));
  }

  /** The value as it is written, whatever is wrong with it. */
  Optional<Resolved> written(Setting setting, String profile) {
    FieldPath where = path(setting, profile);
    JsonNode value = at(where);
    if (!value.isString() && !value.isArray()) {
      return Optional.empty();
    }
    String place = place(where).toString();
    String text = value.isArray() ? JsonWriter.compact(value) : value.stringValue();
    return Optional.of(new Resolved(setting, text, Resolved.SourceKind.CONFIG, place, profile));
  }
}
