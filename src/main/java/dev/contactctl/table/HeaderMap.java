package dev.contactctl.table;

import dev.contactctl.contact.Field;
import dev.contactctl.contact.JsonTypes;
import dev.contactctl.message.Message;
import dev.contactctl.syntax.Document;
import dev.contactctl.syntax.JsonTrees;
import dev.contactctl.syntax.SmallText;
import dev.contactctl.syntax.Source;
import dev.contactctl.syntax.Unreadable;
import dev.contactctl.world.Exit;
import dev.contactctl.world.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The meaning of the headers of a foreign table.
 *
 * @param paths the path of the property for each header; empty where the column is ignored
 * @param wanted the headers that flags map to a property; a file may serve several tables, and a
 *     column that is ignored may be missing
 */
public record HeaderMap(Map<String, String> paths, Set<String> wanted) {
  /** Every header is a path. */
  public static final HeaderMap NONE = new HeaderMap(Map.of(), Set.of());

  /**
   * The map with the mappings from flags, which take precedence over those from a file.
   *
   * @param flags each {@code HEADER=PATH}, or {@code HEADER=} to pass over the column
   * @throws Failure exit 2, when one is not of that form, or names a header a second time
   */
  public HeaderMap with(List<String> flags) {
    Map<String, String> own = new LinkedHashMap<>();
    for (String flag : flags) {
      int equals = equals(flag);
      if (equals < 1) {
        throw usage(TableSentences.NOT_A_MAPPING.with(flag));
      }
      String header = SmallText.trimmed(flag.substring(0, equals));
      String path = flag.substring(equals + 1).strip();
      if (!isPath(path)) {
        throw usage(TableSentences.MAPPED_TO_NOTHING.with(header, path, HeaderGuess.remedy(path)));
      }
      if (own.putIfAbsent(header, path) != null) {
        throw usage(TableSentences.MAPPED_TWICE.with(header));
      }
    }
    Map<String, String> all = new LinkedHashMap<>(paths);
    all.putAll(own);
    own.values().removeIf(String::isEmpty);
    return new HeaderMap(all, own.keySet());
  }

  /**
   * The map in a file: an object of YAML or JSON with a path for each header, or null to ignore a
   * column.
   *
   * @throws Failure exit 6, when it is anything else
   */
  public static HeaderMap of(Source file) {
    Document document;
    try {
      document = JsonTrees.yaml(file, Field.UNKNOWN);
    } catch (Unreadable e) {
      throw invalid(e.finding().line());
    }
    if (!document.findings().isEmpty()) {
      throw invalid(document.findings().get(0).line());
    }
    if (!document.value().isObject()) {
      throw invalid(TableSentences.MAP_NOT_AN_OBJECT.with(file.name()));
    }
    Map<String, String> paths = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : document.value().properties()) {
      JsonNode value = entry.getValue();
      if (value.isContainer()) {
        throw invalid(
            TableSentences.FILE_MAPS_TO_SEVERAL.with(
                file.name(), entry.getKey(), JsonTypes.describe(value)));
      }
      String path = value.isNull() ? "" : value.asString("?");
      if (!isPath(path)) {
        throw invalid(
            TableSentences.FILE_MAPS_TO_NOTHING.with(
                file.name(), entry.getKey(), path, HeaderGuess.remedy(path)));
      }
      paths.put(SmallText.trimmed(entry.getKey()), path);
    }
    return new HeaderMap(paths, Set.of());
  }

  /**
   * The position of the equals sign between header and path, each of which may contain one: the
   * first one that a path, or nothing, follows; if there is none, the first one.
   */
  private static int equals(String flag) {
    int first = flag.indexOf('=');
    for (int at = first; at >= 0; at = flag.indexOf('=', at + 1)) {
      if (at > 0 && isPath(flag.substring(at + 1).strip())) {
        return at;
      }
    }
    return first;
  }

  private static boolean isPath(String text) {
    return text.isEmpty() || Header.path(text).isPresent();
  }

  /** The path that a header is mapped to, if it is. */
  Optional<String> path(String header) {
    return Optional.ofNullable(paths.get(header));
  }

  /** Whether the header names the contact. */
  boolean isId(String header) {
    return paths.getOrDefault(header, header).equals(Header.ID);
  }

  private static Failure usage(Message message) {
    return new Failure(Exit.USAGE, message);
  }

  private static Failure invalid(Message message) {
    return new Failure(Exit.INVALID_INPUT, message);
  }
}
