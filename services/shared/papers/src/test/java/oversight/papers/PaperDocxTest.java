package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import oversight.papers.docx.PaperDocx;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperDocxTest {
  private final XWPFDocument document = open();

  private static XWPFDocument open() {
    try {
      return new XWPFDocument(new ByteArrayInputStream(PaperDocx.render(SamplePaper.pack())));
    } catch (IOException exception) {
      throw new AssertionError(exception);
    }
  }

  @BeforeAll
  void hasText() {
    assertThat(document.getParagraphs()).isNotEmpty();
  }

  @AfterAll
  void close() throws IOException {
    document.close();
  }

  private List<XWPFParagraph> styled(String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .toList();
  }

  @Test
  void everyParagraphAndTableIsInAStyleThatExists() {
    assertThat(document.getParagraphs())
        .allSatisfy(paragraph ->
            assertThat(document.getStyles().styleExist(paragraph.getStyle()))
                .as(paragraph.getStyle())
                .isTrue());
    assertThat(document.getTables()).allMatch(table -> "PaperTable".equals(table.getStyleID()));
    assertThat(styled("Title")).hasSize(1);
    assertThat(styled("Heading1")).hasSize(9);
    assertThat(styled("Heading2")).hasSize(1);
  }

  @Test
  void paragraphsAreNumberedByOneListInTheirStyles() {
    assertThat(styled("ListNumber")).hasSize(11);
    assertThat(styled("ListNumber2")).hasSize(6);
    assertThat(styled("ListNumber3")).hasSize(2);
    var style = document.getStyles().getStyle("ListNumber").getCTStyle();
    assertThat(style.getPPr().getNumPr().getNumId().getVal()).isEqualTo(BigInteger.ONE);
    var number = document.getNumbering().getNum(BigInteger.ONE);
    assertThat(number).isNotNull();
    assertThat(
            document
                .getNumbering()
                .getAbstractNum(number.getCTNum().getAbstractNumId().getVal())
                .getCTAbstractNum()
                .getLvlArray())
        .extracting(level -> level.getLvlText().getVal())
        .containsExactly("%1.", "(%2)", "(%3)");
  }

  @Test
  void headerRowsAreRepeatedAndRowsNeverSplit() {
    assertThat(document.getTables())
        .hasSize(2)
        .allSatisfy(table -> {
          assertThat(table.getRow(0).isRepeatHeader()).isTrue();
          assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
          assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotEmpty();
        });
    assertThat(document.getTables()).extracting(XWPFTable::getNumberOfRows).containsExactly(6, 41);
  }

  @Test
  void chartsHaveAlternativeTexts() {
    var descriptions =
        styled("Figure").stream()
            .map(paragraph -> paragraph.getRuns().getFirst().getCTR().getDrawingArray(0))
            .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
            .toList();
    assertThat(descriptions).hasSize(3).allMatch(text -> text.contains("chart: "));
    assertThat(document.getAllPictures()).hasSize(3);
  }

  @Test
  void referencesAreFieldsToBookmarksThatExist() {
    var bookmarks =
        document.getParagraphs().stream()
            .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
            .map(bookmark -> bookmark.getName())
            .toList();
    var fields =
        document.getParagraphs().stream()
            .flatMap(paragraph -> paragraph.getCTP().getFldSimpleList().stream())
            .map(field -> field.getInstr().strip())
            .filter(instruction -> instruction.startsWith("REF "))
            .map(instruction -> instruction.split(" ", -1)[1])
            .toList();
    assertThat(bookmarks).doesNotHaveDuplicates();
    assertThat(fields).hasSize(5);
    assertThat(bookmarks).containsAll(fields);
  }

  @Test
  void theMarkingStandsInHeaderAndFooter() {
    assertThat(document.getHeaderList().getFirst().getText()).contains("OFFICIAL");
    assertThat(document.getFooterList().getFirst().getText())
        .contains("OFFICIAL")
        .contains("Page ");
  }

  @Test
  void languageAndPropertiesAreThePapersOwn() {
    var core = document.getProperties().getCoreProperties();
    assertThat(core.getTitle()).startsWith("Cross-force pack");
    assertThat(core.getCreator()).startsWith("Regional Policy Officer");
    assertThat(Objects.requireNonNull(core.getCreated()).toInstant())
        .isEqualTo("2016-02-09T10:00:00Z");
    var language =
        document
            .getStyles()
            .getCtStyles()
            .getDocDefaults()
            .getRPrDefault()
            .getRPr()
            .getLangArray(0);
    assertThat(language.getVal()).isEqualTo("en-GB");
  }
}
