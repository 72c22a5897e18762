package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import oversight.papers.html.PaperHtml;

class PaperHtmlTest {
  private static final Document PAGE = Jsoup.parse(PaperHtml.document(SamplePaper.pack()));

  @Test
  void headingsGoDownByOneLevel() {
    assertThat(PAGE.select("h1")).hasSize(1);
    assertThat(PAGE.select("h2").eachText())
        .startsWith("Contents", "PURPOSE OF REPORT", "EXECUTIVE SUMMARY")
        .endsWith("RECOMMENDATIONS");
    assertThat(PAGE.select("h3").eachText()).containsExactly("Breath tests");
  }

  @Test
  void everyLinkWithinThePageArrives() {
    var links = PAGE.select("a[href^=#]");
    assertThat(links).hasSizeGreaterThan(10);
    assertThat(links)
        .allSatisfy(
            link -> assertThat(PAGE.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @Test
  void identifiersAreUnique() {
    assertThat(PAGE.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void tablesHaveCaptionsAndScopes() {
    var tables = PAGE.select("table.govuk-table");
    assertThat(tables).hasSize(2);
    assertThat(tables.select("caption").eachText())
        .containsExactly(
            "Table 1: Breath tests and failures by force, Q3 2015/16",
            "Table 2: Calls attended by month");
    assertThat(tables.select("thead th")).allMatch(header -> header.attr("scope").equals("col"));
    assertThat(tables.select("tbody th")).allMatch(header -> header.attr("scope").equals("row"));
    assertThat(tables.select("tbody tr > th:first-child")).hasSameSizeAs(tables.select("tbody tr"));
  }

  @Test
  void figuresHaveCaptionDrawingAndTextAlternative() {
    assertThat(PAGE.select("figure"))
        .hasSize(3)
        .allSatisfy(figure -> {
          assertThat(figure.select("figcaption").text()).startsWith("Figure ");
          assertThat(figure.select("svg[role=img] title")).hasSize(2);
          assertThat(figure.select("svg").eachAttr("width")).containsExactly("800", "320");
          assertThat(figure.select("p").first()).isNotNull();
        });
  }

  @Test
  void aNumberFromTheLedgerLeadsToItsProvenance() {
    var link = PAGE.select("#paragraph-2 a").first();
    assertThat(link).isNotNull();
    assertThat(link.text()).isEqualTo("3,096");
    assertThat(link.attr("href")).isEqualTo("/collaborations/cmpg/figures?measure=CM03.tests");
  }

  @Test
  void aTypedNumberIsMarkedAndTheMarkExplained() {
    assertThat(PAGE.text()).contains("£360,750 [t]").contains("[t] typed by the author");
  }

  @Test
  void theLanguageIsBritishEnglish() {
    assertThat(PAGE.select("html").attr("lang")).isEqualTo("en-GB");
  }

  @Test
  void aPageWithLinkedStylesHoldsNoStyleOfItsOwn() {
    var page = Jsoup.parse(PaperHtml.document(SamplePaper.pack(), List.of("/assets/govuk.css")));
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
        .containsExactly("/assets/govuk.css");
    assertThat(page.select("style, script, [style]")).isEmpty();
    assertThat(
            Jsoup.parseBodyFragment(PaperHtml.fragment(SamplePaper.pack()))
                .select("style, script, [style]"))
        .isEmpty();
  }
}
