package oversight.portal.web.chart;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chart as a page carries it. A document or an image needs the name space, and the font at each
 * text; within a page the font is inherited from the chart, and half the bytes of a small chart are
 * saved.
 */
final class LeanSvg {
  private static final Pattern FAMILY = Pattern.compile(" font-family=\"([^\"]*)\"");
  private static final Pattern SIZE = Pattern.compile(" font-size=\"([^\"]*)\"");

  private static final Pattern JOIN = Pattern.compile(" stroke-linejoin=\"([^\"]*)\"");

  /** The second digit after the point of a coordinate: a hundredth of a pixel. */
  private static final Pattern FINE =
      Pattern.compile("((?: (?:x|y|x1|x2|y1|y2|cx|cy)=\"-?\\d+\\.\\d))\\d+(\")");

  private static final Pattern SHAPE = Pattern.compile(" (?:points|d)=\"[^\"]*\"");
  private static final Pattern HUNDREDTHS = Pattern.compile("(\\.\\d)\\d+");

  /** The white edge of a mark. */
  private static final Pattern HALO =
      Pattern.compile("(<(?:polygon|circle)[^>]*) stroke=\"#ffffff\"");

  private LeanSvg() {}

  static String of(String svg) {
    String lean =
        svg.replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
            .replace(" text-anchor=\"start\"", "")
            .replace(" stroke-width=\"1\"", "");
    String shorter =
        SHAPE
            .matcher(HALO.matcher(FINE.matcher(lean).replaceAll("$1$2")).replaceAll("$1"))
            .replaceAll(shape ->
                Matcher.quoteReplacement(HUNDREDTHS.matcher(shape.group()).replaceAll("$1")));
    return once(
        once(once(shorter, FAMILY, " font-family="), SIZE, " font-size="),
        JOIN,
        " stroke-linejoin=");
  }

  /** The most frequent value of an attribute, said once of the whole. */
  private static String once(String svg, Pattern attribute, String name) {
    Map<String, Integer> values = new TreeMap<>();
    Matcher matcher = attribute.matcher(svg);
    while (matcher.find()) {
      values.merge(matcher.group(1), 1, Integer::sum);
    }
    return values.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> name + "\"" + most.getKey() + "\"")
        .map(said ->
            svg.replace(said, "").replaceFirst("<svg", Matcher.quoteReplacement("<svg" + said)))
        .orElse(svg);
  }
}
