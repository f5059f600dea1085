package org.dialia.cli;

import java.util.ResourceBundle;

/** The few sentences that commands themselves say, in the language of the user. */
final class Say {

  private Say() {}

  static String in(Console console, String key, Object... values) {
    String text =
        ResourceBundle.getBundle("org.dialia.cli.usage", console.locale()).getString("say." + key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", org.dialia.charter.Text.oneLine(values[i].toString()));
    }
    return text;
  }
}
