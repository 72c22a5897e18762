package oversight.governance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What governance may know of. */
@AnalyzeClasses(packages = "oversight.governance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule COLLABORATIONS_ARE_KNOWN_BY_PROTO_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "oversight.collaboration..",
              "oversight.rocu..",
              "oversight.cmpg..",
              "oversight.ctu..",
              "oversight.npas..");

  @ArchTest
  static final ArchRule FIGURES_ARE_NEVER_COMPUTED_HERE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "oversight.analysis.series..",
              "oversight.analysis.spc..",
              "oversight.analysis.comparison..",
              "oversight.analysis.share..",
              "oversight.analysis.words..");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_A_CIRCLE =
      slices().matching("oversight.governance.(*)..").should().beFreeOfCycles();
}
