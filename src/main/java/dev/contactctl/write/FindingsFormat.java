package dev.contactctl.write;

import dev.contactctl.message.Language;
import dev.contactctl.world.Output;
import java.util.Optional;

/** The output formats of findings. A new one is a constant here and a writer of its own. */
public enum FindingsFormat {
  /** A line per finding, for people and editors. */
  TEXT("text") {
    @Override
    public FindingsWriter open(Output out, Language language) {
      return new TextFindings(out, language);
    }
  },
  /** One array of objects. */
  JSON("json") {
    @Override
    public FindingsWriter open(Output out, Language language) {
      return new JsonFindings(out, language);
    }
  },
  /** Annotations of GitHub Actions. */
  GITHUB("github") {
    @Override
    public FindingsWriter open(Output out, Language language) {
      return new GithubFindings(out, language);
    }
  };

  private final String word;

  FindingsFormat(String word) {
    this.word = word;
  }

  /** The word for {@code -o}. */
  public String word() {
    return word;
  }

  /** The format of that word. */
  public static Optional<FindingsFormat> byWord(String word) {
    for (FindingsFormat format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Opens a writer for one run.
   *
   * @param language the language of the messages
   */
  public abstract FindingsWriter open(Output out, Language language);
}
