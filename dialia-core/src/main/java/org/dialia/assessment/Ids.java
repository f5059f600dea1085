package org.dialia.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that stay the same from one assessment to the next. */
final class Ids {

  // Copied for each text: looking an algorithm up by its name costs as much as the hash.
  private static final MessageDigest SHA256 = sha256();

  private Ids() {}

  /** A hash of a text, 16 hexadecimal digits. */
  static String hash(String text) {
    try {
      byte[] digest =
          ((MessageDigest) SHA256.clone()).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
