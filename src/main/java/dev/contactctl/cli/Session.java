package dev.contactctl.cli;

import dev.contactctl.args.Args;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Rule;
import dev.contactctl.contact.Words;
import dev.contactctl.read.Syntax;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.remote.Transport;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command works with; made of what was typed, and only as far as the command asks for it.
 */
final class Session {
  private final World world;
  private final Console console;
  private final Transport transport;
  private final Args args;
  private Optional<Settings> settings = Optional.empty();

  Session(World world, Console console, Transport transport, Args args) {
    this.world = world;
    this.console = console;
    this.transport = transport;
    this.args = args;
  }

  World world() {
    return world;
  }

  Console console() {
    return console;
  }

  /** The settings, read once. */
  Settings settings() {
    if (settings.isEmpty()) {
      settings = Optional.of(readSettings());
    }
    return settings.get();
  }

  private Settings readSettings() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Optional<String> value = setting.flag().flatMap(args::one);
      if (value.isPresent()) {
        flags.put(setting, value.get());
      }
    }
    return Settings.read(world, flags);
  }

  /** Whether somebody is there who may be asked. */
  boolean mayAsk() {
    return world.isTerminal(World.Stream.IN)
        && world.isTerminal(World.Stream.ERR)
        && !args.has("--no-input");
  }

  ContactsApi api() {
    Settings settings = settings();
    BaseUrl base = settings.baseUrl();
    TokenSource tokens = Credentials.find(world, settings, args.has(Credentials.FROM_STDIN));
    return new ContactsApi(
        base,
        tokens,
        transport,
        settings.timeout(),
        (method, url, status) -> console.detail(method + " " + url + ": " + status));
  }

  CheckOptions terms(boolean partial) {
    Set<Rule> allowed = EnumSet.noneOf(Rule.class);
    for (String id : args.all("--allow")) {
      allowed.add(rule(id));
    }
    return new CheckOptions(partial, args.has("--external"), args.has("--strict"), allowed);
  }

  private static Rule rule(String id) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      ids.add(rule.id());
    }
    Rule rule =
        Rule.byId(id)
            .orElseThrow(
                () -> {
                  String near = Words.nearest(id, ids);
                  String hint =
                      near.isEmpty()
                          ? "contactctl explain lists them"
                          : "did you mean " + near + "?";
                  return new Failure(
                      Exit.USAGE, "--allow: no rule " + Words.quoted(id) + "; " + hint);
                });
    if (rule.isOfReading()) {
      throw new Failure(
          Exit.USAGE, "--allow: " + id + " is about reading, and cannot pass; mend the input");
    }
    return rule;
  }

  Optional<Syntax> syntax() {
    Optional<String> word = args.one("--input-format");
    Optional<Syntax> syntax = word.flatMap(Syntax::byWord);
    if (word.isPresent() && syntax.isEmpty()) {
      throw new Failure(
          Exit.USAGE,
          "--input-format: no syntax "
              + Words.quoted(word.get())
              + "; write "
              + Words.oneOf(Syntax.words()));
    }
    return syntax;
  }
}
