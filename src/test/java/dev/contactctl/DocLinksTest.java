package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, scripts, other documents and their headings. */
class DocLinksTest {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern FILE =
      Pattern.compile(
          "`((?:src|scripts|completions)/[^` ]*|(?:[a-z]+/)?[A-Z][A-Za-z]+\\.java)[^`]*`");

  /** The folders that a short name of a Java file starts at. */
  private static final List<Path> JAVA =
      List.of(Path.of("src/main/java/dev/contactctl"), Path.of("src/test/java/dev/contactctl"));

  @Test
  void every_file_is_there() {
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Document document : Document.all()) {
      Matcher names = FILE.matcher(document.text());
      for (; names.find(); found++) {
        if (!isThere(names.group(1))) {
          missing.add(document + " names " + names.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(found > 40, "only " + found + " names were found");
  }

  private static boolean isThere(String name) {
    return Files.exists(Path.of(name))
        || JAVA.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Document document : Document.all()) {
      Matcher links = LINK.matcher(FENCED.matcher(document.text()).replaceAll(""));
      while (links.find()) {
        if (!links.group(1).contains("://") && !resolves(document, links)) {
          broken.add(document + " links to " + links.group());
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  private static boolean resolves(Document from, Matcher link) throws IOException {
    Path file = link.group(1).isEmpty() ? from.path() : from.path().resolveSibling(link.group(1));
    if (!Files.exists(file)) {
      return false;
    }
    return link.group(2) == null || anchors(Files.readString(file)).contains(link.group(2));
  }

  /** The anchors that GitHub gives to the headings of a document. */
  private static Set<String> anchors(String markdown) {
    Set<String> anchors = new HashSet<>();
    Matcher headings = HEADING.matcher(FENCED.matcher(markdown).replaceAll(""));
    while (headings.find()) {
      String text = headings.group(1).toLowerCase(Locale.ROOT).strip();
      anchors.add(text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
    }
    return anchors;
  }

  @Test
  void the_readme_links_to_every_document() {
    String readme = Document.named("README.md").text();
    for (Document document : Document.all()) {
      boolean linked =
          readme.contains("](" + document + ")") || readme.contains("](" + document + "#");
      assertTrue(
          linked || document.path().equals(Path.of("README.md")), document + " is not linked");
    }
  }

  @Test
  void contributing_has_a_row_for_every_script() throws IOException {
    Set<String> scripts;
    try (Stream<Path> files = Files.list(Path.of("scripts"))) {
      scripts =
          files
              .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
              .map(Path::toString)
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> rows = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(scripts/[a-z-]+)")
            .matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    while (row.find()) {
      rows.add(row.group(1));
    }
    assertEquals(scripts, rows);
  }
}
