package dev.contactctl.auth;

import java.io.ByteArrayOutputStream;

/** The part of the encoding DER (X.690) that is needed to tell kinds of private keys apart. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int LONG_FORM = 0x80;

  /** The version 0 of PKCS #8, then the algorithm rsaEncryption with its empty parameters. */
  private static final byte[] RSA = {
    2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
  };

  /** The offset of the algorithm's object identifier in {@link #RSA}. */
  private static final int ALGORITHM = 5;

  private static final int ALGORITHM_END = 16;

  private Der() {}

  /** Whether the bytes are exactly one sequence. */
  static boolean isWhole(byte[] der) {
    return isSequence(der) && end(der) == der.length;
  }

  /** Whether the bytes begin a sequence. */
  static boolean isCutOff(byte[] der) {
    return isSequence(der) && end(der) > der.length;
  }

  private static boolean isSequence(byte[] der) {
    return der.length > 5 && der[0] == SEQUENCE;
  }

  /** The end index of the first value. */
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

  /** Whether a key in PKCS #8 form is an RSA key. */
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

  /** Wraps an RSA key in PKCS #1 form into PKCS #8 form. */
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
