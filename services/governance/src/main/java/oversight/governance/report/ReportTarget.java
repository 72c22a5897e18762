package oversight.governance.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.governance.register.LinkTarget;
import oversight.region.Region;

/**
 * Lets records refer to a collaboration's published reports, and to its figures. Governance holds
 * no figures: it makes sure that the collaboration exists, and the reader's own clearance decides
 * at the collaboration what is shown.
 */
@Component
class ReportTarget implements LinkTarget {
  private static final Pattern FORM =
      Pattern.compile("collaborations/([a-z-]+)/(reports|figures|measures)/([A-Za-z0-9./-]+)");

  private final JdbcClient jdbc;
  private final Region region;

  ReportTarget(JdbcClient jdbc, Region region) {
    this.jdbc = jdbc;
    this.region = region;
  }

  @Override
  public boolean names(String name) {
    return name.startsWith("collaborations/");
  }

  @Override
  public Optional<Target> find(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String collaboration = matcher.group(1);
    String rest = matcher.group(3);
    return region
        .collaboration(collaboration)
        .flatMap(known ->
            matcher.group(2).equals("reports")
                ? title(collaboration, rest).map(title -> new Target(title, "PUBLISHED"))
                : Optional.of(new Target(known.name() + ": " + rest, "")));
  }

  /** A report that a pack of the caller's binds; others governance may not show. */
  private Optional<String> title(String collaboration, String quarter) {
    return jdbc.sql(
            """
            select title from published_report
            where collaboration = :collaboration and quarter = :quarter
            order by version desc limit 1
            """)
        .param("collaboration", collaboration)
        .param("quarter", quarter)
        .query(String.class)
        .optional();
  }
}
