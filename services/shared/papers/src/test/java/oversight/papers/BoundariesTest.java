package oversight.papers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "oversight.papers", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule THE_MODEL_KNOWS_NO_FORMAT =
      noClasses()
          .that()
          .resideInAnyPackage("..model..", "..chart..", "..markup..", "..fonts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..html..", "..docx..", "..pdf..", "..ods..", "..archive..");

  @ArchTest
  static final ArchRule PAPERS_ARE_A_LIBRARY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "com.google.protobuf..", "java.net.http..");
}
