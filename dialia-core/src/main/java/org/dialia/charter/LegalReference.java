package org.dialia.charter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dialia.model.Answer;
import org.dialia.model.Fact;
import org.dialia.model.Organisation;
import org.dialia.model.Word;

/**
 * A text of law, an agreement or a ruling that bears on a rule, with the time it applies and whom
 * it binds. Words say "to check": the product is not legal advice.
 *
 * @param id a stable id, {@code fr-lc-l2312-8}
 * @param kind what sort of text it is
 * @param citation how it is cited
 * @param about what it deals with
 * @param from the first day it applies; empty when long-standing
 * @param until the last day it applies; empty when there is none
 * @param countries whom it binds: ISO codes, {@code EU}, {@code EEA}; empty for all
 * @param sectors whom it binds; empty for all
 * @param headcountAtLeast the size from which it binds; 0 for all
 * @param headcountBelow the size under which it binds; {@link Integer#MAX_VALUE} for all
 * @param condition a condition that the organisation's facts cannot decide: with it the text may
 *     bind, never binds
 */
public record LegalReference(
    String id,
    Kind kind,
    Text citation,
    Text about,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Set<String> countries,
    Set<String> sectors,
    int headcountAtLeast,
    int headcountBelow,
    Optional<Text> condition) {

  /** How the ids of the parts of that article begin. */
  private static final String BANS = "aia-art5-";

  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
  private static final Set<String> EEA_ONLY = Set.of("IS", "LI", "NO");

  public LegalReference {
    countries = Set.copyOf(countries);
    sectors = Set.copyOf(sectors);
  }

  /**
   * Whether it is one of the bans of article 5 of the European regulation on AI, which leave
   * nothing to agree on.
   */
  public boolean bans() {
    return kind == Kind.REGULATION && id.startsWith(BANS);
  }

  /** What sort of text it is. */
  public enum Kind {
    STATUTE,
    REGULATION,
    DIRECTIVE,
    CASE,
    SOCIAL_AGREEMENT,
    STANDARD,
    GUIDANCE;

    /**
     * Whether a text of this sort creates a duty, rather than showing how duties are read or met.
     */
    public boolean creates() {
      return this == STATUTE || this == REGULATION;
    }
  }

  /** How a text bears on an organisation at a date. */
  public enum Force implements Word {
    /** It binds at that date. */
    BINDS("s'applique", "binds"),
    /** It binds if a condition holds that the description does not tell. */
    MAY_BIND("peut s'appliquer", "may bind"),
    /** It does not apply yet. */
    COMING("à venir", "coming"),
    /** It guides: a ruling, an agreement of social partners, a recommendation. */
    GUIDES("éclaire", "guides");

    private final String fr;
    private final String en;

    Force(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    @Override
    public String fr() {
      return fr;
    }

    @Override
    public String en() {
      return en;
    }
  }

  /** How this text bears on the organisation at that date; empty when it does not. */
  public Optional<Force> on(Organisation organisation, LocalDate date) {
    if (until.isPresent() && date.isAfter(until.get())) {
      return Optional.empty();
    }
    Answer applies =
        within(organisation.country())
            .and(
                sectors.isEmpty()
                    ? Answer.YES
                    : organisation
                        .sector()
                        .answer(sector -> Answer.of(sectors.contains(sector.word()))))
            .and(
                headcountAtLeast == 0
                    ? Answer.YES
                    : organisation.headcount().answer(people -> people.reaches(headcountAtLeast)))
            .and(
                headcountBelow == Integer.MAX_VALUE
                    ? Answer.YES
                    : organisation
                        .headcount()
                        .answer(people -> people.reaches(headcountBelow).not()));
    if (!applies.possible()) {
      return Optional.empty();
    }
    boolean coming = from.isPresent() && date.isBefore(from.get());
    if (!kind.creates()) {
      return coming && kind == Kind.CASE ? Optional.empty() : Optional.of(Force.GUIDES);
    }
    if (coming) {
      return Optional.of(Force.COMING);
    }
    return Optional.of(applies == Answer.YES && condition.isEmpty() ? Force.BINDS : Force.MAY_BIND);
  }

  private Answer within(Fact<String> country) {
    if (countries.isEmpty()) {
      return Answer.YES;
    }
    return country.answer(
        code ->
            Answer.of(
                countries.contains(code)
                    || (countries.contains("EU") && EU.contains(code))
                    || (countries.contains("EEA")
                        && (EU.contains(code) || EEA_ONLY.contains(code)))));
  }
}
