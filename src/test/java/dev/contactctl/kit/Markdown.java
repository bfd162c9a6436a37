package dev.contactctl.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and replaces the parts of a Markdown text that comments mark: {@code <!-- KIND: NAME -->}
 * before a fenced block, and {@code <!-- NAME:begin -->} and {@code <!-- NAME:end -->} around any
 * text.
 */
public final class Markdown {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^<!-- (?<kind>[a-z]+): (?<name>\\S+) -->\n```[a-z]*\n(?<text>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  private Markdown() {}

  /**
   * A marked fenced block.
   *
   * @param kind what it is used for: file, example or output
   * @param name its name, unique among the blocks of its kind in a document
   * @param text the lines between the fences, including the last line end
   */
  public record Block(String kind, String name, String text) {}

  /** The marked blocks of one kind, in order. */
  public static List<Block> blocks(String markdown, String kind) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(markdown);
    while (matcher.find()) {
      if (matcher.group("kind").equals(kind)) {
        blocks.add(new Block(kind, matcher.group("name"), matcher.group("text")));
      }
    }
    return blocks;
  }

  /** The marked block of that kind and name. */
  public static Block block(String markdown, String kind, String name) {
    for (Block block : blocks(markdown, kind)) {
      if (block.name().equals(name)) {
        return block;
      }
    }
    throw new AssertionError("no block marked <!-- " + kind + ": " + name + " -->");
  }

  /** The Markdown with the text of that block replaced. */
  public static String withBlock(String markdown, String kind, String name, String text) {
    Matcher matcher = BLOCK.matcher(markdown);
    while (matcher.find()) {
      if (matcher.group("kind").equals(kind) && matcher.group("name").equals(name)) {
        return markdown.substring(0, matcher.start("text"))
            + text
            + markdown.substring(matcher.end("text"));
      }
    }
    throw new AssertionError("no block marked <!-- " + kind + ": " + name + " -->");
  }

  /** The Markdown with the text between the marks of that name replaced. */
  public static String withSection(String markdown, String name, String text) {
    String begin = "<!-- " + name + ":begin -->\n";
    String end = "<!-- " + name + ":end -->";
    int from = markdown.indexOf(begin);
    int to = markdown.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError("no " + begin.strip() + " followed by its end");
    }
    return markdown.substring(0, from + begin.length()) + text + markdown.substring(to);
  }
}
