package oversight.governance.grant;

import static oversight.governance.register.Who.OFFICER;
import static oversight.governance.register.Who.OWNER;

import io.grpc.ServiceDescriptor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.register.Who;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Grant.Line;
import oversight.governance.v1.GrantServiceGrpc;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.InvalidFieldException.Violation;

/** The register of grants and budgets. Totals are computed, never typed. */
@Component
public class Grants implements Register<Grant> {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})[-/–](?:20)?(\\d{2})");
  private static final int CENTURY = 100;

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("DRAFT")
          .move("request", "Ask for it", "DRAFT", "REQUESTED", OWNER, OFFICER)
          .move("approve", "Approve it", "REQUESTED", "APPROVED", OWNER, OFFICER)
          .explained("refuse", "Refuse it", "REQUESTED", "REFUSED", OWNER, OFFICER)
          .explained("reopen", "Open it again", "REFUSED APPROVED", "DRAFT", OWNER, OFFICER)
          .move("close", "Close the account", "APPROVED", "CLOSED", OWNER, OFFICER)
          .frozen("CLOSED", "REFUSED")
          .settled("CLOSED", "REFUSED")
          .withdrawnFrom("DRAFT REQUESTED APPROVED REFUSED CLOSED", OWNER, OFFICER);

  @Override
  public Grant prototype() {
    return Grant.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return GrantServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  @Override
  public Set<Who> openedBy() {
    return Set.of(Who.OFFICE);
  }

  @Override
  public Outcome<Grant> prepare(Change<Grant> change) {
    List<Violation> violations = new ArrayList<>();
    Grant.Builder grant = change.after().toBuilder();
    grant.setFinancialYear(year("financial_year", grant.getFinancialYear(), violations));
    for (int index = 0; index < grant.getLinesCount(); index++) {
      Line.Builder line = grant.getLinesBuilder(index);
      String path = "lines[%d].financial_year".formatted(index);
      line.setFinancialYear(year(path, line.getFinancialYear(), violations));
    }
    if (!violations.isEmpty()) {
      throw new InvalidFieldException(violations);
    }
    if (change.is("approve")) {
      requirePower(grant);
    }
    return change.keep(grant.build());
  }

  private static void requirePower(Grant.Builder grant) {
    for (Line line : grant.getLinesList()) {
      if (line.getPower().isBlank() && grant.getPower().isBlank()) {
        throw new InvalidFieldException(
            "power",
            "Say under which statutory power '%s' is paid.".formatted(line.getDescription()));
      }
    }
  }

  /** A financial year as all of them are written here: papers have 2017/18 and 2017-2018 too. */
  private static String year(String field, String year, List<Violation> violations) {
    if (year.isBlank()) {
      return "";
    }
    Matcher matcher = YEAR.matcher(year.strip());
    if (matcher.matches()
        && (Integer.parseInt(matcher.group(1)) + 1) % CENTURY
            == Integer.parseInt(matcher.group(2))) {
      return matcher.group(1) + "-" + matcher.group(2);
    }
    violations.add(
        new Violation(field, "'%s' is no financial year. Write it like 2017-18.".formatted(year)));
    return year;
  }

  @Override
  public Grant derive(Grant grant, String state, LocalDate today) {
    Grant.Builder derived = grant.toBuilder();
    List<Line> lines = grant.getLinesList();
    Totals.of(lines, Line::getRequested).ifPresent(derived::setTotalRequested);
    Totals.of(lines, Line::getApproved).ifPresent(derived::setTotalApproved);
    Totals.of(lines, Line::getSpent).ifPresent(derived::setTotalSpent);
    derived.addAllYearTotals(Totals.byYear(grant));
    if (grant.hasStatedTotal()) {
      BigDecimal stated = new BigDecimal(grant.getStatedTotal().getValue());
      Totals.compared(grant)
          .ifPresent(sum -> derived.setDifference(Totals.decimal(stated.subtract(sum))));
    }
    return derived.build();
  }

  @Override
  public List<String> remarks(Grant grant, String state, LocalDate today) {
    if (!grant.hasStatedTotal()) {
      return List.of();
    }
    BigDecimal stated = new BigDecimal(grant.getStatedTotal().getValue());
    String paper = grant.getStatedIn().isEmpty() ? "the paper" : grant.getStatedIn();
    return List.of(
        Totals.compared(grant)
            .map(sum -> against(sum, stated, paper))
            .orElseGet(() ->
                "No line says an amount yet. The total stated is %s (%s)."
                    .formatted(Said.money(stated), paper)));
  }

  private static String against(BigDecimal sum, BigDecimal stated, String paper) {
    BigDecimal difference = stated.subtract(sum);
    return difference.signum() == 0
        ? "The lines make %s, which is the total stated (%s).".formatted(Said.money(sum), paper)
        : "The lines make %s. The total stated is %s (%s): %s %s than the lines."
            .formatted(
                Said.money(sum),
                Said.money(stated),
                paper,
                Said.money(difference.abs()),
                difference.signum() > 0 ? "more" : "less");
  }
}
