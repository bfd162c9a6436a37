package dev.contactctl.cli;

import dev.contactctl.contact.NearestWord;
import dev.contactctl.message.Message;
import java.util.List;
import java.util.Optional;

/** Words that are commands of similar programs, and what to do here instead. */
final class OtherWords {
  private OtherWords() {}

  /** What to do instead of that command; empty if the word is not known from elsewhere. */
  static Optional<Message> instead(String word) {
    return switch (word) {
      case "version" -> Optional.of(CommandLineSentences.VERSION_ALONE.with(word));
      case "login", "auth", "token", "signin" ->
          Optional.of(CommandLineSentences.NO_LOGIN.with(word));
      case "logout", "signout" -> Optional.of(CommandLineSentences.NO_LOGOUT.with(word));
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
      case "settings", "env" -> use(word, "config view");
      case "profile", "profiles", "context", "contexts", "use" -> use(word, "config use");
      case "server", "serve", "mock" -> use(word, "sandbox");
      case "man", "docs" -> use(word, "help");
      default -> Optional.empty();
    };
  }

  /** The command of a group that the word likely means; the empty text if none. */
  static String subcommand(String word, List<String> known) {
    String meant =
        switch (word) {
          case "show", "list", "ls", "get", "cat", "print" -> "view";
          case "create", "new" -> "init";
          case "where", "file", "location" -> "path";
          case "switch", "select", "activate", "profile", "profiles", "use-context" -> "use";
          default -> word;
        };
    return known.contains(meant) ? meant : NearestWord.of(word, known);
  }

  private static Optional<Message> use(String word, String command) {
    return Optional.of(CommandLineSentences.USE_INSTEAD.with(word, command));
  }
}
