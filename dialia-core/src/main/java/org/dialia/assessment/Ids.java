package org.dialia.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that stay the same from one assessment to the next: 16 hexadecimal digits of two things
 * together, a rule or a kind of step and what it is about.
 */
public final class Ids {

  // Copied for each text: looking an algorithm up by its name costs as much as the hash.
  private static final MessageDigest SHA256 = sha256();

  private Ids() {}

  /** The first 64 bits of the SHA-256 of a text: of a rule, or of what it is about. */
  public static long hash(String text) {
    try {
      MessageDigest digest = (MessageDigest) SHA256.clone();
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * An id of two things together, 16 hexadecimal digits. Each is hashed alone, for one rule looks
   * at many things and many rules at one.
   */
  static String of(long rule, long subject) {
    return HexFormat.of().toHexDigits(31 * rule + subject);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
