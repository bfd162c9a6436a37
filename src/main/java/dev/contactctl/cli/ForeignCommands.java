package dev.contactctl.cli;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;

/** Commands of similar programs, and what to do here instead. */
final class ForeignCommands {
  private ForeignCommands() {}

  /** What to do instead of that command; empty if no other program is known to have it. */
  static Optional<Message> instead(String word) {
    return switch (word) {
      case "version" -> Optional.of(CommandLineSentences.VERSION_ALONE.with(word));
      case "login", "signin" -> use(word, "auth login");
      case "logout", "signout" -> use(word, "auth logout");
      case "ls", "list", "find", "search" -> Optional.of(CommandLineSentences.NO_LIST.with(word));
      case "rm", "delete", "del", "remove" ->
          Optional.of(CommandLineSentences.NO_DELETE.with(word));
      case "create", "add", "new", "insert" ->
          Optional.of(CommandLineSentences.NO_CREATE.with(word));
      case "export", "dump", "backup", "download" ->
          Optional.of(CommandLineSentences.NO_EXPORT.with(word));
      case "restore", "rollback", "revert" -> Optional.of(CommandLineSentences.NO_UNDO.with(word));
      case "import", "sync", "load", "bulk", "batch" -> use(word, "apply");
      case "show", "view", "cat", "print", "describe", "read" -> use(word, "get");
      case "set", "put", "patch", "modify", "change" -> use(word, "update");
      case "check", "lint", "verify" -> use(word, "validate");
      case "init", "configure", "setup" -> use(word, "config init");
      case "token" -> use(word, "auth token");
      case "whoami", "who" -> use(word, "auth status");
      case "settings", "env" -> use(word, "config view");
      case "profile", "profiles", "context", "contexts", "use" -> use(word, "config use");
      case "diagnose", "diagnostics", "health", "status", "ping" -> use(word, "doctor");
      case "server", "serve", "mock" -> use(word, "sandbox");
      case "man", "docs" -> use(word, "help");
      default -> Optional.empty();
    };
  }

  /** The command of a group that the word most likely means; the empty text if none. */
  static String subcommand(String word, List<String> known) {
    for (String meant : meant(word)) {
      if (known.contains(meant)) {
        return meant;
      }
    }
    return NearestWord.of(word, known);
  }

  /** What the word may mean, in one group or another. */
  private static List<String> meant(String word) {
    return switch (word) {
      case "show", "get", "cat", "print" -> List.of("view", "token");
      case "list", "ls", "info", "state", "whoami", "who" -> List.of("view", "status");
      case "create", "new" -> List.of("init", "login");
      case "signin", "add" -> List.of("login");
      case "signout", "revoke", "remove", "rm" -> List.of("unset", "logout");
      case "where", "file", "location" -> List.of("path");
      case "switch", "select", "activate", "profile", "profiles", "use-context" -> List.of("use");
      default -> List.of(word);
    };
  }

  private static Optional<Message> use(String word, String command) {
    return Optional.of(CommandLineSentences.USE_INSTEAD.with(word, command));
  }
}
