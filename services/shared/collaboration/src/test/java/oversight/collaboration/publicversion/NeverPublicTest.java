package oversight.collaboration.publicversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import oversight.analysis.disclosure.FigureKey;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CatalogueFile;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** Availability by base is never public, even where a decision makes the whole service's public. */
class NeverPublicTest {
  private static final String DECISION =
      """

      analysis:
        - measure: NP07
          publicDecision:
            date: 2015-01-01
            text: The board decided that the total may be known.
      """;

  @Test
  void aBreakdownThatIsNeverPublicStaysOutWhateverIsDecided() throws IOException {
    Catalogue catalogue =
        CatalogueFile.read(
            new ByteArrayInputStream(
                (Files.readString(Path.of("../../npas/src/main/resources/catalogue.yaml"))
                        + DECISION)
                    .getBytes(StandardCharsets.UTF_8)));
    ReportRow.Builder row = ReportRow.newBuilder();
    for (String month : List.of("2015-10", "2015-11", "2015-12")) {
      Map.of("", 100, "base=ripley", 60, "base=birmingham", 40, "cause=maintenance", 100)
          .forEach((breakdown, minutes) ->
              row.addFigures(
                  Figure.newBuilder()
                      .setMeasure("NP07.unavailable")
                      .setPeriod(month)
                      .setBreakdown(breakdown)
                      .setSuppliedBy("npas")
                      .setValue(Decimal.newBuilder().setValue(String.valueOf(minutes)))));
    }
    ReportContent report =
        ReportContent.newBuilder()
            .addSections(ReportSection.newBuilder().setMeasure("NP07").addRows(row))
            .build();

    Set<FigureKey> shown =
        new PublicSource(catalogue)
            .read(report, Set.of("NP07"))
            .suppressed(List.of())
            .readings()
            .keySet();

    assertThat(shown)
        .isNotEmpty()
        .anyMatch(key -> key.breakdown().containsKey("cause"))
        .noneMatch(key -> key.breakdown().containsKey("base"));
  }
}
