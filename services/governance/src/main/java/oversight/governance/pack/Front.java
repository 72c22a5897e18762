package oversight.governance.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.governance.quote.Pieces;
import oversight.region.Region;

/**
 * What the Regional Policy Officer writes of a pack.
 *
 * @param title its title
 * @param meetingDate the day of the meeting, or null where it is not fixed
 * @param executiveSummary plain paragraphs, set apart by empty lines; may be empty
 * @param themes what runs across the collaborations, likewise; may be empty
 * @param privateSections which collaborations stand in Part 2, and why
 * @param order in which the reports stand within their part
 */
public record Front(
    String title,
    @Nullable LocalDate meetingDate,
    String executiveSummary,
    String themes,
    List<PrivateSection> privateSections,
    SectionOrder order) {
  /** Copies the list. */
  public Front {
    privateSections = List.copyOf(privateSections);
  }

  /** All that was written in whole sentences, the summary first. */
  String words() {
    return executiveSummary + "\n\n" + themes;
  }

  /** Reads it from a request; the house has a title for a pack that has none. */
  static Front of(
      Region region,
      FinancialQuarter quarter,
      String title,
      String meetingDate,
      String executiveSummary,
      String themes,
      List<oversight.governance.v1.PrivateSection> privateSections,
      List<String> order) {
    Pieces.check("executive_summary", executiveSummary);
    Pieces.check("cross_cutting_themes", themes);
    return new Front(
        title.isBlank() ? "Cross-force pack: collaborations in " + quarter.label() : title.strip(),
        MeetingDate.read(meetingDate),
        executiveSummary.strip(),
        themes.strip(),
        PrivateSection.read(region, privateSections),
        SectionOrder.of(region, order));
  }
}
