package oversight.governance.grant;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Grant.Line;
import oversight.governance.v1.Grant.YearTotal;

/** What lines make together, in exact pounds. */
final class Totals {
  private Totals() {}

  static BigDecimal sum(Collection<Line> lines, Function<Line, Decimal> amount) {
    return lines.stream()
        .map(amount)
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> new BigDecimal(each.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What a stated total is held against: what is approved, or requested while nothing is. */
  static BigDecimal compared(Grant grant) {
    boolean approved = grant.getLinesList().stream().anyMatch(Line::hasApproved);
    return sum(grant.getLinesList(), approved ? Line::getApproved : Line::getRequested);
  }

  /** The totals of each year, the earliest first; none where all lines are of one year. */
  static List<YearTotal> byYear(Grant grant) {
    Map<String, List<Line>> years = new TreeMap<>();
    for (Line line : grant.getLinesList()) {
      String year =
          line.getFinancialYear().isEmpty() ? grant.getFinancialYear() : line.getFinancialYear();
      years.computeIfAbsent(year, none -> new ArrayList<>()).add(line);
    }
    return years.size() < 2
        ? List.of()
        : years.entrySet().stream().map(year -> total(year.getKey(), year.getValue())).toList();
  }

  private static YearTotal total(String year, List<Line> lines) {
    return YearTotal.newBuilder()
        .setFinancialYear(year)
        .setRequested(decimal(sum(lines, Line::getRequested)))
        .setApproved(decimal(sum(lines, Line::getApproved)))
        .setSpent(decimal(sum(lines, Line::getSpent)))
        .build();
  }

  static Decimal decimal(BigDecimal value) {
    return Decimal.newBuilder().setValue(value.toPlainString()).build();
  }
}
