package org.dialia.cli;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dialia.charter.Language;
import org.dialia.charter.Text;
import org.jspecify.annotations.Nullable;

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

  /** The words of help, the lines of which may be broken at any space that they have left. */
  static ResourceBundle help(Language language) {
    ResourceBundle words = words(language.locale());
    return new ResourceBundle() {
      @Override
      protected @Nullable Object handleGetObject(String key) {
        return words.containsKey(key) ? language.bound(words.getString(key)) : null;
      }

      @Override
      public Enumeration<String> getKeys() {
        return words.getKeys();
      }
    };
  }

  /** The words for a locale: French or English, whatever the locale of the machine. */
  static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        WORDS,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
