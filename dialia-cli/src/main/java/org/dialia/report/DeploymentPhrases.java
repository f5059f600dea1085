package org.dialia.report;

import java.util.stream.Collectors;
import org.dialia.charter.Text;
import org.dialia.model.Body;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Subject;

/** How what a description says of one deployment is said, each on one line. Nothing is escaped. */
final class DeploymentPhrases {

  /** Stands in a picture for what nobody said. */
  static final String UNSAID = "?";

  private final Deployment deployment;
  private final Labels labels;

  DeploymentPhrases(Deployment deployment, Labels labels) {
    this.deployment = deployment;
    this.labels = labels;
  }

  String say(Object said) {
    return Text.oneLine(labels.say(said));
  }

  /** A fact in a picture: what nobody said is a question mark. */
  String drawn(Fact<?> fact) {
    return fact.isUnknown() ? UNSAID : say(fact);
  }

  /** A label, and a fact in a picture. */
  String drawn(String key, Fact<?> fact) {
    return labels.get(key) + labels.colon() + drawn(fact);
  }

  /** A label, and what is said under it. */
  String pair(String key, String value) {
    return labels.get(key) + labels.colon() + value;
  }

  /** The party behind the id. */
  String who(Fact<String> id) {
    return id.value().map(this::name).orElseGet(() -> say(id));
  }

  /** The parties behind the ids. */
  String whom(FactList<String> ids) {
    if (ids.elements().isEmpty()) {
      return say(ids);
    }
    String names = ids.elements().stream().map(this::name).collect(Collectors.joining(", "));
    return ids.isOpen() ? names + ", " + labels.get("html.perhaps_others") : names;
  }

  /** The name behind an id or a word of the description. */
  String name(String id) {
    if (id.equals("none")) {
      return labels.get("html.nobody");
    }
    for (Subject role : deployment.roles()) {
      if (role.id().equals(id)) {
        return say(role);
      }
    }
    for (Subject supplier : deployment.system().suppliers()) {
      if (supplier.id().equals(id)) {
        return say(supplier);
      }
    }
    for (Body body : Body.values()) {
      if (body.word().equals(id)) {
        return labels.say(body);
      }
    }
    return switch (id) {
      case "system" -> labels.get("html.the_system");
      case "management" -> labels.get("html.management");
      default -> Text.oneLine(id);
    };
  }
}
