package dev.contactctl.settings;

import dev.contactctl.contact.FieldPath;
import dev.contactctl.syntax.Document;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes several settings of a profile in the user's config file, all at once or not at all.
 * Everything else in the file stays as its owner wrote it, as with {@link ConfigChange}.
 */
public final class ProfileChange {
  private final World world;
  private final String profile;
  private final Map<Setting, String> values = new LinkedHashMap<>();

  /** A change of a profile, which need not exist yet. */
  public ProfileChange(World world, String profile) {
    this.world = world;
    this.profile = profile;
  }

  /** Gives a setting of the profile that value; the empty text removes the setting. */
  public ProfileChange with(Setting setting, String value) {
    values.put(setting, value);
    return this;
  }

  /**
   * A setting that is about to change.
   *
   * @param before the value in the profile; empty when it has none
   * @param after the value that it gets; empty when it is taken out
   */
  public record Difference(Setting setting, String before, String after) {

    /** The value of either side as it may be shown; empty when there is none. */
    public String shown(String value) {
      return value.isEmpty()
          ? value
          : new Resolved(setting, value, Resolved.SourceKind.CONFIG, "", "").shown();
    }
  }

  /** The changes to the profile as it is now, in the order of the settings. */
  public List<Difference> differences() {
    ConfigFile file = ConfigFile.readOrNew(world);
    List<Difference> differences = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String before = before(file, setting);
      String after = values.getOrDefault(setting, before);
      if (!before.equals(after)) {
        differences.add(new Difference(setting, before, after));
      }
    }
    return differences;
  }

  /** Whether the profile exists now. */
  public boolean isNew() {
    return !ConfigFile.readOrNew(world).profiles().contains(profile);
  }

  /** Whether anything in the config file names that file now; if in doubt, yes. */
  public boolean isNamed(Path file) {
    ConfigFile config = ConfigFile.read(world);
    List<String> places = new ArrayList<>(config.profiles());
    places.add(""); // the top level
    for (String place : places) {
      for (Setting setting : Setting.values()) {
        boolean none = setting == Setting.PROFILE && !place.isEmpty();
        String value = none ? "" : config.written(setting, place).map(Resolved::value).orElse("");
        if (!value.isEmpty() && mayName(setting, value, file)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A file of that name in another folder counts, too: the folder may be a link. */
  private boolean mayName(Setting setting, String value, Path file) {
    String name = file.getFileName().toString();
    if (setting.kind() == Setting.Kind.LIST) {
      return value.contains(name); // a word of a command, perhaps with an option before it
    }
    if (setting.kind() != Setting.Kind.FILE) {
      return false;
    }
    try {
      Path named = PathText.resolve(world, file.resolveSibling(""), value, setting.key());
      return named.endsWith(name) || Files.isSameFile(named, file);
    } catch (IOException e) {
      return false; // there is no such file
    } catch (Failure e) {
      return true;
    }
  }

  private String before(ConfigFile file, Setting setting) {
    return setting == Setting.PROFILE
        ? ""
        : file.written(setting, profile).map(Resolved::value).orElse("");
  }

  /**
   * Writes the change. In a file that names no profile to use, this profile becomes the one to use.
   *
   * @return the file
   * @throws Failure exit 2 when the file cannot be changed as it is; exit 10 when it cannot be
   *     written, or another run is changing it
   */
  public Path write() {
    Path path = ConfigFile.locate(world);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      SecretFile.create(path, written(path, ""));
      return path;
    }
    Path real = ConfigChange.real(world, path);
    LockFile lock = ConfigChange.lock(world, real);
    try {
      ConfigFile.read(world); // for its messages
      ConfigChange.Old old = ConfigChange.old(world, real);
      ConfigChange.replace(real, old, written(path, old.text()));
    } finally {
      lock.close();
    }
    return path;
  }

  private String written(Path path, String before) {
    String text = before;
    for (Map.Entry<Setting, String> value : values.entrySet()) {
      FieldPath where = ConfigFile.path(value.getKey(), profile);
      text =
          value.getValue().isEmpty()
              ? without(path, text, where)
              : with(path, text, where, value.getValue());
    }
    return choosesOne(ConfigChange.parse(path, text))
        ? text
        : with(path, text, FieldPath.of(Setting.PROFILE.key()), profile);
  }

  /**
   * Whether the file names a profile to use, or has a way to obtain a token outside of profiles.
   */
  private static boolean choosesOne(Document document) {
    for (Setting setting : Setting.values()) {
      boolean decides = setting == Setting.PROFILE || setting.leadsToToken();
      if (decides && !at(document, setting.below(FieldPath.ROOT)).isMissingNode()) {
        return true;
      }
    }
    return false;
  }

  private static String with(Path path, String text, FieldPath where, String value) {
    Document document = ConfigChange.parse(path, text);
    JsonNode node = JsonNodeFactory.instance.stringNode(value);
    ObjectNode wanted = ((ObjectNode) document.value()).deepCopy();
    ObjectNode holder = wanted;
    for (FieldPath.Step step : where.parent().steps()) {
      holder = holder.withObject(((FieldPath.Name) step).name());
    }
    holder.set(name(where), node);
    return checked(path, new ConfigText(text, document).set(where, node), wanted);
  }

  /** The tree without the setting, and without the mappings above it that would be left empty. */
  private static String without(Path path, String text, FieldPath where) {
    Document document = ConfigChange.parse(path, text);
    if (at(document, where).isMissingNode()) {
      return text;
    }
    ObjectNode wanted = ((ObjectNode) document.value()).deepCopy();
    ((ObjectNode) at(wanted, where.parent())).remove(name(where));
    ConfigText change = new ConfigText(text, document);
    String rest = checked(path, change.unset(where), wanted);
    FieldPath above = where.parent();
    boolean empty = !above.steps().isEmpty() && at(wanted, above).isEmpty();
    return empty && !change.isFlow(above.parent()) ? without(path, rest, above) : rest;
  }

  /** The text, if it means exactly what is wanted. */
  private static String checked(Path path, String text, ObjectNode wanted) {
    Document read = ConfigChange.parse(path, text);
    if (!read.findings().isEmpty() || !read.value().equals(wanted)) {
      throw new Failure(Exit.USAGE, SettingSentences.CANNOT_CHANGE.with(path));
    }
    return text;
  }

  private static JsonNode at(Document document, FieldPath where) {
    return at(document.value(), where);
  }

  private static JsonNode at(JsonNode root, FieldPath where) {
    JsonNode node = root;
    for (FieldPath.Step step : where.steps()) {
      node = node.path(((FieldPath.Name) step).name());
    }
    return node;
  }

  private static String name(FieldPath where) {
    return ((FieldPath.Name) where.steps().get(where.steps().size() - 1)).name();
  }
}
