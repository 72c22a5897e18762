package oversight.papers.chart;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** A chart as pixels, for formats that cannot be relied on to draw SVG. */
public final class ChartPicture {
  private ChartPicture() {}

  /**
   * The chart as PNG.
   *
   * @param times pixels for each pixel of the drawing: 2 or more for sharp print
   */
  public static byte[] png(Chart chart, Drawing drawing, int times) {
    var transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) drawing.width() * times);
    transcoder.addTranscodingHint(
        SVGAbstractTranscoder.KEY_HEIGHT, (float) ChartSvg.height(drawing) * times);
    var svg = ChartSvg.draw(chart, drawing).toString();
    var bytes = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(bytes));
    } catch (TranscoderException exception) {
      throw new IllegalStateException(
          "Chart '%s' cannot be drawn.".formatted(chart.title()), exception);
    }
    return bytes.toByteArray();
  }
}
