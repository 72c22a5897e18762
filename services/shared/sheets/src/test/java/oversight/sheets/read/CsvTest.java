package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as people send it. */
class CsvTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void halfACharacterIsRefusedAndNotTakenForThreeOthers() {
    byte[] half = {'1', ',', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("a,b\n".getBytes(StandardCharsets.UTF_8));
    file.writeBytes(half);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(Seen.csvReader(file.toByteArray())))
        .withMessageContaining("lone surrogate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "a;b\r\n1;2",
        "a\tb\r1\t2\r",
        "\ufeffa,b\n1,2",
        "\ufeff\"a\",\"b\"\n\"1\",\"2\"",
        "sep=;\r\na;b\r\n1;2",
        "SEP=|\na|b\n1|2",
        "\"a\"\t\"b\"\n\"1\"\t\"2\"",
        "a,b\n1,2\n\n , \n"
      })
  void isReadWhateverSeparatesIt(String file) {
    assertThat(Seen.cells(Seen.csvReader(file.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("[]", "1|a|b", "2|1|2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void saysItsEncodingByItsMark(String charset) {
    byte[] bytes = "\ufeffa,b\n£5,café".getBytes(Charset.forName(charset));
    assertThat(Seen.cells(Seen.csvReader(bytes))).containsExactly("[]", "1|a|b", "2|£5|café");
  }

  @Test
  void isReadAsWindows1252WhereItIsNotUtf8AndThatIsSaid() {
    Seen seen =
        Seen.table(
            Seen.csvReader(
                "measure,period,value,note\nA,2015-10,1,\nB,2015-10,£5,“café” – ok"
                    .getBytes(WINDOWS)));
    assertThat(seen.lines).containsExactly("2|A|2015-10||1", "3|B|2015-10||£5|“café” – ok");
    assertThat(seen.codes()).containsExactly("3  ENCODING_READ_AS");
  }

  @Test
  void isReadAsWindows1252WhereItsVeryLastByteIsNotUtf8() {
    assertThat(Seen.cells(Seen.csvReader("a,b\n1,caf\u00e9".getBytes(WINDOWS))))
        .containsExactly("[]", "1|a|b", "2|1|café");
  }

  @Test
  void isRefusedFromTheRowOnWhereItIsBothUtf8AndNot() {
    byte[] good = "a,b\n1,café\n2,x\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "3,caf\u00e9\n".getBytes(WINDOWS);
    InputStream both =
        new SequenceInputStream(new ByteArrayInputStream(good), new ByteArrayInputStream(bad));
    List<String> rows = new ArrayList<>();
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() ->
            SheetReaders.csv(both, ReadLimits.STANDARD)
                .read(
                    new RowConsumer() {
                      @Override
                      public void sheet(Sheet sheet) {}

                      @Override
                      public void row(SheetRow row) {
                        rows.add(row.text(0));
                      }
                    }))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("ENCODING_NOT_UTF_8"))
        .satisfies(refused -> assertThat(refused.row()).isEqualTo(4));
    assertThat(rows).containsExactly("a", "1", "2");
  }

  @Test
  void loneSurrogatesAreNoUtf8() {
    byte[] bytes = {'a', ',', 'b', '\n', (byte) 0xc3, (byte) 0xa9, (byte) 0xed, (byte) 0xa0, 'x'};
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(Seen.csvReader(bytes)));
  }

  @Test
  void aFieldOfAHundredMegabytesIsRefusedAtItsRow() {
    byte[] head = "a,b\n1,".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(new ByteArrayInputStream(head), new Repeated("x", 100 << 20));
    refused(endless, "CELL_TOO_LONG", 2);
  }

  @Test
  void anUnclosedQuoteBeforeAHundredMegabytesIsRefusedAtItsRow() {
    byte[] head = "a,b\n1,\"".getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(new ByteArrayInputStream(head), new Repeated("x,\n", 100 << 20));
    refused(endless, "CELL_TOO_LONG", 2);
  }

  @Test
  void aRowOfTenMillionCellsIsRefused() {
    refused(new Repeated("1,", 20_000_000), "TOO_MANY_COLUMNS", 1);
  }

  @Test
  void theMostRowsAreTheMost() {
    ReadLimits few = new ReadLimits(10, 9, 1000, 100, 9, 9, 9, 9, 9);
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(SheetReaders.csv(new Repeated("1,2\n", 1000), few)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("FILE_TOO_LARGE"));
  }

  @Test
  void readingNamesMonthsAndNumbersWhateverTheMachinesLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Seen.csv("MEASURE,PERIOD,VALUE\nI,i,1").lines).containsExactly("2|I|i||1");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void refused(InputStream bytes, String code, int row) {
    assertThatExceptionOfType(UnreadableException.class)
        .isThrownBy(() -> Seen.cells(SheetReaders.csv(bytes, ReadLimits.STANDARD)))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code))
        .satisfies(refused -> assertThat(refused.row()).isEqualTo(row))
        .satisfies(refused -> assertThat(refused.remedy()).isNotBlank());
  }
}
