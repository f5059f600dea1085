package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** The rule by which gains are shared, and who agreed to it. Charter: VS-1. */
@RecordBuilder
public record Sharing(
    @Help(
            fr = "Règle de partage : aucune, annoncée ou négociée.",
            en = "Whether there is a rule, and who made it.",
            core = true)
        Fact<SharingRule> rule,
    @Help(
            fr = "Avec qui la règle a été négociée.",
            en = "With whom the rule was agreed.",
            refersTo = {Help.Target.ROLE, Help.Target.BODY},
            orWords = "management")
        FactList<String> agreedWith,
    Margin margin) {}
