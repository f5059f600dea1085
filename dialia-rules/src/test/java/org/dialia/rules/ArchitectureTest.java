package org.dialia.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the rules' room. */
@AnalyzeClasses(packages = "org.dialia.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_RULE_BASE_KNOWS_THE_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.rules")
          .and()
          .haveNameNotMatching("org\\.dialia\\.rules\\.(RuleBase(\\$.*)?|Findings|Steps)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because(
              "the engine can be changed in one place; the sinks only ask it for a rule's name");

  @ArchTest
  static final ArchRule RULES_READ_NO_FILES_OF_USERS =
      noClasses()
          .that()
          .resideInAPackage("org.dialia.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tools.jackson..", "org.snakeyaml..", "org.apache.commons.csv..")
          .because("only org.dialia.io knows the forms that files have");

  @ArchTest
  static final ArchRule ONE_PUBLIC_TYPE =
      classes()
          .that()
          .resideInAPackage("org.dialia.rules")
          .and()
          .doNotHaveSimpleName("CharterRules")
          .and()
          .doNotHaveSimpleName("Findings")
          .and()
          .haveNameNotMatching("org\\.dialia\\.rules\\.Steps(\\$Plan)?")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .notBePublic()
          .because(
              "CharterRules is the API; Findings and Steps are public only for the compiled rules");
}
