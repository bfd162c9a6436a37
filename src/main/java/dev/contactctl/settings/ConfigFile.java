package dev.contactctl.settings;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Field;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.contact.Words;
import dev.contactctl.read.Document;
import dev.contactctl.read.Input;
import dev.contactctl.read.JsonTrees;
import dev.contactctl.read.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The config file. What is wrong in it is a failure with exit code 2, which never quotes a value of
 * it.
 */
public final class ConfigFile {
  private static final String PROFILES = "profiles";

  private final Path path;
  private final Optional<Document> content;

  private ConfigFile(Path path, Optional<Document> content) {
    this.path = path;
    this.content = content;
  }

  /**
   * Where the file is: {@code $CONTACTCTL_CONFIG}, else in the user's config folder.
   *
   * @throws Failure exit 2, when the user has neither
   */
  public static Path locate(World world) {
    Optional<String> named = world.env("CONTACTCTL_CONFIG").filter(name -> !name.isEmpty());
    if (named.isPresent()) {
      return world.cwd().resolve(named.get());
    }
    Optional<String> folder = world.env("XDG_CONFIG_HOME").filter(name -> name.startsWith("/"));
    String home = world.env("HOME").orElse("");
    if (folder.isEmpty() && home.isEmpty()) {
      throw new Failure(
          Exit.USAGE, "HOME: is not set, so there is no config file; set CONTACTCTL_CONFIG");
    }
    return world
        .cwd()
        .resolve(folder.orElse(home + "/.config"))
        .resolve("contactctl")
        .resolve("config.yaml");
  }

  /**
   * Reads the file; one that is not there is empty, unless the environment names it.
   *
   * @throws Failure exit 2, when it cannot be read or has keys that are none
   */
  public static ConfigFile read(World world) {
    boolean homeless =
        world.env("HOME").orElse("").isEmpty() && world.env("XDG_CONFIG_HOME").isEmpty();
    boolean named = world.env("CONTACTCTL_CONFIG").filter(name -> !name.isEmpty()).isPresent();
    if (homeless && !named) {
      return new ConfigFile(world.cwd().resolve("config.yaml"), Optional.empty());
    }
    Path path = locate(world);
    if (!named && !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && Files.notExists(path)) {
      return new ConfigFile(path, Optional.empty());
    }
    try {
      Document document =
          JsonTrees.yaml(new Input(world, Exit.USAGE).read(path.toString()), table());
      ConfigFile file = new ConfigFile(path, Optional.of(document));
      file.check();
      return file;
    } catch (Unreadable e) {
      throw new Failure(Exit.USAGE, e.finding().line());
    }
  }

  private static Field table() {
    List<Field> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      rows.add(Field.text(setting.key()));
    }
    Field profile = Field.object("profile", rows.toArray(new Field[0]));
    rows.add(Field.map(PROFILES, profile));
    return Field.object("config", rows.toArray(new Field[0]));
  }

  private void check() {
    for (Finding finding : content.orElseThrow().findings()) {
      throw new Failure(Exit.USAGE, finding.line());
    }
    keys(FieldPath.ROOT, true);
    JsonNode profiles = at(FieldPath.of(PROFILES));
    for (String name : profiles.propertyNames()) {
      keys(FieldPath.of(PROFILES, name), false);
    }
    boolean unguarded = hasToken() && SecretFile.isOpenToOthers(path);
    if (unguarded) {
      throw new Failure(Exit.USAGE, SecretFile.refusal(path));
    }
  }

  private void keys(FieldPath parent, boolean top) {
    JsonNode object = at(parent);
    if (!object.isObject()) {
      throw wrong(parent, "is no mapping; write name: value");
    }
    List<String> known = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (top || setting != Setting.PROFILE) {
        known.add(setting.key());
      }
    }
    for (String key : object.propertyNames()) {
      JsonNode value = object.path(key);
      boolean isProfiles = top && key.equals(PROFILES);
      if (isProfiles ? !value.isObject() : known.contains(key) && !isText(value)) {
        throw wrong(parent.then(key), isProfiles ? "is no mapping" : "is no text; write one");
      }
      if (!isProfiles && !known.contains(key)) {
        String near = Words.nearest(key, known);
        String remedy =
            near.isEmpty()
                ? "write one of " + String.join(", ", known)
                : "did you mean " + near + "?";
        throw near.isEmpty()
            ? wrong(parent, "has a key that is no setting; " + remedy)
            : wrong(parent.then(key), "is no setting; " + remedy);
      }
    }
  }

  private static boolean isText(JsonNode value) {
    return value.isString() || value.isNull();
  }

  private Failure wrong(FieldPath where, String message) {
    String place = content.orElseThrow().places().key(where).toString();
    return new Failure(
        Exit.USAGE, place + ": " + (where.steps().isEmpty() ? "" : where + ": ") + message);
  }

  private boolean hasToken() {
    boolean has = at(FieldPath.of(Setting.TOKEN.key())).isString();
    for (JsonNode profile : at(FieldPath.of(PROFILES))) {
      has |= profile.path(Setting.TOKEN.key()).isString();
    }
    return has;
  }

  private JsonNode at(FieldPath where) {
    JsonNode node =
        content.isPresent() ? content.get().value() : JsonNodeFactory.instance.objectNode();
    for (FieldPath.Step step : where.steps()) {
      node = node.path(((FieldPath.Name) step).name());
    }
    return node;
  }

  /** The file's path, whether it is there or not. */
  public Path path() {
    return path;
  }

  /** The names of the profiles, in the order of the file. */
  public List<String> profiles() {
    return List.copyOf(at(FieldPath.of(PROFILES)).propertyNames());
  }

  /**
   * A value of the file.
   *
   * @param profile the profile to look in; empty for the top level
   */
  Optional<Resolved> value(Setting setting, String profile) {
    FieldPath where =
        profile.isEmpty()
            ? FieldPath.of(setting.key())
            : FieldPath.of(PROFILES, profile, setting.key());
    JsonNode value = at(where);
    if (!value.isString()) {
      return Optional.empty();
    }
    String place = content.orElseThrow().places().key(where).toString();
    return Optional.of(
        new Resolved(setting, value.stringValue(), Resolved.Source.CONFIG, place, profile));
  }
}
