package dev.contactctl.findings;

import dev.contactctl.message.Language;
import dev.contactctl.world.Output;

/** The output formats of findings. A new one is a constant here and a writer of its own. */
public enum FindingsFormat {
  /** A line per finding, for people and editors. */
  TEXT {
    @Override
    public FindingsWriter open(Output out, Language language, Display display) {
      return new TextFindings(out, new Diagnostics(language, display));
    }
  },
  /** One array of objects. */
  JSON {
    @Override
    public FindingsWriter open(Output out, Language language, Display display) {
      return new JsonFindings(out, language);
    }
  },
  /** Annotations of GitHub Actions. */
  GITHUB {
    @Override
    public FindingsWriter open(Output out, Language language, Display display) {
      return new GithubFindings(out, language);
    }
  };

  /**
   * Opens a writer for one run.
   *
   * @param language the language of the messages
   * @param display what shows the output
   */
  public abstract FindingsWriter open(Output out, Language language, Display display);
}
