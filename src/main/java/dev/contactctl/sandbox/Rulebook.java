package dev.contactctl.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The rules of the API page "PUT /contacts/{contactId}" as data, read from {@code
 * contact-update-put.tsv}: the rows of its request and response tables, and the rules that it
 * states in prose.
 */
public final class Rulebook {
  private static final String TABLE = "contact-update-put.tsv";
  private static final int COLUMNS = 13;

  private final List<RulebookRow> rows;
  private final Map<String, List<RulebookRow>> children;
  private final Map<String, String> prose;

  private Rulebook(List<RulebookRow> rows, Map<String, String> prose) {
    this.rows = List.copyOf(rows);
    this.children = childrenOf(rows);
    this.prose = prose;
  }

  /** Reads the table from the jar. */
  public static Rulebook load() {
    List<RulebookRow> rows = new ArrayList<>();
    Map<String, String> prose = new LinkedHashMap<>();
    for (String line : resource(TABLE).split("\n", -1)) {
      // The two lines that name the columns are not rows.
      if (line.startsWith("#") || line.startsWith("path\t") || line.startsWith("rule\t")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length == COLUMNS) {
        rows.add(row(cells));
      } else if (cells.length == 2) {
        prose.put(cells[0], cells[1]);
      } else if (!line.isEmpty()) {
        throw new IllegalStateException(
            "%s: has a line of %d cells, but a property has %d and a rule 2: %s"
                .formatted(TABLE, cells.length, COLUMNS, line));
      }
    }
    return new Rulebook(rows, prose);
  }

  /** Every row, in the order of the page. */
  public List<RulebookRow> rows() {
    return rows;
  }

  /**
   * The rows of the members of an object, in the order of the page.
   *
   * @param path the path of the object; empty for the contact itself
   */
  public List<RulebookRow> members(String path) {
    return children.getOrDefault(path, List.of());
  }

  /** The rules in prose: from the id of a rule to the sentence of the page. */
  public Map<String, String> prose() {
    return Map.copyOf(prose);
  }

  /** A text file from this package of the jar. */
  static String resource(String name) {
    try (InputStream in = Rulebook.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<RulebookRow>> childrenOf(List<RulebookRow> rows) {
    Map<String, List<RulebookRow>> children = new LinkedHashMap<>();
    for (RulebookRow row : rows) {
      children.computeIfAbsent(row.parent(), parent -> new ArrayList<>()).add(row);
    }
    return children;
  }

  private static RulebookRow row(String[] cells) {
    return new RulebookRow(
        cells[0],
        cells[1],
        flag(cells[2]),
        flag(cells[3]),
        number(cells[4]),
        cells[5],
        number(cells[6]),
        number(cells[7]),
        flag(cells[8]),
        cells[9],
        cells[10].isEmpty() ? List.of() : List.of(cells[10].split(",")),
        access(cells[11]),
        cells[12]);
  }

  private static boolean flag(String cell) {
    return switch (cell) {
      case "true" -> true;
      case "" -> false;
      default ->
          throw new IllegalStateException(TABLE + ": " + cell + " is neither true nor empty");
    };
  }

  private static OptionalInt number(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private static RulebookRow.Writability access(String cell) {
    for (RulebookRow.Writability access : RulebookRow.Writability.values()) {
      if (access.word().equals(cell)) {
        return access;
      }
    }
    throw new IllegalStateException(TABLE + ": " + cell + " is not a kind of access");
  }
}
