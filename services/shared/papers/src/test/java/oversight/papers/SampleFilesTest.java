package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import oversight.papers.chart.ChartSvg;
import oversight.papers.chart.Drawing;
import oversight.papers.docx.PaperDocx;
import oversight.papers.html.PaperHtml;
import oversight.papers.ods.PaperOds;
import oversight.papers.pdf.PaperPdf;

/** Writes the sample to target/sample, for people to look at. */
class SampleFilesTest {
  private static final Path FOLDER = Path.of("target", "sample");

  @Test
  void theSamplePackIsWrittenInEveryFormat() throws IOException {
    var paper = SamplePaper.pack();
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("pack.html"), PaperHtml.document(paper));
    Files.write(FOLDER.resolve("pack.ods"), PaperOds.render(paper));
    Files.write(FOLDER.resolve("pack.docx"), PaperDocx.render(paper));
    Files.write(FOLDER.resolve("pack.pdf"), PaperPdf.render(paper));
    for (int width : new int[] {320, 640, 960}) {
      var drawing = Drawing.onPage(width, "chart");
      Files.writeString(
          FOLDER.resolve("chart-" + width + ".svg"),
          ChartSvg.draw(SamplePaper.tests(), drawing).toString());
    }
    assertThat(FOLDER).isDirectoryContaining("glob:**.pdf");
  }
}
