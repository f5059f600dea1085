package org.dialia.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dialia.model.Answer;
import org.dialia.model.DataCategory;
import org.dialia.model.Deployment;
import org.dialia.model.Fact;
import org.dialia.model.FactList;
import org.dialia.model.LifecyclePhase;
import org.dialia.model.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that a mapping gives their meaning. */
class CsvStreamTest {

  private static final String ID = "id: { row_number: yes, prefix: r }\n";

  private record Table(
      List<Described<Deployment>> rows, ImportReport report, List<Problem> problems, boolean cut) {
    Deployment row(int place) {
      return rows.get(place).facts();
    }
  }

  private static Table read(String mapping, String table) {
    return read(mapping, table.getBytes(StandardCharsets.UTF_8));
  }

  private static Table read(String mapping, byte[] table) {
    try (CsvStream stream =
        CsvStream.open(
            Input.of("register.csv", table),
            CsvMapping.read(Input.of("map.yaml", mapping.getBytes(StandardCharsets.UTF_8))))) {
      List<Described<Deployment>> rows = new ArrayList<>();
      for (Optional<Described<Deployment>> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        rows.add(next.get());
      }
      return new Table(rows, stream.report(), stream.problems(), stream.isCut());
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static List<String> notes(Table table) {
    return table.report().notes().stream()
        .map(
            note ->
                note.row()
                    + ":"
                    + note.column()
                    + " "
                    + note.path()
                    + " "
                    + note.message()
                    + " x"
                    + note.times())
        .toList();
  }

  @Test
  void words_mean_what_the_mapping_says_whatever_their_blanks_and_capitals() {
    Table table =
        read(
            ID
                + """
                unknown: [N/A, NA]
                not_applicable: [Not Applicable]
                facts:
                  - fact: phase
                    column: Stage
                    words: { in_use: [Operation and Maintenance], study: ["Init*"] }
                  - fact: pilot.real_work
                    column: Real
                    words: { yes: [TRUE, "Yes – *"], no: [None] }
                """,
            """
            Stage ,Real
            " operation  AND\u00a0Maintenance
            ",true
            Initiated in 2020,Yes – all
            N/A,none
            in use,Not applicable
            Retired,\s
            en service,peut-être
            """);
    assertThat(table.rows().stream().map(row -> row.facts().phase()))
        .containsExactly(
            Fact.of(LifecyclePhase.IN_USE),
            Fact.of(LifecyclePhase.STUDY),
            Fact.unknown(),
            Fact.of(LifecyclePhase.IN_USE),
            Fact.of(LifecyclePhase.RETIRED),
            Fact.of(LifecyclePhase.IN_USE));
    assertThat(table.rows().stream().map(row -> row.facts().pilot().realWork()))
        .containsExactly(
            Fact.of(Answer.YES),
            Fact.of(Answer.YES),
            Fact.of(Answer.NO),
            Fact.notApplicable(),
            Fact.unknown(),
            Fact.unknown());
    assertThat(notes(table))
        .singleElement()
        .asString()
        .startsWith("7:2 pilot.real_work \"peut-être\"");
    assertThat(table.report().said()).isEqualTo(9);
    assertThat(table.report().unknown()).isEqualTo(2);
    assertThat(table.report().notCovered()).isEqualTo(1);
  }

  @Test
  void an_accent_may_be_a_character_of_its_own() {
    String table = "Système,Étape\nÉcole,Expérimentation\n";
    Table read =
        read(
            """
            id: { columns: Système }
            facts: [{ fact: phase, column: Étape, words: { pilot: [expérimentation] } }]
            """,
            Normalizer.normalize(table, Normalizer.Form.NFD));
    assertThat(read.row(0).id()).isEqualTo("école");
    assertThat(read.row(0).phase()).isEqualTo(Fact.of(LifecyclePhase.PILOT));
  }

  @Test
  void a_place_is_the_row_and_column_of_a_spreadsheet_even_where_nothing_is_written() {
    Table table =
        read(
            ID + "facts: [{ fact: name, column: A }, { fact: dates.decided, column: C }]",
            "A,B,C\n\"two\nlines\",b,2025-01\n\nlast,b,\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).positions().of("dates.decided")).hasToString("register.csv:2:3");
    assertThat(table.rows().get(1).positions().of("name")).hasToString("register.csv:4:1");
    assertThat(table.rows().get(1).positions().of("dates.decided")).hasToString("register.csv:4:3");
    assertThat(table.row(0).id()).isEqualTo("r-2");
    assertThat(table.report().blank()).isEqualTo(1);
  }

  @Test
  void headers_that_are_alike_are_told_by_their_position() {
    String table = "Name,Other,Other\nx,first,second\n";
    assertThat(read(ID + "facts: [{ fact: name, column: 3 }]", table).row(0).margin().name())
        .isEqualTo(Fact.of("second"));
    assertThatThrownBy(() -> read(ID + "facts: [{ fact: name, column: other }]", table))
        .hasMessageContaining("map.yaml:2:23: facts[0].column: several columns")
        .hasMessageContaining("(2, 3)");
  }

  @Test
  void without_headers_a_column_is_a_position() {
    Table table =
        read(ID + "header_row: 0\nfacts: [{ fact: name, column: 2 }]", "a,first\nb,second\n");
    assertThat(table.rows().stream().map(row -> row.facts().margin().name()))
        .containsExactly(Fact.of("first"), Fact.of("second"));
    assertThatThrownBy(
            () -> read(ID + "header_row: 0\nfacts: [{ fact: name, column: a }]", "a,b\n"))
        .hasMessageContaining("without a row of headers");
  }

  @Test
  void rows_before_the_headers_and_those_that_are_named_are_passed_over() {
    Table table =
        read(
            ID
                + """
                header_row: 3
                skip_rows: [4]
                rows: { column: Kind, is_not: [Total] }
                facts: [{ fact: name, column: Name }]
                """,
            "A register,\n,\nName,Kind\n(text),(text)\nfirst,system\nsum,Total\n");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.row(0).margin().name()).isEqualTo(Fact.of("first"));
    assertThat(table.report().rows()).isEqualTo(2);
    assertThat(table.report().leftOut()).isEqualTo(1);
    assertThat(table.report().unusable()).isZero();
  }

  @Test
  void a_list_is_read_by_its_separators_or_as_json_or_python_writes_it() {
    Table table =
        read(
            ID
                + """
                facts:
                  - fact: purposes
                    column: Why
                    separators: [";", " and "]
                    none: [None]
                    words: { safety: [Sûreté], unknown: [Other] }
                  - { fact: reach, column: Where, complete: yes, separators: "," }
                """,
            """
            Why|Where
            Sûreté ; productivity and control|team, company
            ["Sûreté","innovation"]|[]
            ['control', 'Other']|none at all
            None|unknown
            safety; beauty|
            """);
    assertThat(table.rows().stream().map(row -> row.facts().purposes()))
        .containsExactly(
            FactList.open(List.of(Purpose.SAFETY, Purpose.PRODUCTIVITY, Purpose.CONTROL)),
            FactList.open(List.of(Purpose.SAFETY, Purpose.INNOVATION)),
            FactList.open(List.of(Purpose.CONTROL)),
            FactList.none(),
            FactList.open(List.of(Purpose.SAFETY)));
    assertThat(table.row(0).reach().isComplete()).isTrue();
    assertThat(table.row(1).reach()).isEqualTo(FactList.none());
    assertThat(table.row(2).reach().isComplete()).isFalse();
    assertThat(table.row(3).reach()).isEqualTo(FactList.absent());
    assertThat(notes(table)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "3/4/2025,2025-03-04",
    "12/31/24,2024-12-31",
    "2025-02,2025-02",
    "mars 2025,2025-03",
    "March 2025,2025-03",
    "31/12/2024,",
    "2/30/2025,",
    "24-Oct,",
    "2025-04-28T18:31:09Z,2025-04-28"
  })
  void dates_have_the_forms_that_are_declared_and_no_other(String written, String date) {
    Table table =
        read(
            ID
                + "facts: [{ fact: dates.decided, column: D, dates: [M/d/yyyy, M/d/yy, MMMM yyyy,"
                + " \"yyyy-MM-dd'T'HH:mm:ss'Z'\"] }]",
            "D\n" + written + "\n");
    assertThat(table.row(0).dates().decided()).hasToString(date == null ? "unknown" : date);
    assertThat(table.report().notCovered()).isEqualTo(date == null ? 1 : 0);
  }

  @Test
  void two_orders_of_day_and_month_are_refused() {
    assertThatThrownBy(
            () ->
                read(
                    ID + "facts: [{ fact: dates.decided, column: D, dates: [M/d/yyyy, dd/MM/yy] }]",
                    "D\n"))
        .hasMessageContaining("keep one order of day and month");
    // Dates as ISO writes them are understood anyway.
    assertThatThrownBy(
            () -> read(ID + "facts: [{ fact: dates.decided, column: D, dates: yyyy-d-M }]", "D\n"))
        .hasMessageContaining("keep one order of day and month");
  }

  @Test
  void blanks_that_do_not_break_do_not_matter_to_dates_and_answers() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: dates.decided, column: D, dates: [d MMMM yyyy] }
                  - { fact: pilot.real_work, column: R }
                """,
            "D,R\n3\u00a0février  2025\u00a0,Oui\u00a0\n2025-02\u202f,\u00a0sans objet\n");
    assertThat(table.report().notCovered()).isZero();
    assertThat(table.row(0).dates().decided()).hasToString("2025-02-03");
    assertThat(table.row(1).dates().decided()).hasToString("2025-02");
    assertThat(table.row(0).pilot().realWork()).isEqualTo(Fact.of(Answer.YES));
    assertThat(table.row(1).pilot().realWork()).isEqualTo(Fact.notApplicable());
  }

  @Test
  void numbers_may_have_gaps_and_a_decimal_comma_that_is_declared() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: value.cost_eur, column: Cost, decimal_comma: yes }
                  - { fact: pilot.people, column: People, words: { 5: [a few] } }
                """,
            "Cost;People\n12\u00a0500,50;a few\n1.000,5;1,200\n");
    assertThat(table.row(0).value().costEur()).hasToString("12500.50");
    assertThat(table.row(0).pilot().people()).hasToString("5");
    assertThat(table.row(1).value().costEur().isUnknown()).isTrue();
    assertThat(table.row(1).pilot().people().isUnknown()).isTrue();
    assertThat(table.report().notCovered()).isEqualTo(2);
  }

  @Test
  void beside_a_decimal_comma_a_point_is_not_guessed() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: value.cost_eur, column: Cost, decimal_comma: yes }
                  - { fact: pilot.people, column: Cost, decimal_comma: yes }
                """,
            "Cost;x\n1.500;\n");
    assertThat(table.row(0).value().costEur().isUnknown()).isTrue();
    assertThat(table.row(0).pilot().people().isUnknown()).isTrue();
    assertThat(notes(table))
        .containsExactly(
            "2:1 value.cost_eur \"1.500\" is not accepted: with decimal_comma, a point may mean"
                + " thousands x1",
            "2:1 pilot.people \"1.500\" is not accepted: with decimal_comma, a point may mean"
                + " thousands x1");
    assertThat(table.report().unknown()).isZero();
  }

  @Test
  void a_list_of_several_columns_is_not_complete_where_one_of_them_is_not_understood() {
    Table table =
        read(
            ID
                + """
                unknown: [n.c.]
                facts: [{ fact: purposes, column: [A, B], complete: yes }]
                """,
            "A,B\nsafety,\nsafety,n.c.\nmystery,safety\n");
    assertThat(table.row(0).purposes()).isEqualTo(FactList.of(Purpose.SAFETY));
    assertThat(table.row(1).purposes()).isEqualTo(FactList.open(List.of(Purpose.SAFETY)));
    assertThat(table.row(2).purposes()).isEqualTo(FactList.open(List.of(Purpose.SAFETY)));
  }

  @Test
  void an_empty_cell_is_unknown_whatever_words_begin_with() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: purposes, column: A, complete: yes, words: { safety: ["*"] } }
                  - { fact: system.in_house, column: B, words: { no: [""], yes: ["*"] } }
                """,
            "A,B,C\n ,,z\nx,y,\n");
    assertThat(table.row(0).purposes()).isEqualTo(FactList.absent());
    assertThat(table.row(0).system().inHouse()).isEqualTo(Fact.unknown());
    assertThat(table.row(1).purposes()).isEqualTo(FactList.of(Purpose.SAFETY));
    assertThat(table.row(1).system().inHouse()).isEqualTo(Fact.of(Answer.YES));
  }

  @Test
  void what_one_element_begins_with_says_nothing_of_the_others() {
    Table table =
        read(
            ID
                + """
                facts:
                  - fact: purposes
                    column: A
                    complete: yes
                    separators: ","
                    words: { safety: ["sûreté*"], control: [contrôle], unknown: ["autre*"] }
                    none: ["aucun*"]
                """,
            """
            A
            "Sûreté (sites), contrôle"
            "Autre, contrôle"
            "Aucun contrôle, sûreté"
            Aucun but
            """);
    assertThat(table.row(0).purposes()).isEqualTo(FactList.of(Purpose.SAFETY, Purpose.CONTROL));
    assertThat(table.row(1).purposes()).isEqualTo(FactList.open(List.of(Purpose.CONTROL)));
    assertThat(table.row(2).purposes()).isEqualTo(FactList.open(List.of(Purpose.SAFETY)));
    assertThat(table.row(3).purposes()).isEqualTo(FactList.none());
  }

  @Test
  void a_list_stays_open_where_nobody_knows_of_another_element() {
    Table table =
        read(
            ID
                + """
                unknown: [n.c.]
                items:
                  - { list: decisions, id: d, complete: yes, when: { column: A, is: oui },
                      facts: [{ fact: effect, constant: employment }] }
                  - { list: decisions, id: e, complete: yes, when: { column: B, is: oui },
                      facts: [{ fact: effect, constant: organisational }] }
                  - { list: decisions, id: f, facts: [{ fact: automation, column: C }] }
                """,
            "A,B,C\noui,non,\noui,n.c.,\nn.c.,oui,\noui,oui,???\n");
    assertThat(table.row(0).decisions().isComplete()).isTrue();
    assertThat(table.row(1).decisions().isOpen()).isTrue();
    assertThat(table.row(2).decisions().isOpen()).isTrue();
    assertThat(table.row(3).decisions().isOpen()).isTrue();
    assertThat(table.row(3).decisions().elements()).hasSize(2);
  }

  @Test
  void what_says_that_there_is_none_counts_beside_a_cell_that_says_nothing() {
    Table table =
        read(
            ID
                + """
                unknown: [NA]
                items:
                  - { list: system.suppliers, id: v, facts: [{ fact: name, column: A }] }
                  - { list: system.suppliers, id: w, none: { column: B, is: None } }
                """,
            "A,B\nNA,None\nNA,\nAcme,None\n");
    assertThat(table.row(0).system().suppliers()).isEqualTo(FactList.none());
    assertThat(table.row(1).system().suppliers()).isEqualTo(FactList.absent());
    assertThat(table.row(2).system().suppliers().elements()).hasSize(1);
  }

  @Test
  void silence_fulfils_no_condition_that_would_say_something() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: phase, constant: in_use, when: { column: A, is_not: arrêté } }
                items:
                  - list: data_flows
                    id: f
                    when: { column: A, is: oui }
                    none: { column: A, is_not: oui }
                    facts: [{ fact: purpose, constant: statistics }]
                """,
            "A,B\nnon,\n ,x\narrêté,\n");
    assertThat(table.row(0).dataFlows()).isEqualTo(FactList.none());
    assertThat(table.row(0).phase()).isEqualTo(Fact.of(LifecyclePhase.IN_USE));
    assertThat(table.row(1).dataFlows()).isEqualTo(FactList.absent());
    assertThat(table.row(1).phase()).isEqualTo(Fact.unknown());
    assertThat(table.row(2).dataFlows()).isEqualTo(FactList.none());
    assertThat(table.row(2).phase()).isEqualTo(Fact.unknown());
  }

  @Test
  void a_list_that_is_given_can_be_left_open() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: purposes, constant: [safety], complete: no }
                  - { fact: reach, constant: [company] }
                """,
            "A\nx\n");
    assertThat(table.row(0).purposes()).isEqualTo(FactList.open(List.of(Purpose.SAFETY)));
    assertThat(table.row(0).reach().isComplete()).isTrue();
  }

  @Test
  void a_year_of_two_digits_is_near() {
    Table table =
        read(
            ID + "facts: [{ fact: dates.decided, column: D, dates: [d/M/yy, \"'le' ddMMyy\"] }]",
            "D\n3/2/98\n3/2/25\nle 030269\n");
    assertThat(table.row(0).dates().decided()).hasToString("1998-02-03");
    assertThat(table.row(1).dates().decided()).hasToString("2025-02-03");
    assertThat(table.row(2).dates().decided()).hasToString("2069-02-03");
  }

  @Test
  void several_columns_say_one_fact_and_one_column_several() {
    Table table =
        read(
            ID
                + """
                unknown: ["-"]
                facts:
                  - { fact: notes, column: [A, B], join: " / " }
                  - { fact: name, column: [B, A] }
                  - { fact: x_raw, column: A }
                  - { fact: x_fixed, constant: here }
                  - { fact: purposes, column: [A, B] }
                """,
            "A,B\nsafety,-\nsafety,control\n-,-\n");
    assertThat(table.row(0).notes()).isEqualTo(Fact.of("safety"));
    assertThat(table.row(1).notes()).isEqualTo(Fact.of("safety / control"));
    assertThat(table.row(1).margin().name()).isEqualTo(Fact.of("control"));
    assertThat(table.row(1).purposes())
        .isEqualTo(FactList.open(List.of(Purpose.SAFETY, Purpose.CONTROL)));
    assertThat(table.row(1).margin().kept())
        .containsEntry("x_raw", "safety")
        .containsEntry("x_fixed", "here");
    assertThat(table.row(2).margin().kept()).containsOnlyKeys("x_fixed");
    assertThat(table.row(2).purposes()).isEqualTo(FactList.absent());
  }

  private static final String ITEMS =
      ID
          + """
          items:
            - list: roles
              id: staff
              when: { column: Data, answered: yes }
              facts: [{ fact: kind, constant: worker }]
            - list: data_flows
              id: data
              when: { column: Data, is: "Y*" }
              none: { column: Data, is: "No" }
              facts:
                - { fact: subjects, constant: staff }
                - { fact: categories, column: What, complete: yes, separators: "," }
            - list: decisions
              id: outcome
              facts:
                - { fact: effect, constant: employment }
                - { fact: person.informed, column: Told }
            - list: system.suppliers
              id: vendor
              complete: yes
              facts: [{ fact: name, column: Vendor }]
          """;

  @Test
  void an_element_of_a_list_is_made_of_several_columns() {
    Table table =
        read(ITEMS, "Data,What,Told,Vendor\nYes,\"health,identity\",no,Acme\nNo,,,\n,,,\nx,,,\n");
    Deployment first = table.row(0);
    assertThat(first.dataFlows().isOpen()).isTrue();
    assertThat(first.dataFlows().elements())
        .singleElement()
        .satisfies(
            flow -> {
              assertThat(flow.id()).isEqualTo("data");
              assertThat(flow.categories())
                  .isEqualTo(FactList.of(DataCategory.HEALTH, DataCategory.IDENTITY));
            });
    assertThat(table.rows().get(0).positions().of("data_flows[data].categories"))
        .hasToString("register.csv:2:2");
    assertThat(first.decisions().elements()).hasSize(1);
    assertThat(first.system().suppliers().isComplete()).isTrue();
    Deployment second = table.row(1);
    assertThat(second.dataFlows()).isEqualTo(FactList.none());
    assertThat(second.decisions()).isEqualTo(FactList.absent());
    assertThat(second.system().suppliers()).isEqualTo(FactList.absent());
    assertThat(table.report().blank()).isEqualTo(1);
    assertThat(table.row(2).dataFlows()).isEqualTo(FactList.absent());
  }

  @Test
  void what_contradicts_itself_is_told_and_left_unknown() {
    Table table =
        read(
            ID
                + """
                facts:
                  - { fact: dates.in_use_since, column: A }
                  - { fact: dates.retired, column: B }
                """,
            "A,B\n2025-03,2024-01\n");
    assertThat(table.row(0).dates().inUseSince()).hasToString("2025-03");
    assertThat(table.row(0).dates().retired().isUnknown()).isTrue();
    assertThat(notes(table))
        .singleElement()
        .asString()
        .startsWith("2:2 dates.retired the end (2024-01)");
  }

  @Test
  void a_row_without_an_id_or_with_one_that_is_taken_is_not_usable() {
    Table table =
        read(
            "unknown: [n.c.]\nid: { columns: Name, prefix: a }\nfacts: [{ fact: notes, column: x }]",
            "x,Name\n1,À la carte !\n2,à la  carte\n3,\n4,N.C.\n");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.row(0).id()).isEqualTo("a-à-la-carte");
    assertThat(table.problems().stream().map(Problem::toString))
        .containsExactly(
            "register.csv:3:2: deployments[a-à-la-carte].id: the id \"a-à-la-carte\" is taken already",
            "register.csv:4:2: deployments[2].id: the id is missing (id:)",
            "register.csv:5:2: deployments[3].id: the id is missing (id:)");
    assertThat(table.report().unusable()).isEqualTo(3);
  }

  @Test
  void rows_with_other_cells_than_the_headers_are_told() {
    Table table = read(ID + "facts: [{ fact: name, column: B }]", "A,B\nonly\n1,2,3\n");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.report().uneven()).isEqualTo(2);
    assertThat(notes(table))
        .containsExactly("2:0  1 cells instead of 2 x1", "3:0  3 cells instead of 2 x1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "iso-8859-15", "utf-8", "utf-16"})
  void the_encoding_is_the_one_declared(String encoding) {
    byte[] table =
        "Nom\nÉté – “x”\n"
            .replace("– “x”", encoding.startsWith("iso") ? "" : "– “x”")
            .getBytes(Charset.forName(encoding));
    Table read =
        read(ID + "encoding: " + encoding + "\nfacts: [{ fact: name, column: Nom }]", table);
    assertThat(read.row(0).margin().name().toString()).startsWith("Été");
  }

  @Test
  void without_a_declaration_the_mark_tells_and_else_utf_8_is_strict() {
    String mapping = ID + "facts: [{ fact: name, column: Nom }]";
    for (Charset charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
      assertThat(read(mapping, "\ufeffNom\nÉté\n".getBytes(charset)).row(0).margin().name())
          .isEqualTo(Fact.of("Été"));
    }
    assertThat(
            read(
                    "encoding: utf-16\n" + mapping,
                    "\ufeffNom\nÉté\n".getBytes(StandardCharsets.UTF_16LE))
                .row(0)
                .id())
        .isEqualTo("r-2");
    byte[] windows = "Nom\nÉté\n".getBytes(Charset.forName("windows-1252"));
    assertThat(read(mapping, windows).problems())
        .singleElement()
        .asString()
        .startsWith("register.csv:2: this is not UTF-8");
    Table late =
        read(
            mapping,
            ("Nom\n" + "x\n".repeat(50_000) + "\u00c9").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(late.cut()).isTrue();
    assertThat(late.rows()).hasSize(50_000);
    assertThat(late.problems())
        .singleElement()
        .asString()
        .startsWith("register.csv:50002: this is not UTF-8");
    assertThatThrownBy(() -> read(mapping, "É,Nom\n1,2\n".getBytes(StandardCharsets.ISO_8859_1)))
        .hasMessageContaining("register.csv:1: this is not UTF-8");
    Table broken = read(mapping, "Nom\nbr\ufffdken\n");
    assertThat(broken.row(0).margin().name()).isEqualTo(Fact.of("br\ufffdken"));
    assertThat(broken.report().broken()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nA;B\r\n1;2\r\n",
        "A;B\n1;2",
        "A\tB\n1\t2\n",
        "\"A\"|\"B\"\r\n1|2",
        "A,B\r1,2\r"
      })
  void what_separates_cells_is_seen_in_the_first_line(String table) {
    Table read = read(ID + "facts: [{ fact: name, column: B }]", table);
    assertThat(read.row(0).margin().name()).isEqualTo(Fact.of("2"));
    assertThat(read.rows().get(0).positions().of("name")).hasToString("register.csv:2:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Systems, by name, with commas\n\nA;B\n1;2\n",
        "\"Systems,\nby name\"\r\n,,,\r\nA;B\r\n1;2\r\n",
        "x\r\rA;B\r1;2"
      })
  void what_separates_cells_is_seen_between_the_headers_wherever_they_are(String table) {
    Table read = read(ID + "header_row: 3\nfacts: [{ fact: name, column: B }]", table);
    assertThat(read.row(0).margin().name()).isEqualTo(Fact.of("2"));
    assertThat(read.rows().get(0).positions().of("name")).hasToString("register.csv:4:2");
  }

  @Test
  void a_table_that_breaks_off_in_its_first_row_says_so() {
    String facts = "facts: [{ fact: name, column: A }]";
    assertThat(read(ID + facts, "A,B\n1,\"x\"y\n").problems())
        .singleElement()
        .asString()
        .startsWith("register.csv:2: the form of the file is wrong");
    assertThat(read(ID + "header_row: 2\n" + facts, "\nA,B\n1,\"x\"y\n").problems())
        .singleElement()
        .asString()
        .startsWith("register.csv:3: the form of the file is wrong");
    assertThatThrownBy(() -> read(ID + "header_row: 2\n" + facts, "\nA,\"x\"y\n"))
        .hasMessageContaining("register.csv:2: the form of the file is wrong");
  }

  @Test
  void a_table_that_breaks_off_says_where() {
    Table table = read(ID + "facts: [{ fact: name, column: A }]", "A\none\n\"two\n");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.cut()).isTrue();
    assertThat(table.problems().get(0).toString())
        .startsWith("register.csv:3: the form of the file is wrong")
        .endsWith("nothing was read from here on");
  }

  @Test
  void everything_wrong_with_a_mapping_is_told_with_its_place() {
    String mapping =
        """
        encoding: windows-1252
        id: { column: A }
        facts:
          - { fact: phse, column: A }
          - { fact: phase, colum: A }
          - { fact: decisions, column: A }
          - { fact: pilot, column: A }
          - { fact: phase.x, column: A }
          - { fact: phase, column: A, words: { in_us: [x] } }
          - { fact: phase, column: A, words: { in_use: [x], study: [X ] } }
          - { fact: phase, column: Z }
          - { fact: phase, column: 7 }
          - { fact: dates.decided, column: A, dates: [DD/MM/YYYY], separators: "," }
          - { fact: phase, column: A, constant: in_use }
        items:
          - { list: decision, id: a }
          - { list: decisions, facts: [] }
          - { list: dialogue.requests, id: r, facts: [{ fact: by, constant: cse }] }
          - { list: roles, id: r, facts: [{ fact: id, column: A }] }
        """;
    assertThatThrownBy(() -> read(mapping, "A,B\n"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(
            "map.yaml:2:7: id: unknown key \"column\" (did you mean \"columns\"?)")
        .hasMessageContaining(
            "map.yaml:5:20: facts[1]: unknown key \"colum\" (did you mean \"column\"?)");
    String form =
        mapping.replace("colum:", "column:").replace("id: { column: A }", "id: { columns: A }");
    assertThatThrownBy(() -> read(form, "A,B\n"))
        .hasMessageContaining("facts[0].fact: there is no fact \"phse\" (did you mean \"phase\"?)")
        .hasMessageContaining("facts[2].fact: \"decisions\" is a list of elements")
        .hasMessageContaining("facts[3].fact: \"pilot\" holds facts")
        .hasMessageContaining("facts[4].fact: \"phase\" is a fact and holds no other")
        .hasMessageContaining("facts[5].words.in_us: \"in_us\" is not accepted")
        .hasMessageContaining("did you mean \"in_use\"?")
        .hasMessageContaining("facts[6].words.study: \"X\" cannot mean both in_use and study")
        .hasMessageContaining("facts[7].column: the table has no column \"Z\"")
        .hasMessageContaining("facts[8].column: there is no column 7: the table has 2")
        .hasMessageContaining("facts[9].dates: \"DD/MM/YYYY\" is not a form of dates")
        .hasMessageContaining("facts[9].separators: separators concerns only a list")
        .hasMessageContaining("facts[10]: either column or constant is needed")
        .hasMessageContaining(
            "items[0].list: there is no fact \"decision\" (did you mean \"decisions\"?)")
        .hasMessageContaining("items[1]: the key id is missing")
        .hasMessageContaining(
            "items[3].facts[0].fact: \"id\" is no fact; it is said under the key id")
        .hasMessageContaining("items[2].id: the elements of \"dialogue.requests\" have no id");
  }

  @Test
  void an_organisation_is_written_in_the_mapping_as_in_a_description() throws IOException {
    String mapping = ID + "organisation: { name: City, sector: public_local, bodies: [cst] }\n";
    try (CsvStream stream =
        CsvStream.open(
            Input.of("a.csv", "A\n1\n".getBytes(StandardCharsets.UTF_8)),
            CsvMapping.read(Input.of("map.yaml", mapping.getBytes(StandardCharsets.UTF_8))))) {
      assertThat(stream.organisation().orElseThrow().facts().bodies()).hasToString("[cst]");
      assertThat(stream.organisation().orElseThrow().positions().of("sector"))
          .hasToString("map.yaml:2:29");
    }
    assertThatThrownBy(() -> read(mapping.replace("public_local", "public_locl"), "A\n"))
        .hasMessageContaining("organisation.sector: \"public_locl\" is not accepted")
        .hasMessageContaining("did you mean \"public_local\"?");
  }

  @Test
  void an_alias_or_a_mapping_that_is_no_map_is_refused() {
    assertThatThrownBy(() -> read("id: &a { row_number: yes }\n", "A\n"))
        .hasMessageContaining("anchors (&a) are not accepted");
    assertThatThrownBy(() -> read("- a\n", "A\n")).hasMessageContaining("a map is expected here");
    assertThatThrownBy(() -> read("a: [\n", "A\n"))
        .hasMessageContaining("the form of the file is wrong");
    assertThatThrownBy(() -> read("", "A\n")).hasMessageContaining("the file is empty");
  }

  @Test
  void the_draft_of_a_mapping_reads_its_table_and_loses_nothing() throws IOException {
    String table =
        """
        Name,Phase,Other,Other,Date retired,"=cmd
        # x",Name,Gravité évaluée
        A,in use,o,p,2025-01,q,B,r
        """;
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    MappingDraft.write(
        Input.of("t.csv", table.getBytes(StandardCharsets.UTF_8)),
        "",
        org.dialia.charter.Language.FR,
        out);
    Table read = read(out.toString(StandardCharsets.UTF_8), table);
    assertThat(read.report().unread()).isEmpty();
    assertThat(read.row(0).margin().name()).isEqualTo(Fact.of("A"));
    assertThat(read.row(0).phase()).isEqualTo(Fact.of(LifecyclePhase.IN_USE));
    assertThat(read.row(0).dates().retired()).hasToString("2025-01");
    assertThat(read.row(0).margin().kept().values()).containsExactly("o", "p", "q", "B", "r");
    assertThat(read.row(0).margin().kept()).containsEntry("x_gravite_evaluee", "r");
  }
}
