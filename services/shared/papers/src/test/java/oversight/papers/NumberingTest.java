package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.papers.model.Numerals;
import oversight.papers.model.Paper;
import oversight.papers.model.PaperBuilder;
import oversight.papers.model.Paragraph;
import oversight.papers.model.Placed;
import oversight.papers.model.PlacedSection;
import oversight.papers.model.UnknownReferenceException;

class NumberingTest {
  @Test
  void paragraphsAreNumberedOnceAndContinuouslyOverAllSections() {
    var numbers =
        SamplePaper.pack().numbering().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(placed -> placed.block() instanceof Paragraph)
            .map(Placed::number)
            .toList();
    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }

  @Test
  void sectionsStandInHouseOrderWhateverOrderTheyWereGivenIn() {
    var headings = SamplePaper.pack().numbering().sections().stream().map(PlacedSection::heading);
    assertThat(headings)
        .containsExactly(
            "PURPOSE OF REPORT",
            "EXECUTIVE SUMMARY",
            "BACKGROUND",
            "CENTRAL MOTORWAY POLICE GROUP",
            "NATIONAL POLICE AIR SERVICE",
            "FINANCIAL IMPLICATIONS",
            "LEGAL IMPLICATIONS",
            "EQUALITIES IMPLICATIONS",
            "RECOMMENDATIONS");
  }

  @Test
  void referencesReadAsTheNumberOfWhatTheyLeadTo() {
    var numbering = SamplePaper.pack().numbering();
    assertThat(numbering.target("campaign").words()).isEqualTo("paragraph 5");
    assertThat(numbering.target("tests-table").words()).isEqualTo("Table 1");
    assertThat(numbering.target("tests-chart").words()).isEqualTo("Figure 1");
    assertThat(numbering.target("exit").words()).isEqualTo("paragraph 3(c)");
    assertThat(numbering.target("exit").anchor()).isEqualTo("paragraph-3-c");
  }

  @Test
  void aReferenceToNothingIsRefusedByName() {
    assertThatThrownBy(referring("nowhere")::build)
        .isInstanceOf(UnknownReferenceException.class)
        .hasMessage(
            "The reference 'nowhere' in paragraph 1 leads to nothing: no paragraph, table or figure"
                + " has this label.");
  }

  @Test
  void aReferenceBelowASubPointIsCheckedToo() {
    var paper =
        Paper.of("A")
            .section(
                "B",
                section ->
                    section.paragraph(paragraph ->
                        paragraph
                            .text("One")
                            .point(
                                point -> point.text("a").point(below -> below.reference("gone")))));
    assertThatThrownBy(paper::build).hasMessageContaining("'gone'");
  }

  @Test
  void aLabelGivenTwiceIsRefused() {
    var paper =
        Paper.of("A")
            .section(
                "B",
                section ->
                    section
                        .paragraph(paragraph -> paragraph.label("same").text("One"))
                        .table("Two", table -> table.label("same").textColumn("C")));
    assertThatThrownBy(paper::build)
        .hasMessage("The label 'same' is given twice: to paragraph 1 and to Table 1.");
  }

  @Test
  void addressesThatRunScriptsAreRefused() {
    var paper = Paper.of("A");
    for (var address : List.of("javascript:alert(1)", "//evil.example", "data:text/html,x")) {
      assertThatThrownBy(() ->
              paper.section("B", section -> section.paragraph(words -> words.link("x", address))))
          .as(address)
          .hasMessageContaining("cannot be linked to");
    }
  }

  @Test
  void lettersGoOnAfterZAndRomanNumeralsSubtract() {
    assertThat(List.of(Numerals.letter(1), Numerals.letter(26), Numerals.letter(27)))
        .containsExactly("a", "z", "aa");
    assertThat(List.of(Numerals.roman(4), Numerals.roman(9), Numerals.roman(14)))
        .containsExactly("iv", "ix", "xiv");
  }

  @Test
  void aRowOfTheWrongLengthIsRefused() {
    var paper = Paper.of("A");
    assertThatThrownBy(() ->
            paper.section(
                "B", section -> section.table("T", table -> table.textColumn("C").row(List.of()))))
        .hasMessage("Row 1 of table 'T' has 0 cells; expected 1, one for each column.");
  }

  private static PaperBuilder referring(String label) {
    return Paper.of("A")
        .section(
            "B",
            section -> section.paragraph(paragraph -> paragraph.text("See ").reference(label)));
  }
}
