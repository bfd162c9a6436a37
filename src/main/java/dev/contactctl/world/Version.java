package dev.contactctl.world;

/** The version of this program; a test holds it against the build. */
public final class Version {
  /** As {@code --version} prints it and the User-Agent carries it. */
  public static final String NUMBER = "0.1.0";

  private Version() {}
}
