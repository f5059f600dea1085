package org.dialia.assessment;

/**
 * Which rules a result came from, so that a change of rules can be told from a change of the
 * deployment.
 *
 * @param version the version of the rule base
 * @param sha256 a digest of every rule's logic and words
 */
public record RuleBaseId(String version, String sha256) {}
