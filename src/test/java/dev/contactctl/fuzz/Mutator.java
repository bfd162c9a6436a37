package dev.contactctl.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages good input: bits and bytes changed, parts cut out, repeated and mixed with other input,
 * and words put in that parsers are known to stumble over. The same seed and number always give the
 * same input.
 */
final class Mutator {
  private static final int MAX_BYTES = 1 << 16;

  private static final List<String> WORDS =
      List.of(
          "\0",
          "\u0001",
          "\u001b[2J",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2028",
          "\ufeff",
          "\ufffd",
          "\ufffe",
          "\ud83d\ude00",
          "\u0301",
          "홍",
          "：",
          "，",
          "\r",
          "\r\n",
          "\n",
          "\t",
          "\n\n",
          "  ",
          "\"",
          "'",
          "\\",
          "\\u0000",
          "\\ud800",
          "\\udc00\\ud800",
          "\\x",
          "\\L",
          "{",
          "}",
          "[",
          "]",
          "{}",
          "[]",
          "[[[[[[[[[[[[[[[[",
          "{\"a\":{\"a\":{\"a\":",
          ",",
          ":",
          ": ",
          "- ",
          "? ",
          "&a ",
          "*a",
          "<<: *a",
          "!!java ",
          "!!binary ",
          "!t ",
          "%YAML 1.2\n",
          "%TAG ! !\n",
          "---\n",
          "...\n",
          "|\n",
          ">-\n",
          "|9\n",
          "#",
          " #",
          "@",
          "`",
          "~",
          "null",
          "true",
          "yes",
          "NaN",
          "-0",
          "1e400",
          "1E-999999999",
          "0x1F",
          "0o17",
          "1_000",
          "00",
          "012",
          ".inf",
          "99999999999999999999999",
          "-9223372036854775809",
          "2147483648",
          "2024-02-30",
          "0000-00-00T00:00:00Z",
          "\"\"",
          "\"\"\"",
          ";",
          "=",
          "=1+1",
          "[type=HOME]",
          "[0]",
          "[1]",
          "[-1]",
          "[99999999999]",
          "..",
          "/",
          "../",
          "%2e",
          "contactId",
          "contactName",
          "telephones",
          "customProperties",
          "permission",
          "emails",
          "ETag",
          "HTTP/1.1 200 OK\r\n",
          "HTTP/1.1 100 \r\n\r\n",
          "Content-Length: 0\r\n",
          "Content-Length: 99999999999\r\n",
          "Transfer-Encoding: chunked\r\n",
          "ffffffffffffffff\r\n",
          "0\r\n\r\n",
          "\r\n\r\n",
          "Content-Type: text/html\r\n",
          "Retry-After: -1\r\n",
          "rateLimit-Remaining: 1e9\r\n",
          "Location: //x\r\n");

  private final List<byte[]> samples;

  Mutator(List<byte[]> samples) {
    this.samples = samples;
  }

  /** The input of that number; less than {@value #MAX_BYTES} bytes unless a sample has more. */
  byte[] input(long seed, long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    byte[] input = sample(random);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      input = changed(input, random);
    }
    return input.length > MAX_BYTES ? Arrays.copyOf(input, MAX_BYTES) : input;
  }

  private byte[] sample(SplittableRandom random) {
    return samples.get(random.nextInt(samples.size()));
  }

  private byte[] changed(byte[] input, SplittableRandom random) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + 1 + random.nextInt(1 + random.nextInt(64)));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(input, at, random.nextInt(8));
      case 1 -> joined(input, at, new byte[] {(byte) random.nextInt(256)}, end);
      case 2 -> joined(input, at, new byte[0], end);
      case 3 -> joined(input, end, Arrays.copyOfRange(input, at, end), end);
      case 4 -> Arrays.copyOf(input, at);
      case 5 -> spliced(input, at, random);
      case 6 -> joined(input, at, repeated(word(random), random), at);
      default -> joined(input, at, word(random), random.nextBoolean() ? at : end);
    };
  }

  private static byte[] word(SplittableRandom random) {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
  }

  /** A few times the word, or, seldom, thousands of times. */
  private static byte[] repeated(byte[] word, SplittableRandom random) {
    int times = 1 + random.nextInt(random.nextInt(50) == 0 ? 5_000 : 20);
    byte[] all = new byte[word.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(word, 0, all, i * word.length, word.length);
    }
    return all;
  }

  private byte[] spliced(byte[] input, int at, SplittableRandom random) {
    byte[] other = sample(random);
    int from = random.nextInt(other.length + 1);
    int to = random.nextInt(from, other.length + 1);
    return joined(input, at, Arrays.copyOfRange(other, from, to), at);
  }

  private static byte[] flipped(byte[] input, int at, int bit) {
    byte[] changed = input.clone();
    if (at < changed.length) {
      changed[at] ^= (byte) (1 << bit);
    }
    return changed;
  }

  /** The input up to one place, something else, and the input from the other place. */
  private static byte[] joined(byte[] input, int upTo, byte[] between, int from) {
    byte[] all = new byte[upTo + between.length + input.length - from];
    System.arraycopy(input, 0, all, 0, upTo);
    System.arraycopy(between, 0, all, upTo, between.length);
    System.arraycopy(input, from, all, upTo + between.length, input.length - from);
    return all;
  }
}
