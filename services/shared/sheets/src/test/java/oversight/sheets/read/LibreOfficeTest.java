package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that LibreOffice saved. */
class LibreOfficeTest {
  static Path file(String name) {
    URL resource = Objects.requireNonNull(LibreOfficeTest.class.getResource(name), name);
    try {
      return Path.of(resource.toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.xlsx", "plain.ods"})
  void aPlainTableIsReadAsItWasTyped(String name) {
    Seen seen = Seen.table(file(name));
    assertThat(seen.lines)
        .containsExactly(
            "plain2|CM03.tests|2015-12||854|NPCC drink, and drugs",
            "plain3|CM03.failures|2015-12|outcome=refused|150|café “x”",
            // Typed as Oct-15 in 2026: what LibreOffice and Excel make of it.
            "plain4|CM05|2026-10-15||1100");
    assertThat(seen.observations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"odd.xlsx", "odd.ods"})
  void whatIsOddIsSaidAndNeverSilentlyReadOrSkipped(String name) {
    Seen seen = Seen.table(file(name));
    assertThat(seen.lines)
        .containsExactly(
            "Figures4|CM03.tests|2015-10-01||854|two\nlines   here",
            "Figures5|CM03.failures|2015-10||150",
            "Figures6|CM04|2015-11||17.6%",
            "Figures7|CM04|2015-12||#DIV/0!",
            "Figures8|CM06|2015-12||0.3",
            "Figures9|CM05|2015-10||1100",
            "Figures10||2015-11||0.1");
    assertThat(seen.codes())
        .contains(
            "Read me 0  SHEET_NOT_READ",
            "Figures 1  ROWS_ABOVE_TABLE",
            "Figures 3 note HIDDEN_COLUMN_READ",
            "Figures 5  HIDDEN_ROWS_READ",
            "Figures 5 value FORMULA_VALUE_TAKEN",
            "Figures 7 value FORMULA_VALUE_TAKEN",
            "Figures 9 measure MERGED_CELLS",
            "Figures 11  BLANK_ROWS",
            "Figures 14  TOTAL_ROW_NOT_READ",
            "Old 0  HIDDEN_SHEET_NOT_READ",
            "Lists 0  SHEET_HIDDEN");
  }
}
