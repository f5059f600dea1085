package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;

/** Effects on jobs, counted in full-time equivalents. Charter: WO-4. */
@RecordBuilder
public record JobEffects(
    @Help(
            fr = "Postes supprimés, en équivalents temps plein.",
            en = "Jobs removed, in full-time equivalents.",
            core = true)
        Fact<BigDecimal> removedFte,
    @Help(
            fr = "Postes créés, en équivalents temps plein.",
            en = "Jobs created, in full-time equivalents.")
        Fact<BigDecimal> createdFte,
    @Help(
            fr = "Postes transformés, en équivalents temps plein.",
            en = "Jobs transformed, in full-time equivalents.")
        Fact<BigDecimal> transformedFte,
    @Help(
            fr = "Postes transférés ailleurs, en équivalents temps plein.",
            en = "Jobs moved elsewhere, in full-time equivalents.")
        Fact<BigDecimal> movedElsewhereFte,
    @Help(fr = "Horizon de ces chiffres, en mois.", en = "Months ahead that these figures look.")
        Fact<Integer> horizonMonths,
    @Help(
            fr = "Un plan de reclassement ou de mobilité est prévu.",
            en = "There is a plan to redeploy people.")
        Fact<Answer> redeploymentPlan,
    @Help(
            fr = "Des licenciements sont liés au projet.",
            en = "Dismissals are linked to the project.")
        Fact<Answer> dismissalsLinked,
    @Help(
            fr = "Durée de la garantie d'emploi, en mois.",
            en = "Months for which jobs are guaranteed.")
        Fact<Integer> guaranteeMonths,
    Margin margin) {}
