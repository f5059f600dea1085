package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Data that go from one party to another for a purpose. Charter: DP-1, DP-3, DP-4. */
@RecordBuilder
public record DataFlow(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            fr = "D'où viennent les données : une partie, un fournisseur ou le système.",
            en = "Where data come from: a role, a supplier or the system.",
            refersTo = {Help.Target.ROLE, Help.Target.SUPPLIER},
            orWords = "system")
        Fact<String> from,
    @Help(
            fr = "Où vont les données : une partie, un fournisseur ou le système.",
            en = "Where data go: a role, a supplier or the system.",
            refersTo = {Help.Target.ROLE, Help.Target.SUPPLIER},
            orWords = "system")
        Fact<String> to,
    @Help(
            fr = "Personnes dont les données parlent.",
            en = "Whom the data are about.",
            core = true,
            always = true,
            refersTo = Help.Target.ROLE)
        FactList<String> subjects,
    @Help(
            fr = "Catégories de données personnelles.",
            en = "What the data tell about people.",
            core = true,
            always = true)
        FactList<DataCategory> categories,
    @Help(
            fr = "Finalité du traitement.",
            en = "What the data are used for.",
            core = true,
            always = true)
        Fact<DataPurpose> purpose,
    @Help(fr = "Base juridique du traitement.", en = "The legal ground for using them.")
        Fact<LegalBasis> legalBasis,
    @Help(fr = "Finesse des données dans le temps.", en = "How fine the data are in time.")
        Fact<TimeGrain> timeGrain,
    @Help(
            fr = "Finesse des données quant aux personnes.",
            en = "How near to the single person the data are.")
        Fact<PersonGrain> personGrain,
    @Help(fr = "La collecte est permanente.", en = "Data are gathered without a break.")
        Fact<Answer> continuous,
    @Help(
            fr = "La collecte se poursuit pendant les pauses ou hors du temps de travail.",
            en = "Data are gathered in breaks or off duty too.")
        Fact<Answer> outsideWorkingTime,
    @Help(
            fr = "Les données peuvent être suivies en direct.",
            en = "Somebody can watch the data live.")
        Fact<Answer> liveView,
    @Help(
            fr = "La proportionnalité au but poursuivi est établie.",
            en = "It is shown to be in proportion to its aim.")
        Fact<Answer> proportionate,
    @Help(fr = "Les personnes peuvent s'opposer.", en = "The people concerned can object.")
        Fact<Answer> canObject,
    @Help(
            fr = "Durée de conservation, en jours.",
            en = "Days for which the data are kept.",
            core = true)
        Fact<Integer> retentionDays,
    @Help(
            fr = "Des données sortent de l'Espace économique européen.",
            en = "Data leave the European Economic Area.")
        Fact<Answer> outsideEea,
    @Help(
            fr = "Les transferts hors d'Europe sont encadrés par des garanties.",
            en = "Transfers out of Europe have safeguards.")
        Fact<Answer> transferSafeguards,
    @Help(
            fr = "Avec qui les données sont partagées.",
            en = "With whom the data are shared.",
            refersTo = {Help.Target.ROLE, Help.Target.SUPPLIER})
        FactList<String> sharedWith,
    @Help(fr = "Autres usages faits des données.", en = "What else the data are used for.")
        FactList<DataReuse> reuse,
    @Help(
            fr = "Seules les données nécessaires sont collectées.",
            en = "Only the data needed are gathered.")
        Fact<Answer> minimised,
    @Help(
            fr = "Les données sont protégées contre les accès et les pertes.",
            en = "The data are kept secure.")
        Fact<Answer> secured,
    @Help(
            fr = "Les personnes sont informées de ce traitement.",
            en = "The people concerned were told.")
        Fact<Answer> subjectsInformed,
    @Help(
            fr = "Les personnes peuvent consulter leurs données.",
            en = "The people concerned can see their data.")
        Fact<Answer> subjectsCanAccess,
    @Help(
            fr = "Les personnes peuvent faire corriger leurs données.",
            en = "The people concerned can have their data corrected.")
        Fact<Answer> subjectsCanCorrect,
    @Help(
            fr = "Les données sont exactes et tenues à jour.",
            en = "The data are accurate and kept so.")
        Fact<Answer> accurate,
    @Help(
            fr = "Analyse d'impact sur la protection des données (AIPD).",
            en = "The data protection impact assessment.")
        ImpactAssessment impactAssessment)
    implements Subject {

  /**
   * Whether the data tell something about people: what they tell is not "none", or else someone is
   * named whom they are about. Aggregate data do not, nor do data that name nobody where what they
   * tell is said not to apply. Charter: DP-1.
   */
  public Claim personal() {
    if (personGrain.equals(Fact.of(PersonGrain.AGGREGATE))) {
      return fact("person_grain").is(PersonGrain.AGGREGATE).not();
    }
    Reading told = fact("categories");
    if (categories.isNotApplicable() && (subjects.isNotApplicable() || subjects.isAbsent())) {
      return told.notApplicable().not();
    }
    Claim tells = told.within(DataCategory.NONE).or(told.empty()).not();
    return tells.answer().open() && !subjects.isAbsent() ? fact("subjects").empty().not() : tells;
  }

  /** Whether the data are of a kind that the law guards more closely. Charter: DP-1. */
  public Claim sensitive() {
    return personal()
        .and(
            fact("categories")
                .includes(
                    DataCategory.HEALTH,
                    DataCategory.BIOMETRIC,
                    DataCategory.OPINION,
                    DataCategory.RELIGION,
                    DataCategory.UNION_MEMBERSHIP,
                    DataCategory.CRIMINAL,
                    DataCategory.OTHER_SENSITIVE));
  }

  /** Whether the data serve to choose, watch, assess, pay or check people. Charter: DP-1. */
  public Claim judges() {
    return personal()
        .and(
            fact("purpose")
                .is(
                    DataPurpose.RECRUITMENT,
                    DataPurpose.MONITORING,
                    DataPurpose.EVALUATION,
                    DataPurpose.PAY,
                    DataPurpose.ENTITLEMENT_CONTROL,
                    DataPurpose.FRAUD_CONTROL,
                    DataPurpose.DEBT_RECOVERY));
  }

  /**
   * Whether the data follow what people do: that is their aim, or they tell of activity, results,
   * behaviour, place or image for another aim than to record hours, identify, train or count.
   * Charter: DP-3.
   */
  public Claim followsPeople() {
    Reading purpose = fact("purpose");
    Claim follows =
        Claim.any(
            purpose.is(DataPurpose.MONITORING, DataPurpose.EVALUATION),
            Claim.all(
                fact("categories")
                    .includes(
                        DataCategory.ACTIVITY,
                        DataCategory.PERFORMANCE,
                        DataCategory.BEHAVIOUR,
                        DataCategory.LOCATION,
                        DataCategory.IMAGE_SOUND),
                purpose
                    .is(
                        DataPurpose.ATTENDANCE,
                        DataPurpose.IDENTITY_CHECK,
                        DataPurpose.TRAINING,
                        DataPurpose.STATISTICS)
                    .not()));
    return personal().and(follows);
  }

  /**
   * Whether the data follow single persons closely: by the second or the minute, without a break,
   * or live. Where none of these is said to make sense, how fine they are is unknown. Charter:
   * DP-3.
   */
  public Claim fineGrained() {
    Reading grain = fact("time_grain");
    Claim close =
        Claim.any(
            grain.is(TimeGrain.SECOND, TimeGrain.MINUTE),
            fact("continuous").yes(),
            fact("live_view").yes());
    return Claim.all(
        fact("person_grain").applying().is(PersonGrain.INDIVIDUAL),
        close.answer() == Answer.NOT_APPLICABLE
            ? grain.applying().is(TimeGrain.SECOND, TimeGrain.MINUTE)
            : close);
  }

  /**
   * Whether much is at stake for people: the data are sensitive, follow what they do, or serve to
   * judge them. Charter: DP-1, DP-2.
   */
  public Claim weighsOnPeople() {
    return Claim.any(judges(), sensitive(), followsPeople());
  }
}
