package org.dialia.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dialia.charter.Language;
import org.dialia.charter.LegalReference;
import org.dialia.charter.LegalReference.Force;
import org.dialia.model.Fact;
import org.dialia.model.FactSheet;
import org.dialia.model.Headcount;
import org.dialia.model.Organisation;
import org.dialia.model.OrganisationBuilder;
import org.dialia.model.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law is dated and conditional: which texts bear on whom, and when. */
class LawTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final YearMonth LAST = YearMonth.of(2031, 12);
  private static final int[] SIZES = {5, 10, 11, 49, 50, 199, 200, 299, 300, 5000};

  @ParameterizedTest
  @CsvSource({
    // The calendar of the AI Act after Regulation (EU) 2026/1744: the day before, and the day.
    "aia-art4,        2025-02-01, COMING, 2025-02-02, BINDS",
    "aia-art5-1-f,    2025-02-01, COMING, 2025-02-02, BINDS",
    "aia-art5-1-g,    2025-02-01, COMING, 2025-02-02, BINDS",
    "aia-art5-1-abc,  2025-02-01, COMING, 2025-02-02, BINDS",
    "aia-art4a,       2026-07-26, COMING, 2026-07-27, MAY_BIND",
    "aia-art50-1,     2026-08-01, COMING, 2026-08-02, MAY_BIND",
    "aia-annex-iii-4, 2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art9-10,     2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art13,       2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art14,       2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art26-1-2,   2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art26-4-6,   2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art26-7,     2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art26-11,    2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art27-private, 2027-12-01, COMING, 2027-12-02, MAY_BIND",
    "aia-art6-1,      2028-08-01, COMING, 2028-08-02, MAY_BIND",
    "gdpr-art22,      2018-05-24, COMING, 2018-05-25, BINDS"
  })
  void a_duty_is_coming_the_day_before_and_there_on_the_day(
      String id, LocalDate before, Force then, LocalDate day, Force now) {
    Organisation firm = french(Sector.PRIVATE, 420);
    assertThat(reference(id).on(firm, before)).contains(then);
    assertThat(reference(id).on(firm, day)).contains(now);
  }

  @ParameterizedTest
  @CsvSource({
    "fr-lc-l2312-8,              PRIVATE,         50",
    "fr-cgfp-specialised-body,   PUBLIC_STATE,   200",
    "fr-lc-l2242-20,             PRIVATE,        300"
  })
  void a_threshold_binds_from_its_number_on(String id, Sector sector, int threshold) {
    LocalDate date = LocalDate.of(2026, 11, 23);
    LegalReference reference = reference(id);
    assertThat(reference.on(french(sector, threshold - 1), date)).isEmpty();
    assertThat(reference.on(french(sector, threshold), date)).isPresent();
    Organisation unknown =
        OrganisationBuilder.builder(french(sector, threshold)).headcount(Fact.unknown()).build();
    assertThat(reference.on(unknown, date)).contains(Force.MAY_BIND);
    Organisation range =
        OrganisationBuilder.builder(french(sector, threshold))
            .headcount(Fact.of(new Headcount(1, threshold)))
            .build();
    assertThat(reference.on(range, date)).contains(Force.MAY_BIND);
  }

  @Test
  void private_and_public_law_never_bind_the_same_employer() {
    LocalDate date = LocalDate.of(2026, 11, 23);
    for (Sector sector : Sector.values()) {
      Set<String> codes = new TreeSet<>();
      for (LegalReference reference : CATALOGUE.references()) {
        reference
            .on(french(sector, 5000), date)
            .filter(force -> force == Force.BINDS)
            .ifPresent(force -> codes.add(reference.id()));
      }
      boolean works = codes.contains("fr-lc-l2312-8");
      boolean service = codes.contains("fr-cgfp-specialised-body");
      assertThat(works && service).as("%s", sector).isFalse();
      assertThat(works || service).as("%s", sector).isTrue();
    }
  }

  @Test
  void over_the_years_a_text_comes_stays_and_goes_once() {
    List<String> wrong = new ArrayList<>();
    for (LegalReference reference : CATALOGUE.references()) {
      for (Sector sector : Sector.values()) {
        for (int size : SIZES) {
          Optional<Force> before = Optional.empty();
          boolean gone = false;
          for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            LocalDate date = month.atDay(15);
            Optional<Force> force = reference.on(french(sector, size), date);
            if (reference.until().filter(date::isAfter).isPresent() && force.isPresent()) {
              wrong.add(reference.id() + " is there after its end, " + date);
            }
            if (force.filter(Force.COMING::equals).isPresent()
                && !reference.from().filter(date::isBefore).isPresent()) {
              wrong.add(reference.id() + " is coming and has come, " + date);
            }
            if (gone && force.isPresent()) {
              wrong.add(reference.id() + " comes back, " + date);
            }
            gone |= before.isPresent() && force.isEmpty();
            before = force;
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void abroad_french_law_does_not_bind_and_european_law_binds_where_it_reaches() {
    LocalDate date = LocalDate.of(2026, 11, 23);
    Organisation norwegian = in("NO");
    Organisation german = in("DE");
    Organisation american = in("US");
    assertThat(reference("gdpr-art22").on(norwegian, date)).contains(Force.BINDS);
    assertThat(reference("aia-art4").on(norwegian, date)).isEmpty();
    assertThat(reference("aia-art4").on(german, date)).contains(Force.BINDS);
    assertThat(reference("fr-lc-l2312-8").on(german, date)).isEmpty();
    assertThat(reference("gdpr-art22").on(american, date)).isEmpty();
    Organisation unknown = FactSheet.blank(Organisation.class);
    assertThat(reference("fr-lc-l2312-8").on(unknown, date)).contains(Force.MAY_BIND);
  }

  @Test
  void every_text_is_cited_in_both_languages_and_stands_for_itself() {
    List<String> wrong = new ArrayList<>();
    for (LegalReference reference : CATALOGUE.references()) {
      for (Language language : Language.values()) {
        if (reference.citation().in(language).isBlank()
            || reference.about().in(language).isBlank()) {
          wrong.add(reference.id() + " says nothing in " + language.code());
        }
      }
      if (!reference.kind().creates()
          && reference.from().isPresent()
          && reference
              .on(french(Sector.PRIVATE, 420), reference.from().get())
              .filter(force -> force == Force.BINDS)
              .isPresent()) {
        wrong.add(reference.id() + " guides and is said to bind");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static LegalReference reference(String id) {
    return CATALOGUE.references().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Organisation french(Sector sector, int size) {
    return OrganisationBuilder.builder(in("FR"))
        .sector(Fact.of(sector))
        .headcount(Fact.of(Headcount.of(size)))
        .build();
  }

  private static Organisation in(String country) {
    return OrganisationBuilder.builder(FactSheet.blank(Organisation.class))
        .country(Fact.of(country))
        .build();
  }
}
