package org.dialia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The arrows between the modules, seen from the one that has them all. */
@AnalyzeClasses(packages = "org.dialia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule CORE_KNOWS_NEITHER_RULES_NOR_CLI =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.dialia.model..",
              "org.dialia.charter..",
              "org.dialia.assessment..",
              "org.dialia.io..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dialia.rules..",
              "org.dialia.cli..",
              "org.dialia.report..",
              "org.dialia.gate..",
              "org.kie..",
              "org.drools..",
              "picocli..")
          .because(
              "an application can use the model and the results without engine or command line");

  @ArchTest
  static final ArchRule RULES_KNOW_NO_REPORT =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dialia.cli..", "org.dialia.report..", "org.dialia.gate..", "picocli..")
          .because("an embedder takes the rules and makes reports of its own");

  @ArchTest
  static final ArchRule REPORTS_KNOW_NEITHER_COMMANDS_NOR_RULES =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dialia.cli..", "org.dialia.rules..", "picocli..", "tools.jackson..")
          .because("another application can write the same reports");

  @ArchTest
  static final ArchRule GATE_KNOWS_NO_REPORT =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.gate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dialia.cli..",
              "org.dialia.report..",
              "org.dialia.rules..",
              "picocli..",
              "tools.jackson..")
          .because("the gate judges; how that is told and where it runs is the business of others");

  @ArchTest
  static final ArchRule ONLY_THE_BAR_KNOWS_ITS_LIBRARY =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.dialia\\.cli\\.Bar(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("me.tongfei..")
          .because("it is loaded by a long run at a terminal alone");

  @ArchTest
  static final ArchRule ONLY_MAIN_TOUCHES_THE_PROCESS =
      noClasses()
          .that()
          .resideInAPackage("org.dialia..")
          .and()
          .doNotHaveFullyQualifiedName("org.dialia.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .because("a result depends on its input and date alone, and the library never exits");
}
