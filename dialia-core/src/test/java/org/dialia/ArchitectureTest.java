package org.dialia;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;

@AnalyzeClasses(packages = "org.dialia", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule the_model_knows_no_other_room =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.model")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dialia.charter", "org.dialia.assessment", "org.dialia.io")
          .because("facts are the same whatever charter they are held against and wherever from")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule the_charter_knows_the_model_alone =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.charter")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dialia.assessment", "org.dialia.io")
          .because("what is asked does not depend on what was found, nor on how it was read")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule an_assessment_does_not_know_where_its_facts_were_read =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.assessment")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dialia.io")
          .because("a caller can build the records in Java, without any file")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule reading_does_not_know_the_assessment =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.io")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dialia.assessment")
          .because("a description is read before anything is said of it")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule only_reading_and_writing_see_the_parsers =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dialia.io")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..",
              "com.fasterxml.jackson..",
              "org.snakeyaml..",
              "org.apache.commons.csv..")
          .because("a parser can then be replaced in one room")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule the_core_knows_neither_the_rule_engine_nor_the_command_line =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.drools..", "org.kie..", "picocli..", "org.dialia.rules..", "org.dialia.cli..")
          .because("the modules have one direction: core, rules, cli")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_prints =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .because("only the main class of the command line speaks to the terminal")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_logs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..")
          .because("a library leaves logging to the application that uses it")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_ends_the_program =
      noClasses()
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .because("the library runs inside applications that go on")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule nothing_looks_at_the_clock =
      noClasses()
          .should()
          .callMethodWhere(describe("asks for the present", ArchitectureTest::asksForThePresent))
          .orShould()
          .callConstructor(Date.class)
          .because("the date of an assessment is given, so that it can be made again")
          .allowEmptyShould(false);

  private static boolean asksForThePresent(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return switch (call.getName()) {
      case "now" -> owner.getPackageName().startsWith("java.time");
      case "getInstance" -> owner.isAssignableTo(Calendar.class);
      case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
      default -> owner.isEquivalentTo(Clock.class);
    };
  }
}
