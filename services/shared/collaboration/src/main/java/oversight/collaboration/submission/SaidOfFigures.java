package oversight.collaboration.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What suppliers said of unusual figures, to travel with them. */
@Repository
public class SaidOfFigures {
  private final JdbcClient jdbc;

  SaidOfFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a figure came from: the row of a submission's file, or all of them.
   *
   * @param submission id
   * @param sheet of its workbook; empty for a file without sheets
   * @param row its number; 0 for a figure that was derived from the whole file
   * @param about which one, where it was derived; empty where it was sent
   */
  public record Origin(String submission, String sheet, int row, String about) {
    /** Of a figure, with its breakdown empty for the whole. */
    public static Origin of(
        String submission,
        String sheet,
        int row,
        String measure,
        String force,
        String period,
        String breakdown) {
      return new Origin(
          submission, sheet, row, row == 0 ? key(measure, force, period, breakdown) : "");
    }

    /** Names a derived figure within its submission. */
    public static String key(String measure, String force, String period, String breakdown) {
      return String.join(" ", measure, force, period, breakdown).strip();
    }
  }

  /**
   * What was said.
   *
   * @param code of the finding
   * @param message what was found
   * @param text the supplier's words
   */
  public record Said(String code, String message, String text) {}

  /** Everything that was said of the figures of these submissions, by where each came from. */
  public Map<Origin, List<Said>> of(Collection<String> submissions) {
    Map<Origin, List<Said>> said = new HashMap<>();
    if (submissions.isEmpty()) {
      return said;
    }
    jdbc.sql(
            """
            select finding.submission_id, sheet, row_number, code, message,
              coalesce(latest.text, note), about
            from finding
            left join lateral (
              select text from explanation
              where explanation.submission_id = finding.submission_id
                and finding_number = finding.number
              order by explanation.number desc limit 1) latest on true
            where finding.submission_id = any (:submissions) and needs_explanation
              and (row_number > 0 or about <> '')
              and coalesce(latest.text, note) <> ''
            order by finding.submission_id, finding.number
            """)
        .param("submissions", submissions.stream().distinct().toArray(String[]::new))
        .query((row, number) ->
            Map.entry(
                new Origin(row.getString(1), row.getString(2), row.getInt(3), row.getString(7)),
                new Said(row.getString(4), row.getString(5), row.getString(6))))
        .list()
        .forEach(each ->
            said.merge(
                each.getKey(),
                List.of(each.getValue()),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    return said;
  }
}
