package oversight.governance.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;

/**
 * What the Regional Policy Officer writes of a pack.
 *
 * @param title its title
 * @param meetingDate the day of the meeting, or null where it is not fixed
 * @param executiveSummary plain paragraphs, set apart by empty lines; may be empty
 */
public record Front(String title, @Nullable LocalDate meetingDate, String executiveSummary) {

  /** Reads it from a request; the house has a title for a pack that has none. */
  static Front of(
      FinancialQuarter quarter, String title, String meetingDate, String executiveSummary) {
    Storable.check("title", title);
    Storable.check("executive_summary", executiveSummary);
    return new Front(
        title.isBlank() ? "Cross-force pack: collaborations in " + quarter.label() : title.strip(),
        MeetingDate.read(meetingDate),
        executiveSummary.strip());
  }
}
