package oversight.collaboration.publicversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.type.Decimal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.analysis.disclosure.FigureKey;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Reading;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CatalogueFile;
import oversight.collaboration.catalogue.InvalidCatalogueException;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** What several forces share counts for each: the public sees the region's figure and no sum. */
class StatedRegionTest {
  private static final String CATALOGUE =
      """
      measures:
        - code: JO01
          title: Joint operations
          definition: Operations, each once for the region and for each force that took part.
          unit: count
          polarity: neutral
          frequency: month
          suppliedBy: [unit]
          coverage: region
          region: stated
          marking: OFFICIAL
          publishable: true
        - code: JO02
          title: Officers
          definition: Officers who took part.
          unit: count
          polarity: neutral
          frequency: month
          suppliedBy: [unit]
          coverage: region
          marking: OFFICIAL
          publishable: true
        - code: JO03
          title: Share of operations
          definition: Of joint operations those that were large.
          unit: percent
          ratio: {numerator: JO01, denominator: JO01, multiplier: 100}
          polarity: neutral
          frequency: month
          suppliedBy: []
          coverage: region
          region: stated
          marking: OFFICIAL
          publishable: true
      """;

  private static Catalogue read(String text) {
    return CatalogueFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Figure figure(String force, String value) {
    return Figure.newBuilder()
        .setMeasure("JO01")
        .setForce(force)
        .setPeriod("2015-10")
        .setSuppliedBy("unit")
        .setValue(Decimal.newBuilder().setValue(value))
        .build();
  }

  @Test
  void thePublicSeesWhatIsStatedAndNoForce() {
    ReportContent report =
        ReportContent.newBuilder()
            .addSections(
                ReportSection.newBuilder()
                    .setMeasure("JO01")
                    .addRows(
                        ReportRow.newBuilder()
                            .addFigures(figure("E23000014", "70"))
                            .addFigures(figure("E23000016", "50")))
                    .addRows(ReportRow.newBuilder().addFigures(figure("", "90"))))
            .build();
    Map<FigureKey, Reading> shown =
        new PublicSource(read(CATALOGUE))
            .read(report, Set.of("JO01"))
            .suppressed(List.of())
            .readings();

    assertThat(shown.keySet()).extracting(FigureKey::force).containsOnly(FigureKey.REGION);
    assertThat(shown)
        .containsEntry(
            FigureKey.of("JO01", FigureKey.REGION, Periods.parse("2015-10")), Reading.of(90L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          region: stated | region: added | a region is 'summed' or 'stated'
          coverage: region | coverage: whole | its region is stated anyway
          denominator: JO01 | denominator: JO02 | one part whose region is stated and one whose is summed
          'denominator: JO01, multiplier: 100' | 'denominator: JO01, multiplier: 100, shareOfRegion: true' | shares a region that is stated
          """)
  void aCatalogueThatContradictsItselfIsRefused(String sound, String broken, String why) {
    assertThatExceptionOfType(InvalidCatalogueException.class)
        .isThrownBy(() ->
            read(
                CATALOGUE.replaceFirst(
                    java.util.regex.Pattern.quote(sound),
                    java.util.regex.Matcher.quoteReplacement(broken))))
        .withMessageContaining(why);
  }
}
