package dev.contactctl.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Randomness by seed for properties that hold of many values. Cases grow in size as a run goes on;
 * a case that fails is tried again at smaller sizes, and its seed is in the message: {@code
 * -Dseed=NUMBER} runs that case alone.
 */
public final class Gen {
  private static final long FIRST_SEED = 20_260_101L;
  private static final int LARGEST = 24;

  private final SplittableRandom random;
  private final int size;

  /** The same numbers for the same seed and size, always. */
  public Gen(long seed, int size) {
    this.random = new SplittableRandom(seed);
    this.size = size;
  }

  /** What holds of every case. */
  public interface Law {
    /** Fails when it does not hold. */
    void holds(Gen gen) throws Exception;
  }

  /** Tries the law on so many cases; {@code -Dmore=10} makes it ten times as many. */
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

  /** How large this case may be, from 1. */
  public int size() {
    return size;
  }

  /** A number from 0 up to and without the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** True so many times in a hundred. */
  public boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of them. */
  public <T> T pick(List<T> of) {
    return of.get(below(of.size()));
  }

  /** The same in another order. */
  public <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }

  /** A text of at most so many code points, more often than not one that makes trouble. */
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

  /** A text of at least one of the characters. */
  public String of(String characters, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = below(most); i >= 0; i--) {
      text.append(characters.charAt(below(characters.length())));
    }
    return text.toString();
  }
}
