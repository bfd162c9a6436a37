package dev.contactctl.auth;

import java.io.ByteArrayOutputStream;

/** As much of the encoding DER (X.690) as is needed to tell private keys apart. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int LONG_FORM = 0x80;

  /** The version 0 of PKCS #8, then the algorithm rsaEncryption with its empty parameters. */
  private static final byte[] RSA = {
    2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
  };

  /** Where the object identifier of the algorithm is in {@link #RSA}. */
  private static final int ALGORITHM = 5;

  private static final int ALGORITHM_END = 16;

  private Der() {}

  /** Whether the bytes are one sequence and nothing else. */
  static boolean isWhole(byte[] der) {
    return isSequence(der) && end(der) == der.length;
  }

  /** Whether the bytes are the beginning of a sequence. */
  static boolean isCutOff(byte[] der) {
    return isSequence(der) && end(der) > der.length;
  }

  private static boolean isSequence(byte[] der) {
    return der.length > 5 && der[0] == SEQUENCE;
  }

  /** Where a value ends that begins at the first byte. */
  private static long end(byte[] der) {
    int first = der[1] & 0xff;
    if (first < LONG_FORM) {
      return 2L + first;
    }
    int count = first - LONG_FORM;
    long length = 0;
    for (int i = 0; i < count && i < 4 && 2 + i < der.length; i++) {
      length = (length << 8) | (der[2 + i] & 0xff);
    }
    return 2L + count + length;
  }

  /** Whether a key in the form PKCS #8 is for RSA. */
  static boolean isRsa(byte[] pkcs8) {
    int length = ALGORITHM_END - ALGORITHM;
    for (int at = 0; at < 32 && at + length <= pkcs8.length; at++) {
      boolean same = true;
      for (int i = 0; i < length && same; i++) {
        same = pkcs8[at + i] == RSA[ALGORITHM + i];
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** The form PKCS #8 of an RSA key in the form PKCS #1. */
  static byte[] pkcs8(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(RSA);
    content.writeBytes(value(OCTET_STRING, pkcs1));
    return value(SEQUENCE, content.toByteArray());
  }

  private static byte[] value(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < LONG_FORM) {
      out.write(content.length);
    } else {
      int count = content.length < 1 << 8 ? 1 : content.length < 1 << 16 ? 2 : 3;
      out.write(LONG_FORM + count);
      for (int i = count - 1; i >= 0; i--) {
        out.write(content.length >> (8 * i));
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }
}
