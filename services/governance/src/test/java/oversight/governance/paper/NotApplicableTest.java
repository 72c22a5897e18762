package oversight.governance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import oversight.papers.html.PaperHtml;
import oversight.papers.model.Paper;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;
import oversight.returns.v1.Symbol;

/** Measures for which there can be no figure. */
class NotApplicableTest {
  private static final ReportRow NONE =
      ReportRow.newBuilder().setSymbol(Symbol.NOT_APPLICABLE).build();

  @Test
  void onlyAMeasureAllOfWhoseRowsDoNotApplyIsOne() {
    ReportSection none = ReportSection.newBuilder().addRows(NONE).addRows(NONE).build();
    ReportSection late =
        none.toBuilder().addRows(ReportRow.newBuilder().setSymbol(Symbol.NOT_AVAILABLE)).build();

    assertThat(NotApplicable.is(none)).isTrue();
    assertThat(NotApplicable.is(late)).as("what was not supplied is not told away").isFalse();
    assertThat(NotApplicable.is(ReportSection.getDefaultInstance())).isFalse();
  }

  @Test
  void theMeasuresOfAThemeAreToldInOneSentenceAndOnce() {
    NotApplicable nothing = new NotApplicable();
    nothing.add("Calls requested (NP01)");
    nothing.add("Cancelled (NP03)");

    String page =
        PaperHtml.fragment(
            Paper.of("T")
                .section(
                    "S",
                    section -> {
                      nothing.write(section);
                      nothing.write(section);
                    })
                .build());

    assertThat(page)
        .containsOnlyOnce("without a table: Calls requested (NP01) and Cancelled (NP03).");
  }
}
