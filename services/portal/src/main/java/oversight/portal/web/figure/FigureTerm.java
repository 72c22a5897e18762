package oversight.portal.web.figure;

import java.util.List;

/**
 * What a number is formed from: of a ratio what stands above, or what stands below.
 *
 * @param title what was counted, and what it came to
 * @param how how it is made of its figures
 * @param lines the figures that went into it, and no other
 */
public record FigureTerm(String title, String how, List<FigureLine> lines) {
  /** Whether the figures are about several, so that each must say whom. */
  public boolean isAboutSeveral() {
    return lines.stream().map(FigureLine::about).distinct().count() > 1;
  }
}
