package org.dialia.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.dialia.charter.Language;
import org.dialia.charter.Text;

/** The few sentences that commands themselves say. */
final class Say {

  private static final String WORDS = "org.dialia.cli.usage";

  private Say() {}

  static String in(Language language, String key, Object... values) {
    String text = words(language.locale()).getString("say." + key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", Text.oneLine(values[i].toString()));
    }
    return text;
  }

  /** The words for a locale: French or English, whatever the locale of the machine. */
  static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        WORDS,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
