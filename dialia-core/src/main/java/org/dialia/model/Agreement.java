package org.dialia.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * An agreement or charter, of the organisation or for one deployment; it answers only for what it
 * covers, while it runs.
 */
@RecordBuilder
public record Agreement(
    @Help(
            fr = "Identifiant, unique parmi les éléments de même nature.",
            en = "Its id, unique among things of its kind.")
        String id,
    Margin margin,
    @Help(
            always = true,
            fr = "Objet principal de l'accord.",
            en = "What the agreement is mainly about.")
        Fact<AgreementKind> kind,
    @Help(
            fr = "Niveau auquel l'accord s'applique.",
            en = "The level at which the agreement applies.")
        Fact<Level> level,
    @Help(
            fr = "Signataires : la direction, des instances, ou personne encore.",
            en = "Who signed it: management, bodies, or nobody yet.",
            refersTo = Help.Target.BODY,
            orWords = "management")
        FactList<String> signedBy,
    @Help(fr = "Date de signature.", en = "When it was signed.") Fact<PartialDate> signedOn,
    @Help(fr = "Date de fin.", en = "When it ends.") Fact<PartialDate> endsOn,
    @Help(fr = "Sujets que l'accord règle.", en = "What the agreement settles.")
        FactList<AgreementTopic> covers,
    @Help(
            fr = "Intervalle entre deux revoyures, en mois.",
            en = "Months between two reviews of the agreement.")
        Fact<Integer> reviewEveryMonths)
    implements Subject {

  /**
   * Whether it is signed by more than management alone that day and has not ended; an agreement
   * without an end says that its end is not applicable. Charter: DP-2.
   */
  public Claim inForce(LocalDate day) {
    return Claim.all(
        fact("kind").is(AgreementKind.UNILATERAL_CHARTER).not(),
        fact("signed_by").applying().empty().not(),
        fact("signed_by").applying().within("management").not(),
        fact("signed_on").applying().after(day).not(),
        fact("ends_on").before(day).not());
  }

  /**
   * Whether it is more than a text of management alone or a draft that nobody signed; not
   * applicable where that is so or left out, so that what is left out changes nothing.
   */
  public Claim shared() {
    Reading parties = fact("signed_by").applying();
    Claim alone =
        Claim.any(
            fact("kind").is(AgreementKind.UNILATERAL_CHARTER),
            parties.empty(),
            parties.within("management"));
    boolean leftOut = alone.answer() == Answer.UNKNOWN && (signedBy.isAbsent() || kind.isUnknown());
    return leftOut || alone.answer() == Answer.NO ? Claim.any() : alone.not();
  }

  /**
   * Whether it is in force that day and settles how workers' data are used: what it covers says so,
   * and its kind only while nothing is said of that. Charter: DP-2.
   */
  public Claim settlesData(LocalDate day) {
    Claim covered =
        fact("covers")
            .applying()
            .includes(
                AgreementTopic.MONITORING, AgreementTopic.EVALUATION, AgreementTopic.RETENTION);
    return inForce(day)
        .and(
            covers.isAbsent()
                ? covered.or(fact("kind").is(AgreementKind.DATA_PROTECTION))
                : covered);
  }
}
