package oversight.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers by which figures become rates are those that were published. */
class StatisticsTest {
  private static final int CODE = 0;
  private static final int PERIOD = 3;
  private static final int VALUE = 7;
  private static final int YEAR_LENGTH = 4;

  private final Region region = RegionFile.read(Path.of("../../../region.yaml"));

  @ParameterizedTest
  @ValueSource(strings = {"population_mid_year.csv", "police_officers.csv"})
  void everyPublishedNumberIsOnRecord(String file) {
    Statistics.Table table =
        file.startsWith("police") ? region.statistics().officers() : region.statistics().people();
    List<String[]> rows = rows(file);
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows)
        .allSatisfy(row -> {
          Force force = region.force(row[CODE]).orElseThrow();
          int year = Integer.parseInt(row[PERIOD].substring(0, YEAR_LENGTH));
          assertThat(table.of(force, year).orElseThrow())
              .isEqualByComparingTo(new BigDecimal(row[VALUE]));
        });
    assertThat(table.byForce().values().stream().mapToInt(years -> years.size()).sum())
        .isEqualTo(rows.size());
    assertThat(table.source()).isNotBlank();
  }

  private static List<String[]> rows(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StatisticsTest.class.getResourceAsStream("/statistics/" + file)),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void aYearThatIsNotOnRecordIsEmpty() {
    assertThat(region.statistics().people().of(region.forces().getFirst(), 1950)).isEmpty();
  }

  @Test
  void whatIsNotKnownOfLeavingStaysUnknown() {
    assertThat(region.collaborations())
        .allSatisfy(each -> assertThat(each.terms()).isEqualTo(AgreementTerms.UNKNOWN));
    assertThatThrownBy(() -> new AgreementTerms(-1, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
