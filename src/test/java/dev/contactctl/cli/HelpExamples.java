package dev.contactctl.cli;

import java.util.List;

/**
 * The examples that help and man pages begin with. In them, ID is the ID of a contact. A test runs
 * each.
 */
final class HelpExamples {
  private HelpExamples() {}

  /** The examples of a command; of the empty name, those of the program. */
  static List<String> of(String command) {
    return switch (command) {
      case "" ->
          List.of(
              "contactctl get ID -o yaml > contact.yaml",
              "contactctl diff ID -f contact.yaml",
              "contactctl update ID -f contact.yaml");
      case "update" ->
          List.of(
              "contactctl update ID --memo 'Met in Osaka' --add-email a@example.com",
              "contactctl update ID -f contact.yaml --diff",
              "contactctl update ID --remove-telephone 010-1234-5678 --dry-run");
      case "diff" ->
          List.of(
              "contactctl diff ID -f contact.yaml",
              "contactctl diff ID --memo 'Met in Osaka' -o json",
              "contactctl diff ID --clear-websites -o markdown");
      case "apply" ->
          List.of(
              "contactctl apply contacts.csv --dry-run",
              "contactctl apply contacts.csv --journal run.ndjson",
              "contactctl apply --ids ids.txt --memo 'Met in Osaka'");
      case "undo" ->
          List.of(
              "contactctl undo run.ndjson --dry-run",
              "contactctl undo run.ndjson",
              "contactctl undo run.ndjson --dry-run --plan undo.plan");
      case "edit" ->
          List.of(
              "contactctl edit ID",
              "EDITOR=nano contactctl edit ID",
              "contactctl edit ID --dry-run");
      case "validate" ->
          List.of(
              "contactctl validate contact.yaml",
              "contactctl validate --partial --strict changes.yaml",
              "contactctl validate contacts -R -o github");
      case "get" ->
          List.of(
              "contactctl get ID",
              "contactctl get ID -o yaml > contact.yaml",
              "contactctl get ID --field 'emails[0].email'");
      default -> ofOffline(command);
    };
  }

  private static List<String> ofOffline(String command) {
    return switch (command) {
      case "template" ->
          List.of(
              "contactctl template",
              "contactctl template > contact.yaml",
              "contactctl template --full > contact.yaml");
      case "schema" ->
          List.of(
              "contactctl schema",
              "contactctl schema > contact.schema.json",
              "contactctl schema --partial > changes.schema.json");
      case "explain" ->
          List.of(
              "contactctl explain telephones",
              "contactctl explain max-length",
              "contactctl explain 8");
      case "auth" ->
          List.of(
              "contactctl auth login",
              "contactctl auth status --check",
              "contactctl auth token | gh secret set CONTACTCTL_TOKEN");
      case "auth login" ->
          List.of(
              "contactctl auth login",
              "contactctl auth login --token-file works.token",
              "contactctl auth login --profile seoul --token-file works.token");
      case "auth status" ->
          List.of(
              "contactctl auth status",
              "contactctl auth status --check",
              "contactctl auth status -o json");
      case "auth logout" ->
          List.of(
              "contactctl auth logout",
              "contactctl auth logout && contactctl auth status",
              "contactctl auth logout --timeout 5s");
      case "auth token" ->
          List.of(
              "contactctl auth token | gh secret set CONTACTCTL_TOKEN",
              "contactctl auth token | xclip",
              "contactctl auth token --show");
      case "config" ->
          List.of(
              "contactctl config init",
              "contactctl config set timeout 1m",
              "contactctl config view");
      case "config init" ->
          List.of(
              "contactctl config init",
              "contactctl config init && contactctl config view",
              "CONTACTCTL_CONFIG=./ci.yaml contactctl config init");
      case "config path" ->
          List.of(
              "contactctl config path",
              "CONTACTCTL_CONFIG=./ci.yaml contactctl config path",
              "XDG_CONFIG_HOME=/srv/config contactctl config path");
      case "config view" ->
          List.of(
              "contactctl config view",
              "contactctl config view timeout",
              "CONTACTCTL_TIMEOUT=5s contactctl config view");
      case "config set" ->
          List.of(
              "contactctl config set timeout 1m",
              "contactctl config set --profile seoul production true",
              "contactctl config set tokenFile ~/.config/contactctl/token");
      case "config unset" ->
          List.of(
              "contactctl config unset timeout",
              "contactctl config set timeout 1m && contactctl config unset timeout",
              "contactctl config unset forbidRemovals");
      case "config use" ->
          List.of(
              "contactctl config use",
              "contactctl config set --profile dev timeout 9s && contactctl config use dev",
              "contactctl config unset profile");
      case "doctor" ->
          List.of(
              "contactctl doctor",
              "contactctl doctor --contact ID",
              "contactctl doctor --offline -o json");
      case "sandbox" ->
          List.of(
              "contactctl sandbox",
              "contactctl sandbox --port 8080 --data contacts.ndjson",
              "contactctl sandbox --fault 503@PUT:0.2 -- ./test.sh");
      case "completion" ->
          List.of(
              "contactctl completion bash",
              "contactctl completion zsh",
              "contactctl completion fish");
      case "help" ->
          List.of("contactctl help", "contactctl help update", "contactctl help exit-codes");
      default -> throw new IllegalArgumentException("no examples of " + command);
    };
  }
}
