package dev.contactctl.fuzz;

/**
 * The entry for Jazzer, which makes inputs by what they reach in the program. The target is in the
 * property {@code contactctl.fuzz}.
 */
public final class GuidedFuzz {
  private static final Fuzz FUZZ =
      new Fuzz(Fuzz.target(System.getProperty("contactctl.fuzz", ""))).warm();

  private GuidedFuzz() {}

  /** Called by Jazzer with each input; whatever it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    FUZZ.feed(input);
  }
}
