package oversight.portal.web.chart;

/**
 * A chart for wide and for narrow screens; one of them is shown.
 *
 * @param wide an svg element; empty where there is nothing to draw
 * @param narrow an svg element; empty where there is nothing to draw
 */
public record ChartView(String wide, String narrow) {
  /** No chart. */
  public static final ChartView NONE = new ChartView("", "");

  /** Without what each text of a chart repeats: it is said once, of the whole. */
  public ChartView {
    wide = LeanSvg.of(wide);
    narrow = LeanSvg.of(narrow);
  }

  /** Whether there is anything to show. */
  public boolean present() {
    return !wide.isEmpty() || !narrow.isEmpty();
  }
}
