package dev.contactctl.write;

import dev.contactctl.world.Output;

/** The output formats of contacts. A new one is a constant here and a writer of its own. */
public enum Format {
  /** An object, or an array of objects. */
  JSON("indented JSON; several contacts as an array") {
    @Override
    public ContactWriter single(Output out) {
      return new JsonContacts.Single(out);
    }

    @Override
    public ContactWriter list(Output out) {
      return new JsonContacts.Array(out);
    }
  },
  /** A mapping, or a sequence of mappings. */
  YAML("YAML; several contacts as a list") {
    @Override
    public ContactWriter single(Output out) {
      return new YamlContacts.Single(out);
    }

    @Override
    public ContactWriter list(Output out) {
      return new YamlContacts.Sequence(out);
    }
  },
  /** A line of JSON per contact. */
  NDJSON("one line of JSON per contact") {
    @Override
    public ContactWriter list(Output out) {
      return new NdjsonContacts(out);
    }
  },
  /** A line per property, for people. */
  TEXT("what the contact holds, a line per property, for people") {
    @Override
    public ContactWriter list(Output out) {
      return new TextContacts(out);
    }
  },
  /** A line with the ID of each contact. */
  ID("the contact's ID alone, one per line") {
    @Override
    public ContactWriter list(Output out) {
      return new ContactIds(out);
    }
  };

  private final String help;

  Format(String help) {
    this.help = help;
  }

  /** What it prints, for help. */
  public String help() {
    return help;
  }

  /** Opens a writer for exactly one contact. */
  public ContactWriter single(Output out) {
    return list(out);
  }

  /** Opens a writer for any number of contacts. */
  public abstract ContactWriter list(Output out);
}
