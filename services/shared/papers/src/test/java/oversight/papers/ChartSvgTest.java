package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.papers.chart.Chart;
import oversight.papers.chart.ChartPicture;
import oversight.papers.chart.ChartSvg;
import oversight.papers.chart.Drawing;
import oversight.papers.chart.Series;

class ChartSvgTest {
  private static Document draw(Chart chart, int width) {
    var svg = ChartSvg.draw(chart, Drawing.onPage(width, "c")).toString();
    return Jsoup.parse(svg, Parser.xmlParser());
  }

  private static Chart line(@Nullable Integer... values) {
    var decimals =
        Arrays.stream(values)
            .<@Nullable BigDecimal>map(value -> value == null ? null : BigDecimal.valueOf(value))
            .toList();
    var labels = IntStream.range(0, values.length).mapToObj(index -> "P" + index).toList();
    return Chart.of("A <line>", "tests", labels, Series.line("One", decimals));
  }

  @ParameterizedTest
  @ValueSource(ints = {240, 320, 640, 960})
  void everyTextLiesWithinTheDrawing(int width) {
    var svg = draw(SamplePaper.tests(), width);
    for (var text : svg.select("text")) {
      double x = Double.parseDouble(text.attr("x"));
      double size = Double.parseDouble(text.attr("font-size"));
      double length = text.text().length() * size * 0.6;
      double left =
          switch (text.attr("text-anchor")) {
            case "middle" -> x - length / 2;
            case "end" -> x - length;
            default -> x;
          };
      assertThat(left).as(text.text()).isGreaterThan(-size);
      assertThat(left + length).as(text.text()).isLessThan(width + size);
      assertThat(size).isGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void aStrictContentSecurityPolicyLetsItThrough() {
    var svg = draw(SamplePaper.tests(), 640);
    assertThat(svg.select("style, script, foreignObject, image, use")).isEmpty();
    assertThat(svg.getAllElements())
        .allSatisfy(element ->
            assertThat(element.attributes().asList())
                .noneMatch(attribute ->
                    attribute.getKey().equals("style") || attribute.getKey().startsWith("on")));
  }

  @Test
  void itTellsWhatItShowsToThoseWhoDoNotSeeIt() {
    var root = draw(SamplePaper.tests(), 640).selectFirst("svg");
    assertThat(root).isNotNull();
    assertThat(root.attr("role")).isEqualTo("img");
    assertThat(root.attr("aria-labelledby")).isEqualTo("c-title c-description");
    assertThat(root.select("title").text()).isEqualTo("Breath tests by month in four forces");
    assertThat(root.select("desc").text()).contains("Above the upper limit: Sept 2014, Sept 2015.");
  }

  @Test
  void aGapInTheValuesIsAGapInTheLine() {
    assertThat(draw(line(1, 2, null, 4, 5), 640).select("polyline")).hasSize(2);
    assertThat(draw(line(1, 2, 3, 4, 5), 640).select("polyline")).hasSize(1);
  }

  @Test
  void zeroIsAlwaysOnTheScale() {
    assertThat(draw(line(1000, 1010, 1005), 640).select("text").eachText()).contains("0", "1,000");
    assertThat(draw(line(-30, 40), 640).select("text").eachText()).contains("−40", "0", "40");
  }

  @Test
  void aChartWithoutAnyValueSaysSo() {
    assertThat(draw(line(null, null), 640).select("text").eachText()).contains("No values");
  }

  @Test
  void manyLabelsAreThinnedAndTheLastIsKept() {
    var shown = draw(SamplePaper.tests(), 320).select("text").eachText();
    assertThat(shown).contains("Dec 2015").doesNotContain("Nov 2015");
  }

  @Test
  void seriesDifferInShapeAndNotInColourAlone() {
    var chart =
        Chart.of(
            "Two",
            "%",
            List.of("A", "B"),
            Series.line("One", BigDecimal.ONE, BigDecimal.TWO),
            Series.line("Two", BigDecimal.TWO, BigDecimal.TEN));
    var svg = draw(chart, 640);
    assertThat(svg.select("circle")).hasSize(2);
    assertThat(svg.select("polygon")).hasSize(2);
    assertThat(svg.select("text").eachText()).contains("One", "Two");
  }

  @Test
  void whatSomebodyTypedStaysText() {
    var hostile = "</text><script>alert(1)</script>\"&'";
    var chart =
        Chart.of(
            hostile, hostile, List.of(hostile), Series.columns(hostile, List.of(BigDecimal.ONE)));
    for (var width : List.of(320, 960)) {
      var svg = draw(chart, width);
      assertThat(svg.select("script")).isEmpty();
      assertThat(svg.select("title").text()).isEqualTo(hostile);
    }
  }

  @Test
  void outlinesNeedNoFontAndNoText() {
    var svg =
        Jsoup.parse(
            ChartSvg.draw(SamplePaper.tests(), Drawing.inPrint(640, "c")).toString(),
            Parser.xmlParser());
    assertThat(svg.select("text")).isEmpty();
    assertThat(svg.select("path").eachAttr("d")).allMatch(path -> path.startsWith("M"));
  }

  @Test
  void thePictureHasThePixelsAskedFor() throws Exception {
    var png = ChartPicture.png(SamplePaper.tests(), Drawing.inPrint(640, "c"), 2);
    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(2 * ChartSvg.height(Drawing.inPrint(640, "c")));
  }

  @Test
  void limitsAndTwoThirdsAreDrawnForEachProcess() {
    var dashes = draw(SamplePaper.tests(), 640).select("line").eachAttr("stroke-dasharray");
    assertThat(dashes).filteredOn("7 4"::equals).hasSize(4);
    assertThat(dashes).filteredOn("1 4"::equals).hasSize(4);
    assertThat(dashes).as("one boundary").filteredOn("2 3"::equals).hasSize(1);
  }

  @Test
  void aSeriesOfTheWrongLengthIsRefused() {
    var series = Series.line("One", BigDecimal.ONE);
    assertThatThrownBy(() -> Chart.of("T", "u", List.of("A", "B"), series))
        .hasMessage("Series 'One' has 1 values; expected 2, one for each label.");
  }
}
