package oversight.collaboration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;

/** Arrows point down only, and go in no circle. */
@AnalyzeClasses(
    packages = "oversight",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("oversight.collaboration.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NOTHING_KNOWS_WHO_STANDS_ON_IT =
      noClasses()
          .that()
          .resideInAPackage("oversight.collaboration..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "oversight.rocu..",
              "oversight.cmpg..",
              "oversight.ctu..",
              "oversight.npas..",
              "oversight.governance..",
              "oversight.portal..",
              "oversight.gateway..",
              "oversight.papers..",
              "oversight.local..");

  @ArchTest
  static final ArchRule ANALYSIS_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("oversight.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "io.grpc..",
              "java.sql..",
              "java.io..",
              "oversight.region..",
              "oversight.identity..",
              "oversight.service..",
              "oversight.collaboration..");

  @ArchTest
  static final ArchRule IDENTITY_AND_SERVICE_KNOW_NO_COLLABORATION =
      noClasses()
          .that()
          .resideInAnyPackage("oversight.identity..", "oversight.service..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("oversight.collaboration..", "oversight.analysis..");

  @ArchTest
  static final ArchRule ONLY_ENDPOINTS_SPEAK_GRPC =
      noClasses()
          .that()
          .resideInAnyPackage(
              "oversight.collaboration.ledger..",
              "oversight.collaboration.analysis..",
              "oversight.collaboration.catalogue..",
              "oversight.collaboration.owed..",
              "oversight.collaboration.report..",
              "oversight.collaboration.submission..",
              "oversight.collaboration.view..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.grpc..");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_DECLARES_NULL =
      ArchRuleDefinition.classes()
          .that()
          .resideInAnyPackage(
              "oversight.collaboration..", "oversight.service..", "oversight.identity..")
          .should(
              new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass each, ConditionEvents events) {
                  events.add(
                      new SimpleConditionEvent(
                          each,
                          each.getPackage().isAnnotatedWith(NullMarked.class),
                          each.getPackageName()));
                }
              });
}
