package oversight.collaboration.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SignOffCheck;
import oversight.collaboration.submission.Submission;

/**
 * What a log that counts says is not contradicted by what is signed off after it: records are held
 * once more against the logs that were signed off since they came, and figures that follow from
 * such a log are not sent beside it.
 */
@Component
class LogSignOffCheck implements SignOffCheck {
  private final Logs logs;
  private final LogChecks checks;
  private final JdbcClient jdbc;

  LogSignOffCheck(Logs logs, LogChecks checks, JdbcClient jdbc) {
    this.logs = logs;
    this.checks = checks;
    this.jdbc = jdbc;
  }

  @Override
  public List<Finding> findings(Submission submission) {
    List<Finding> found = new ArrayList<>();
    String name = submission.life().log();
    if (name.isEmpty()) {
      derived(submission, found);
    } else {
      logs.find(name)
          .filter(checks::knows)
          .filter(log -> isSignedSince(log, submission))
          .ifPresent(
              log -> checks.runAgain(log, submission.quarter(), submission.id(), found::add));
    }
    return found;
  }

  /** Of any quarter: what stands from quarter to quarter rests on all of them. */
  private boolean isSignedSince(Log log, Submission submission) {
    return jdbc.sql(
            """
            select exists (
              select from submission since join submission this on this.id = :id
              where since.log = :log and since.log <> '' and since.supplier = this.supplier
                and since.sign_off_time > this.upload_time)
            """)
        .param("id", submission.id())
        .param("log", log.name())
        .query(Boolean.class)
        .single();
  }

  private void derived(Submission submission, List<Finding> found) {
    if (logs.all().isEmpty()) {
      return;
    }
    for (Whole whole : saidWhole(submission)) {
      if (supplies(submission, whole.measure())) {
        found.add(
            Finding.error(
                0,
                "measure",
                "MEASURE_DERIVED",
                "%s is derived from the %s of this quarter, which was signed off since."
                    .formatted(whole.measure(), title(whole.log())),
                "Send the file again without its rows; where the figure is wrong, send the log"
                    + " again."));
      }
    }
  }

  /** A measure that a signed-off log of the return says whole. */
  private record Whole(String measure, String log) {}

  /** Mostly none: then a return of a million figures is signed off without a look at them. */
  private List<Whole> saidWhole(Submission submission) {
    return jdbc.sql(
            """
            select distinct said.measure, whole.log
            from submission this
              join submission whole on whole.quarter_start = this.quarter_start
                and whole.supplier = this.supplier and whole.whole <> '{}'
                and whole.sign_off_time is not null
              cross join unnest(whole.whole) said (measure)
            where this.id = :id
            order by 1, 2
            """)
        .param("id", submission.id())
        .query((row, number) -> new Whole(row.getString(1), row.getString(2)))
        .list();
  }

  private boolean supplies(Submission submission, String measure) {
    return jdbc.sql(
            """
            select exists (
              select from figure
              where submission = (select number from submission where id = :id)
                and measure = :measure and origin is null)
            """)
        .param("id", submission.id())
        .param("measure", measure)
        .query(Boolean.class)
        .single();
  }

  private String title(String log) {
    return logs.find(log).map(Log::title).orElse(log).toLowerCase(Locale.UK);
  }
}
