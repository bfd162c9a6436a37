package dev.contactctl.settings;

import dev.contactctl.auth.ServiceAccount;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;
import dev.contactctl.message.Truth;
import dev.contactctl.read.Input;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.Token;
import dev.contactctl.syntax.Document;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.syntax.Utf8;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.LockFile;
import dev.contactctl.world.PrivateFile;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes one setting in the user's config file. Comments, order and spelling of everything else
 * stay; the file is replaced at once, and only its owner may read it afterwards.
 */
public final class ConfigChange {
  private final World world;
  private final Setting setting;
  private final String profile;

  /**
   * A change.
   *
   * @param key the key of the setting, as it was typed
   * @param profile the profile to change; empty for the top level
   * @throws Failure exit 2, when there is no such setting, or not there
   */
  public ConfigChange(World world, String key, String profile) {
    this.world = world;
    this.profile = profile;
    this.setting = setting(key, profile);
  }

  private static Setting setting(String key, String profile) {
    List<String> known = ConfigKeys.settings(profile);
    for (Setting setting : Setting.values()) {
      if (setting.key().equals(key) && known.contains(key)) {
        return setting;
      }
    }
    if (!Setting.keysIn(key).isEmpty()) {
      throw usage(SettingSentences.SEVERAL_SETTINGS.with(key, Setting.keysIn(key)));
    }
    String near = MeantSetting.key(key, known);
    throw usage(
        near.isEmpty()
            ? SettingSentences.UNKNOWN_SETTING.with(key, known)
            : SettingSentences.MISTYPED_SETTING.with(key, near));
  }

  /** The setting. */
  public Setting setting() {
    return setting;
  }

  /**
   * Writes the value into the file, which is created if it is missing.
   *
   * @return the file
   * @throws Failure exit 2 when the value is wrong or a secret, or the file cannot be changed as it
   *     is; exit 10 when it cannot be written, or another run is changing it
   */
  public Path set(String typed) {
    boolean user = setting.group().equals(Setting.USER_ACCOUNT_CLIENT_ID.group());
    boolean account = !setting.group().isEmpty() && !user;
    Setting secret =
        user
            ? Setting.USER_ACCOUNT_CLIENT_SECRET
            : account ? Setting.SERVICE_ACCOUNT_CLIENT_SECRET : Setting.TOKEN;
    Setting file =
        user
            ? Setting.USER_ACCOUNT_CLIENT_SECRET_FILE
            : account ? Setting.SERVICE_ACCOUNT_CLIENT_SECRET_FILE : Setting.TOKEN_FILE;
    if (setting.isSecret()) {
      throw usage(SettingSentences.SECRET_ARGUMENT.with(setting.key(), file.key(), secret.env()));
    }
    boolean id =
        setting == Setting.SERVICE_ACCOUNT_CLIENT_ID || setting == Setting.USER_ACCOUNT_CLIENT_ID;
    if (!id && Token.isLikely(typed)) {
      throw usage(SettingSentences.LIKELY_SECRET.with(setting.key(), file.key(), secret.env()));
    }
    String value = setting.kind().clean(typed, setting.key());
    check(value);
    Path path = ConfigFile.locate(world);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      set(path, real(world, path), value);
    } else {
      checkProfile(value, List.of(), path);
      SecretFile.create(path, new ConfigText("", parse(path, "")).set(where(), node(value)));
    }
    return path;
  }

  private void set(Path path, Path real, String value) {
    LockFile lock = lock(world, real);
    try {
      ConfigFile file = ConfigFile.read(world);
      checkProfile(value, file.profiles(), path);
      ObjectNode wanted = file.tree();
      put(wanted, value);
      Old old = old(world, real);
      ConfigText text = new ConfigText(old.text(), parse(path, old.text()));
      write(real, old, text.set(where(), node(value)), wanted);
    } finally {
      lock.close();
    }
  }

  private JsonNode node(String value) {
    return setting.kind() == Setting.Kind.LIST
        ? ListText.tree(value)
        : JsonNodeFactory.instance.stringNode(value);
  }

  private void put(ObjectNode wanted, String value) {
    ObjectNode holder =
        profile.isEmpty() ? wanted : wanted.withObject(ConfigFile.PROFILES).withObject(profile);
    String group = setting.group();
    (group.isEmpty() ? holder : holder.withObject(group)).set(setting.member(), node(value));
  }

  /** Refuses to choose a profile that is not in the file. */
  private void checkProfile(String value, List<String> profiles, Path path) {
    if (setting == Setting.PROFILE && !profiles.contains(value)) {
      Resolved asked = new Resolved(setting, value, Resolved.SourceKind.FLAG, setting.key(), "");
      throw usage(MeantSetting.unknownProfile(asked, profiles, path));
    }
  }

  /**
   * Removes the setting from the file.
   *
   * @return the file; nothing when the setting is not in it
   * @throws Failure exit 2 when the file cannot be changed as it is; exit 10 when it cannot be
   *     written, or another run is changing it
   */
  public Optional<Path> unset() {
    Path path = ConfigFile.locate(world);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      ConfigFile.read(world); // fails if the environment names it
      return Optional.empty();
    }
    Path real = real(world, path);
    LockFile lock = lock(world, real);
    try {
      return unset(path, real);
    } finally {
      lock.close();
    }
  }

  private Optional<Path> unset(Path path, Path real) {
    ObjectNode wanted = ConfigFile.read(world).tree();
    JsonNode section = profile.isEmpty() ? wanted : wanted.path(ConfigFile.PROFILES).path(profile);
    String group = setting.group();
    JsonNode holder = group.isEmpty() ? section : section.path(group);
    if (!(holder instanceof ObjectNode there) || !there.has(setting.member())) {
      return Optional.empty();
    }
    there.remove(setting.member());
    FieldPath gone = where();
    if (!group.isEmpty() && there.isEmpty()) {
      ((ObjectNode) section).remove(group);
      gone = gone.parent();
    }
    Old old = old(world, real);
    write(real, old, new ConfigText(old.text(), parse(path, old.text())).unset(gone), wanted);
    return Optional.of(path);
  }

  /** Keeps other runs from changing the file between reading and writing. */
  static LockFile lock(World world, Path real) {
    return LockFile.takeSoon(world, real.resolveSibling("." + real.getFileName() + ".lock"));
  }

  private FieldPath where() {
    return ConfigFile.path(setting, profile);
  }

  /** Refuses a value that could not be used. */
  private void check(String value) {
    if (value.isEmpty()) {
      throw usage(SettingSentences.EMPTY_ARGUMENT.with(setting.key()));
    }
    switch (setting) {
      case BASE_URL -> BaseUrl.of(value, setting.key());
      case TIMEOUT -> {
        if (Durations.parse(value).isEmpty()) {
          throw usage(Durations.refusal(setting.key(), value));
        }
      }
      case PRODUCTION, FORBID_REMOVALS, FORBID_STALE -> {
        if (Truth.parse(value).isEmpty()) {
          throw usage(Truth.refusal(setting.key(), value));
        }
      }
      case AUTH_URL -> BaseUrl.ofAuthHost(value, setting.key(), ServiceAccount.DEFAULT_URL);
      case TOKEN_FILE,
          SERVICE_ACCOUNT_CLIENT_SECRET_FILE,
          USER_ACCOUNT_CLIENT_SECRET_FILE,
          SERVICE_ACCOUNT_PRIVATE_KEY_FILE,
          CA_FILE ->
          PathText.resolve(world, world.cwd(), value, setting.key());
      default -> {} // a profile is looked for in the file; a secret is refused before
    }
  }

  /**
   * The file that a link leads to, as programs that manage such files create links; only where
   * every part of the way belongs to the owner of the link.
   */
  static Path real(World world, Path path) {
    ConfigFile.read(world); // for its messages, before anything is made of the file
    try {
      Path real = path.toRealPath();
      if (!Files.isRegularFile(real)) {
        throw usage(SettingSentences.NOT_A_FILE.with(path, ConfigFile.VARIABLE));
      }
      if (Files.isSymbolicLink(path)) {
        Object owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getOwner(real))
            || !owner.equals(Files.getOwner(real.resolveSibling("")))) {
          throw usage(SettingSentences.LINK_TO_OTHERS.with(path, real));
        }
      }
      return real;
    } catch (IOException | UnsupportedOperationException e) {
      throw usage(SettingSentences.NOT_A_FILE.with(path, ConfigFile.VARIABLE));
    }
  }

  /**
   * The content of the file before the change.
   *
   * @param mark the byte order mark that the text begins with, if it has one
   */
  record Old(String mark, String text) {}

  static Old old(World world, Path real) {
    try {
      Source source = new Input(world, Exit.USAGE).read(real.toString());
      boolean marked = Utf8.markLength(source.bytes(), source.bytes().length) > 0;
      return new Old(marked ? "\uFEFF" : "", Utf8.decode(source).text());
    } catch (Unreadable e) {
      throw usage(e.finding().line());
    }
  }

  static Document parse(Path path, String text) {
    try {
      Source source = new Source(path.toString(), text.getBytes(StandardCharsets.UTF_8));
      return JsonTrees.yaml(source, ConfigFile.table());
    } catch (Unreadable e) {
      throw usage(SettingSentences.CANNOT_CHANGE.with(path));
    }
  }

  /** Writes the text, if it means exactly what is wanted. */
  private static void write(Path file, Old old, String text, ObjectNode wanted) {
    Document read = parse(file, text);
    if (!read.findings().isEmpty() || !read.value().equals(wanted)) {
      throw usage(SettingSentences.CANNOT_CHANGE.with(file));
    }
    replace(file, old, text);
  }

  /** Replaces the file atomically. */
  static void replace(Path file, Old old, String text) {
    try {
      PrivateFile.replace(file, old.mark() + text);
    } catch (IOException e) {
      throw new Failure(
          Exit.LOCAL_FILES, SettingSentences.FILE_UNWRITABLE.with(file, ConfigFile.VARIABLE));
    }
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }
}
