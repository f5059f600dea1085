package org.dialia.gate;

import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.Help;

/** A file of waivers, {@code dialia-waivers.yaml}. */
public record WaiverFile(
    @Help(
            fr = "La version de la forme de ce fichier : 1.",
            en = "The version of the form of this file: 1.",
            min = 1,
            max = 1)
        Fact<Integer> dialia,
    @Help(
            fr = "Les levées ; chacune dit ce qu'elle lève, pourquoi et jusqu'à quand.",
            en = "The waivers; each says what it waives, why, and until when.")
        FactList<Waiver> waivers) {}
