package org.dialia.report;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files that every file system can hold, whatever an id is made of: small letters, digits,
 * {@code -} and {@code _}, short, never the name of a device. The same ids in the same order give
 * the same names.
 */
final class PageNames {

  private static final int LONGEST = 80;
  private static final Pattern SAFE =
      Pattern.compile("[a-z0-9][a-z0-9_-]{0," + (LONGEST - 1) + "}");
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");
  private static final String ENDING = ".html";

  private final Set<String> taken = new HashSet<>();

  /** Keeps a name for a page that is always there. */
  String reserved(String stem) {
    taken.add(stem);
    return stem + ENDING;
  }

  /**
   * A name of its own for a page.
   *
   * @param id what it is about
   * @param origin where that comes from: tells two with one id apart
   */
  String of(String id, String origin) {
    String stem = id;
    if (!SAFE.matcher(id).matches() || DEVICE.matcher(id).matches()) {
      String safe = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
      stem = safe.substring(0, Math.min(safe.length(), LONGEST)) + "-" + hash(id);
      stem = Character.isLetterOrDigit(stem.charAt(0)) ? stem : "d" + stem;
    }
    String own = stem;
    for (int again = 1; !taken.add(own); again++) {
      own = stem + "-" + hash(origin + "\n" + id + "\n" + again);
    }
    return own + ENDING;
  }

  private static String hash(String text) {
    byte[] digest = Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 4);
  }
}
