package oversight.governance.paper;

import java.util.Locale;
import oversight.papers.model.SectionBuilder;
import oversight.returns.v1.Passage;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportPassage;

/**
 * What a report's author wrote of money, law, risk and the rest. What nobody wrote is left out: the
 * pack says itself what is on record.
 */
final class AuthorsPassages {
  private AuthorsPassages() {}

  static void write(SectionBuilder section, ReportContent content, FigureLinks links) {
    for (ReportPassage passage : content.getPassagesList()) {
      if (!passage.getStanding()
          && !passage.getText().isBlank()
          && passage.getPassage() != Passage.PASSAGE_SUMMARY) {
        String heading = passage.getHeading();
        section.heading(heading.substring(0, 1) + heading.substring(1).toLowerCase(Locale.UK));
        Prose.write(passage.getText(), section, links);
      }
    }
  }
}
