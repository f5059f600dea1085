package org.dialia.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rules a result came from, so that a change of rules can be told from a change of the
 * deployment.
 *
 * @param version the version of the rule base
 * @param sha256 a digest of every rule's logic and words, and of all that they share
 * @param rules the digest of each rule by its id, in their order; see {@link
 *     org.dialia.charter.Rule#digest}
 */
public record RuleBaseId(String version, String sha256, Map<String, String> rules) {
  public RuleBaseId {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
  }
}
