package org.dialia.model;

/** The rule by which gains are shared, and who agreed to it. Charter: VS-1. */
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
