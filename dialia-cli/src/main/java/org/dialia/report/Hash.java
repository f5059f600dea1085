package org.dialia.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash that names and policies are made of. */
final class Hash {

  private Hash() {}

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
