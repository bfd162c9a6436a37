package dev.contactctl.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Generates random values from a seed, to check properties on many cases. Cases grow in size during
 * a run. A failing case is tried again at smaller sizes, and its seed is in the message: {@code
 * -Dseed=NUMBER} runs that case alone.
 */
public final class Gen {
  private static final long FIRST_SEED = 20_260_101L;
  private static final int LARGEST = 24;

  private final SplittableRandom random;
  private final int size;

  /** A generator that always gives the same numbers for the same seed and size. */
  public Gen(long seed, int size) {
    this.random = new SplittableRandom(seed);
    this.size = size;
  }

  /** A property that every case must have. */
  public interface Law {
    /** Throws if the case does not have the property. */
    void holds(Gen gen) throws Exception;
  }

  /** Checks the law on that many cases; {@code -Dmore=10} makes it ten times as many. */
  public static void cases(int count, Law law) {
    Long only = Long.getLong("seed");
    if (only != null) {
      tryOne(only, LARGEST, law);
      return;
    }
    int all = count * Integer.getInteger("more", 1);
    for (int i = 0; i < all; i++) {
      tryOne(FIRST_SEED + i, 1 + (int) ((long) i * LARGEST / all), law);
    }
  }

  private static void tryOne(long seed, int size, Law law) {
    try {
      law.holds(new Gen(seed, size));
    } catch (Exception | AssertionError e) {
      Throwable least = e;
      int smallest = size;
      for (int smaller = 1; smaller < smallest; smaller++) {
        try {
          law.holds(new Gen(seed, smaller));
        } catch (Exception | AssertionError again) {
          least = again;
          smallest = smaller;
        }
      }
      throw new AssertionError("seed " + seed + ", size " + smallest + ": " + least, least);
    }
  }

  /** How large this case may be, at least 1. */
  public int size() {
    return size;
  }

  /** A number from 0 to the bound, exclusive. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** True in that percentage of cases. */
  public boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of them. */
  public <T> T pick(List<T> of) {
    return of.get(below(of.size()));
  }

  /** The same elements in a random order. */
  public <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }

  /** A text of at most that many code points, usually a troublesome one. */
  public String text(int most) {
    StringBuilder text = new StringBuilder();
    if (chance(40)) {
      text.append(pick(Texts.WORDS));
    } else {
      for (int i = below(size + 1); i > 0; i--) {
        text.append(pick(Texts.ATOMS));
      }
    }
    if (chance(3)) {
      text.append(pick(Texts.ATOMS).repeat(most));
    }
    int points = text.codePointCount(0, text.length());
    return points <= most ? text.toString() : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /** A text of one or more of these characters. */
  public String of(String characters, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = below(most); i >= 0; i--) {
      text.append(characters.charAt(below(characters.length())));
    }
    return text.toString();
  }
}
