package oversight.papers.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import oversight.papers.chart.ChartPicture;
import oversight.papers.chart.ChartSvg;
import oversight.papers.chart.Drawing;
import oversight.papers.model.ChartBlock;

/** Places charts as pictures with alternative texts. */
final class Charts {
  private static final int WIDTH = 640;
  private static final int SHARPNESS = 2;

  private Charts() {}

  static void write(XWPFParagraph paragraph, ChartBlock block, int number) {
    var drawing = Drawing.inPrint(WIDTH, "figure-" + number);
    var png = ChartPicture.png(block.chart(), drawing, SHARPNESS);
    int width = Measures.TEXT_WIDTH * Measures.EMU;
    int height = Math.toIntExact((long) width * ChartSvg.height(drawing) / WIDTH);
    var run = paragraph.createRun();
    try {
      run.addPicture(
          new ByteArrayInputStream(png),
          PictureType.PNG,
          "figure-%d.png".formatted(number),
          width,
          height);
    } catch (InvalidFormatException exception) {
      throw new IllegalStateException("A chart is no picture that Word takes.", exception);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setName("Figure " + number);
    properties.setDescr(block.textAlternative());
  }
}
