package oversight.portal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Unit;

class WritingTest {
  @Test
  void showsNumbersInTheirUnitRoundedHalfUp() {
    assertThat(shown("1234567", Unit.UNIT_COUNT)).isEqualTo("1,234,567");
    assertThat(shown("17.55", Unit.UNIT_PERCENT)).isEqualTo("17.6%");
    assertThat(shown("412500", Unit.UNIT_POUNDS)).isEqualTo("£412,500");
    assertThat(shown("-412500.5", Unit.UNIT_POUNDS)).isEqualTo("−£412,500.50");
    assertThat(shown("65", Unit.UNIT_MINUTES)).isEqualTo("1:05");
    assertThat(shown("59.5", Unit.UNIT_SECONDS)).isEqualTo("1:00");
    assertThat(shown("-0.04", Unit.UNIT_POINTS)).isEqualTo("0.0 percentage points");
    assertThat(shown("-0.05", Unit.UNIT_POINTS)).isEqualTo("−0.1 percentage points");
    assertThat(shown("", Unit.UNIT_COUNT)).isEmpty();
  }

  @Test
  void writesQuartersWithTheirDates() {
    assertThat(Quarters.label("2015-16-Q3"))
        .isEqualTo("Q3 2015/16 (1 October to 31 December 2015)");
    assertThat(Quarters.label("Q4 2015")).isEqualTo("Q4 2015");
    assertThat(Quarters.lastBefore(LocalDate.of(2016, 1, 1)).id()).isEqualTo("2015-16-Q3");
  }

  @Test
  void writesTimesAsInLondon() {
    assertThat(Moments.moment(at("2015-07-01T12:05:00Z"))).isEqualTo("1 July 2015 at 1:05pm");
    assertThat(Moments.moment(at("2015-12-31T00:00:00Z"))).isEqualTo("31 December 2015 at 12:00am");
    assertThat(Moments.moment(Timestamp.getDefaultInstance())).isEmpty();
  }

  @Test
  void readsADateToReadAtOrSaysWhatIsWrong() {
    assertThat(AsAt.of("31", "3", "2015").iso()).isEqualTo("2015-03-31");
    assertThat(AsAt.of("2015-03-31").words()).isEqualTo("the end of 31 March 2015");
    assertThat(AsAt.of("", "", "")).isEqualTo(AsAt.NOW);
    assertThat(AsAt.of("30", "2", "2015").problem()).startsWith("Enter a real date");
    assertThat(AsAt.of("1", "2", "15").problem()).startsWith("The year must have four digits");
  }

  @Test
  void theWordsOfAPublishedReportLeadToWhatCountedThen() {
    String at = "2016-02-01T09:00:00Z";
    String figure = "/collaborations/cmpg/figures/CM03/2015-16-Q3";

    assertThat(
            CommentaryHtml.of(
                "[7](" + figure + "?force=) [8](" + figure + "#term-2) [a](/reports)", at))
        .contains(
            "href=\"" + figure + "?force=&amp;at=" + at + "\"",
            "href=\"" + figure + "?at=" + at + "#term-2\"",
            "href=\"/reports\"");
    assertThat(FigureAddress.readAt(figure + "?force=&at=2015-01-01T00:00:00Z", at))
        .isEqualTo(figure + "?force=&at=2015-01-01T00:00:00Z");
    assertThat(FigureAddress.readAt("https://example.org" + figure, at))
        .isEqualTo("https://example.org" + figure);
    assertThat(CommentaryHtml.of("[7](" + figure + "?force=)", "")).doesNotContain("at=");
  }

  @Test
  void letsOnlyThePlainPartOfMarkdownThrough() {
    assertThat(CommentaryHtml.of("It **rose**.\n\n- a"))
        .contains("<p class=\"govuk-body\">It <strong>rose</strong>.</p>")
        .contains("<ul class=\"govuk-list govuk-list--bullet\">", "<li>a</li>");
    assertThat(CommentaryHtml.of("<script>x</script> [words](javascript:x) ![pixel](http://a/b)"))
        .isEqualTo("<p class=\"govuk-body\">&lt;script&gt;x&lt;/script&gt; words pixel</p>\n");
    assertThat(CommentaryHtml.of("# Big <b>")).doesNotContain("<h1", "<b>").contains("<strong>");
    assertThat(CommentaryHtml.of("[77](/collaborations/cmpg/figures/CM03/2015-12?force=E1)"))
        .contains("href=\"/collaborations/cmpg/figures/CM03/2015-12?force=E1\"")
        .contains(">77</a>");
    assertThat(CommentaryHtml.of("[a](//evil) [b](http://x) [c](/\\\\evil)")).doesNotContain("<a");
    assertThat(CommentaryHtml.of("")).isEmpty();
  }

  @Test
  void explainsOnlyTheShorthandThatIsShown() {
    assertThat(Symbols.key(Stream.of("12", "[z]", "13 [r]"))).containsOnlyKeys("[z]", "[r]");
    assertThat(Symbols.key(Stream.of("12"))).isEmpty();
  }

  @Test
  void shortensAComparisonWhereThePageNamesTheQuarter() {
    Comparison comparison =
        Comparison.newBuilder()
            .setKind(ComparisonKind.SAME_QUARTER_LAST_YEAR)
            .setSentence("up 12% on Q3 2014/15 (1 October to 31 December 2014)")
            .build();

    assertThat(Comparisons.brief(comparison)).isEqualTo("up 12% on the same quarter last year");
    assertThat(
            Comparisons.brief(
                Comparison.newBuilder()
                    .setKind(ComparisonKind.PREVIOUS_QUARTER)
                    .setNote("Q2 2014/15 lacks July 2014.")
                    .build()))
        .isEqualTo("No figure for the quarter before.");
  }

  @Test
  void saysOnlyTheChangeWhereTheColumnNamesWhatItIsComparedWith() {
    assertThat(inColumn("up 12% on Q3 2014/15 (1 October to 31 December 2014)"))
        .isEqualTo("up 12%");
    assertThat(inColumn("down 3.4 percentage points on April to September 2014"))
        .isEqualTo("down 3.4 percentage points");
    assertThat(inColumn("down from 5 of 12 in Q2 2014/15 (1 July to 30 September 2014)"))
        .isEqualTo("down from 5 of 12");
    assertThat(inColumn("the same as 2013/14")).isEqualTo("no change");
    assertThat(inColumn("")).isEqualTo("no earlier figure");
  }

  private static String inColumn(String sentence) {
    return Comparisons.inColumn(Comparison.newBuilder().setSentence(sentence).build());
  }

  private static String shown(String value, Unit unit) {
    return Numbers.shown(Decimal.newBuilder().setValue(value).build(), unit);
  }

  private static Timestamp at(String instant) {
    return Timestamp.newBuilder().setSeconds(Instant.parse(instant).getEpochSecond()).build();
  }
}
