package oversight.ctu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** It stands on what all collaborations share, and nothing stands on it. */
@AnalyzeClasses(packages = "oversight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule NOBODY_ELSE_KNOWS_IT =
      noClasses()
          .that()
          .resideOutsideOfPackage("oversight.ctu..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("oversight.ctu");

  @ArchTest
  static final ArchRule IT_KNOWS_NO_OTHER_COLLABORATION =
      noClasses()
          .that()
          .resideInAPackage("oversight.ctu..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "oversight.rocu..",
              "oversight.cmpg..",
              "oversight.npas..",
              "oversight.governance..",
              "oversight.portal..",
              "oversight.papers..",
              "oversight.local..");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_DECLARES_NULL =
      classes()
          .that()
          .resideInAPackage("oversight.ctu")
          .should(
              new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
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
