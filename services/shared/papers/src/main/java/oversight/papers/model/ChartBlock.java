package oversight.papers.model;

import org.jspecify.annotations.Nullable;
import oversight.papers.chart.Chart;

/**
 * A chart in a paper.
 *
 * @param caption what it shows, without "Figure 1", which is given when the paper is numbered
 * @param textAlternative says what a reader would see; see {@link
 *     oversight.papers.chart.TextAlternative}
 * @param source where the figures come from and when they were extracted; may be empty
 */
public record ChartBlock(
    @Nullable String label, Chart chart, String caption, String textAlternative, String source)
    implements Block {
  public ChartBlock {
    caption = Wording.required(caption, "A chart's caption");
    textAlternative = Wording.required(textAlternative, "A chart's text alternative");
    source = Wording.clean(source);
  }
}
