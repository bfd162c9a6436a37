package dev.contactctl.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a Markdown text that a comment marks: {@code <!-- KIND: NAME -->} before a fenced
 * block, and {@code <!-- NAME:begin -->} with {@code <!-- NAME:end -->} around any text.
 */
public final class Markdown {
  private static final Pattern BLOCK =
      Pattern.compile(
          "^<!-- (?<kind>[a-z]+): (?<name>\\S+) -->\n```[a-z]*\n(?<text>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  private Markdown() {}

  /**
   * A fenced block.
   *
   * @param kind what it is for
   * @param name its name, unique in its kind
   * @param text what stands between the fences, each line with its end
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

  /** The Markdown with another text in the block of that kind and name. */
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

  /** The Markdown with another text between the marks of that name. */
  public static String withSection(String markdown, String name, String text) {
    String begin = "<!-- " + name + ":begin -->\n";
    String end = "<!-- " + name + ":end -->";
    int from = markdown.indexOf(begin);
    int to = markdown.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError("no " + begin.strip() + " with its end");
    }
    return markdown.substring(0, from + begin.length()) + text + markdown.substring(to);
  }
}
