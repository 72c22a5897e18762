package oversight.papers.html;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import oversight.papers.chart.Drawing;
import oversight.papers.model.Paper;

/** What differs between a paper on a page of this site and one set for print. */
sealed interface Medium {
  /** Where a link leads, or null where it cannot lead anywhere and stays text. */
  @Nullable String resolve(String address);

  /** Attributes of a link with these words, in turn names and values. */
  String[] link(String address, String words);

  /** How a chart is drawn, by the class of what holds the drawing: once for each kind of screen. */
  Map<String, Drawing> drawings(String identifier);

  /** Further attributes of a chart's svg element, in turn names and values. */
  String[] chart(String textAlternative);

  /**
   * Whether plain words need an element of their own: the typesetter paints a paragraph's own words
   * before all that is marked up within it, and a PDF is read in the order in which it is painted.
   */
  boolean wrapsWords();

  /** A page of this site, with links as they are. */
  record Page() implements Medium {
    private static final int WIDE = 800;
    private static final int NARROW = 320;

    @Override
    public String resolve(String address) {
      return address;
    }

    @Override
    public String[] link(String address, String words) {
      return new String[] {"class", "govuk-link", "href", address};
    }

    @Override
    public Map<String, Drawing> drawings(String identifier) {
      var drawings = new LinkedHashMap<String, Drawing>();
      drawings.put("paper-chart-wide", Drawing.onPage(WIDE, identifier));
      drawings.put("paper-chart-narrow", Drawing.onPage(NARROW, identifier + "-narrow"));
      return drawings;
    }

    @Override
    public boolean wrapsWords() {
      return false;
    }

    @Override
    public String[] chart(String textAlternative) {
      return new String[0];
    }
  }

  /** Print: links leave the site, and carry the description that PDF/UA asks for. */
  record Print(@Nullable URI site) implements Medium {
    private static final int TEXT_WIDTH = 640;

    static Print of(Paper paper) {
      return new Print(paper.site());
    }

    @Override
    public @Nullable String resolve(String address) {
      if (!address.startsWith("/")) {
        return address;
      }
      return site == null ? null : site.resolve(address).toString();
    }

    @Override
    public String[] link(String address, String words) {
      return new String[] {"class", "govuk-link", "href", address, "title", words};
    }

    @Override
    public Map<String, Drawing> drawings(String identifier) {
      return Map.of("paper-chart-print", Drawing.inPrint(TEXT_WIDTH, identifier));
    }

    @Override
    public boolean wrapsWords() {
      return true;
    }

    @Override
    public String[] chart(String textAlternative) {
      return new String[] {"alt", textAlternative};
    }
  }
}
