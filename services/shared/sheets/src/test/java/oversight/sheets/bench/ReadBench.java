package oversight.sheets.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import oversight.sheets.read.FileFormat;
import oversight.sheets.read.Observation;
import oversight.sheets.read.ReadLimits;
import oversight.sheets.read.SheetReader;
import oversight.sheets.read.SheetReaders;
import oversight.sheets.read.TableConsumer;
import oversight.sheets.read.TableFinder;
import oversight.sheets.read.TableRow;
import oversight.sheets.read.TableShape;

/** A million rows of figures in each format: rows a second on one core, and the heap in use. */
public final class ReadBench {
  private static final int ROWS = 1_000_000;
  private static final int TIMES = 5;
  private static final TableShape SHAPE =
      new TableShape(
          List.of("measure", "period", "breakdown", "value", "note", "force"),
          Set.of("measure", "period", "value"),
          Set.of());

  private ReadBench() {}

  /** Prints one line for each format; takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("oversight-bench");
    try {
      for (FileFormat format : FileFormat.values()) {
        Path file = folder.resolve("figures." + format.name());
        write(format, file);
        measure(format, file);
        Files.delete(file);
      }
    } finally {
      Files.delete(folder);
    }
  }

  private static void measure(FileFormat format, Path file) throws IOException {
    long[] nanos = new long[TIMES];
    long peak = 0;
    for (int i = 0; i < TIMES; i++) {
      Counting counting = new Counting();
      long begin = System.nanoTime();
      read(format, file, counting);
      nanos[i] = System.nanoTime() - begin;
      peak = Math.max(peak, counting.peak);
      if (counting.rows != ROWS || counting.characters < 10L * ROWS) {
        throw new IllegalStateException(format + ": " + counting.rows + " rows were read.");
      }
    }
    Arrays.sort(nanos);
    double seconds = nanos[TIMES / 2] / 1e9;
    System.out.printf(
        "read %-4s %,d rows, %,d bytes: median %.2f s, %,.0f rows/s, live heap at most %,d KiB%n",
        format, ROWS, Files.size(file), seconds, ROWS / seconds, peak >> 10);
  }

  private static void read(FileFormat format, Path file, TableConsumer consumer)
      throws IOException {
    if (format != FileFormat.CSV) {
      TableFinder.read(SheetReaders.workbook(file, ReadLimits.STANDARD), SHAPE, consumer);
      return;
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      SheetReader reader = SheetReaders.csv(bytes, ReadLimits.STANDARD);
      TableFinder.read(reader, SHAPE, consumer);
    }
  }

  /** Touches every cell, and looks at the heap now and then. */
  private static final class Counting implements TableConsumer {
    private int rows;
    private long characters;
    private long peak;

    @Override
    public void row(TableRow row) {
      rows++;
      for (int i = 0; i < SHAPE.columns().size(); i++) {
        characters += row.text(i).length();
      }
      if (rows % 250_000 == 0) {
        peak = Math.max(peak, live());
      }
    }

    @Override
    public void observed(Observation observation) {
      throw new IllegalStateException(observation.toString());
    }

    private static long live() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
  }

  private static String[] cells(int i) {
    return new String[] {
      "CM03.tests",
      "2015-" + (10 + i % 3),
      i % 4 == 0 ? "" : "outcome=o-" + i / 12,
      String.valueOf(i % 9973),
      i % 10 == 0 ? "note of row " + i : ""
    };
  }

  private static void write(FileFormat format, Path file) throws IOException {
    switch (format) {
      case CSV -> {
        try (Writer out = Files.newBufferedWriter(file)) {
          out.write("measure,period,breakdown,value,note\n");
          for (int i = 0; i < ROWS; i++) {
            out.write(String.join(",", cells(i)));
            out.write('\n');
          }
        }
      }
      case XLSX -> writeXlsx(file);
      case ODS -> writeOds(file);
    }
  }

  private static void writeXlsx(Path file) throws IOException {
    String head = "measure,period,breakdown,value,note";
    try (ZipOutputStream zip = zip(file)) {
      part(zip, "[Content_Types].xml", out -> out.write("<Types/>"));
      part(
          zip,
          "xl/workbook.xml",
          out -> out.write("<workbook><sheets><sheet name=\"S\" id=\"a\"/></sheets></workbook>"));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          out ->
              out.write(
                  "<R><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
                      + "<Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></R>"));
      part(zip, "xl/s.xml", out -> writeSheet(out, head));
      part(zip, "xl/t.xml", out -> writeTexts(out, head));
    }
  }

  /** Every row has shared texts of its own, as a workbook with a breakdown and notes has. */
  private static void writeSheet(Writer out, String head) throws IOException {
    out.write("<worksheet><sheetData><row r=\"1\">");
    for (int i = 0; i < head.split(",", -1).length; i++) {
      out.write("<c r=\"" + "ABCDE".charAt(i) + "1\" t=\"s\"><v>" + i + "</v></c>");
    }
    out.write("</row>");
    int text = 5 + 4;
    for (int i = 0; i < ROWS; i++) {
      String[] cells = cells(i);
      int row = i + 2;
      out.write("<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"s\"><v>5</v></c>");
      out.write("<c r=\"B" + row + "\" t=\"s\"><v>" + (6 + i % 3) + "</v></c>");
      if (!cells[2].isEmpty()) {
        out.write("<c r=\"C" + row + "\" t=\"s\"><v>" + text++ + "</v></c>");
      }
      out.write("<c r=\"D" + row + "\"><v>" + cells[3] + "</v></c>");
      if (!cells[4].isEmpty()) {
        out.write("<c r=\"E" + row + "\" t=\"s\"><v>" + text++ + "</v></c>");
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private static void writeTexts(Writer out, String head) throws IOException {
    out.write("<sst>");
    for (String text : (head + ",CM03.tests,2015-10,2015-11,2015-12").split(",", -1)) {
      out.write("<si><t>" + text + "</t></si>");
    }
    for (int i = 0; i < ROWS; i++) {
      for (int column : new int[] {2, 4}) {
        String text = cells(i)[column];
        if (!text.isEmpty()) {
          out.write("<si><t>" + text + "</t></si>");
        }
      }
    }
    out.write("</sst>");
  }

  private static void writeOds(Path file) throws IOException {
    try (ZipOutputStream zip = zip(file)) {
      part(zip, "mimetype", out -> out.write(FileFormat.ODS.contentType()));
      part(
          zip,
          "content.xml",
          out -> {
            out.write(
                "<office:c xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                    + "<table:table table:name=\"S\">");
            odsRow(out, "measure,period,breakdown,value,note".split(",", -1));
            for (int i = 0; i < ROWS; i++) {
              odsRow(out, cells(i));
            }
            out.write("</table:table></office:c>");
          });
    }
  }

  private static void odsRow(Writer out, String[] cells) throws IOException {
    out.write("<table:table-row table:style-name=\"ro1\">");
    for (String cell : cells) {
      if (cell.isEmpty()) {
        out.write("<table:table-cell/>");
      } else if (Character.isDigit(cell.charAt(0)) && cell.indexOf('-') < 0) {
        out.write(
            "<table:table-cell office:value-type=\"float\" office:value=\""
                + cell
                + "\"><text:p>"
                + cell
                + "</text:p></table:table-cell>");
      } else {
        out.write(
            "<table:table-cell office:value-type=\"string\"><text:p>"
                + cell
                + "</text:p></table:table-cell>");
      }
    }
    out.write("</table:table-row>");
  }

  /** Writes one part of a ZIP. */
  private interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private static ZipOutputStream zip(Path file) throws IOException {
    return new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Writer out =
        new OutputStreamWriter(new BufferedOutputStream(zip, 1 << 16), StandardCharsets.UTF_8);
    content.writeTo(out);
    out.flush();
    zip.closeEntry();
  }
}
