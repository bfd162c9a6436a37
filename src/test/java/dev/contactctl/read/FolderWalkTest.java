package dev.contactctl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.contactctl.kit.Entries;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Modes;
import dev.contactctl.read.InputNames.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read: nothing that looks like a contact is skipped silently. */
class FolderWalkTest {
  private static final String INNER =
      ": is a folder in a folder and was not read; name it, or pass --recursive (-R)";
  private static final String DEAD =
      ": is a link that leads nowhere; correct its target, or remove it";
  private static final String OUTSIDE =
      ": is a link to a folder outside f and was not followed; name it";

  private final FakeWorld world = new FakeWorld();

  private void has(Depth depth, String name, String... expected) {
    assertEquals(List.of(expected), Entries.of(new Input(world), name, depth));
  }

  private void files(String... names) {
    for (String name : names) {
      world.file(name, "{}");
    }
  }

  @Test
  void contact_files_are_listed_sorted_without_hidden_and_other_files() {
    files("f/b.json", "f/a.yml", "f/HONG.YAML", "f/d.NdJson", "f/e.jsonl", "f/.h.json", "f/r.txt");
    String[] all = {"f/HONG.YAML", "f/a.yml", "f/b.json", "f/d.NdJson", "f/e.jsonl"};
    has(Depth.FOLDER, "f", all);
    has(Depth.FOLDER, "f/", all);
    has(Depth.TREE, "f", all);
  }

  @Test
  void a_file_a_missing_path_and_a_hyphen_are_returned_unchanged() {
    files("f/r.txt");
    has(Depth.TREE, "f/r.txt", "f/r.txt");
    has(Depth.TREE, "no.yaml", "no.yaml");
    has(Depth.TREE, "-", "-");
  }

  @Test
  void a_folder_without_contact_files_is_refused() {
    files("f/r.txt", "f/sub/r.txt", "f/.hidden/c.yaml");
    String none = "! 6 f: has no .json, .ndjson, .jsonl, .yaml or .yml file; name another folder";
    has(Depth.TREE, "f", none);
    has(Depth.FOLDER, "f", "? f/sub" + INNER, none);
  }

  @Test
  void a_subfolder_is_walked_or_refused_where_it_sorts() {
    files("f/a.yaml", "f/m/z.yaml", "f/m/deep/y.yaml", "f/z.yaml", "f/k.json/x.yaml");
    has(Depth.FOLDER, "f", "f/a.yaml", "? f/k.json" + INNER, "? f/m" + INNER, "f/z.yaml");
    has(
        Depth.TREE,
        "f",
        "f/a.yaml",
        "f/k.json/x.yaml",
        "f/m/deep/y.yaml",
        "f/m/z.yaml",
        "f/z.yaml");
  }

  @Test
  void dangling_links_and_link_loops_are_reported_whatever_their_names() {
    files("f/c.yaml", "f/x.yaml");
    world.link("f/a.yaml", "/nowhere/a.yaml");
    world.link("f/folder", "/nowhere");
    world.link("f/.hidden.yaml", "/nowhere");
    world.link("f/good.yaml", "x.yaml");
    String[] all = {
      "! 6 f/a.yaml" + DEAD, "f/c.yaml", "! 6 f/folder" + DEAD, "f/good.yaml", "f/x.yaml"
    };
    has(Depth.FOLDER, "f", all);
    has(Depth.TREE, "f", all);
  }

  @Test
  void links_to_folders_end_and_nothing_is_read_twice() {
    files("f/a/c.yaml", "f/.data/1/k.yaml", "out/o.yaml", "f/.data/2/k.yaml");
    world.link("f/a/up", "..");
    world.link("f/a/self", ".");
    world.link("f/b", "a");
    world.link("f/current", ".data/1");
    world.link("f/newer", "current");
    world.link("f/out", "../out");
    world.link("f/top", "..");
    world.link("f/.data/1/up", "..");
    has(
        Depth.TREE,
        "f",
        "f/a/c.yaml",
        "f/current/k.yaml",
        "f/current/up/2/k.yaml",
        "? f/out" + OUTSIDE,
        "? f/top" + OUTSIDE);
    has(Depth.FOLDER, "f/b", "f/b/c.yaml", "? f/b/self" + INNER, "? f/b/up" + INNER);
  }

  @Test
  void a_link_to_a_folder_can_be_named() {
    files("real/c.yaml", "real/sub/d.yaml");
    world.link("link", "real");
    has(Depth.TREE, "link", "link/c.yaml", "link/sub/d.yaml");
  }

  @Test
  void entries_without_permission_are_reported_and_the_others_read(@TempDir Path temp)
      throws IOException {
    world.folder(temp);
    files("f/a/x.yaml", "f/b.yaml", "f/c/x.yaml");
    Modes.set(temp.resolve("f/a"), "000");
    Modes.set(temp.resolve("f/b.yaml"), "000");
    try {
      assumeFalse(Files.isReadable(temp.resolve("f/a")), "root reads everything");
      has(
          Depth.TREE,
          "f",
          "! 6 f/a: cannot be listed; check its owner and mode",
          "f/b.yaml",
          "f/c/x.yaml");
      has(Depth.FOLDER, "f/a", "! 6 f/a: cannot be listed; check its owner and mode");
    } finally {
      Modes.set(temp.resolve("f/a"), "700");
    }
  }

  @Test
  void a_pipe_is_not_opened(@TempDir Path temp) throws Exception {
    world.folder(temp);
    files("f/a.yaml");
    Path pipe = temp.resolve("f/b.yaml");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
    assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
    has(
        Depth.FOLDER,
        "f",
        "f/a.yaml",
        "! 6 f/b.yaml: is a pipe or device, not a file; name it alone to read it, or move it"
            + " elsewhere");
  }
}
