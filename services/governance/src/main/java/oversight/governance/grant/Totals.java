package oversight.governance.grant;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Grant.Line;
import oversight.governance.v1.Grant.YearTotal;

/** What lines make together, in exact pounds. */
final class Totals {
  private Totals() {}

  /** What lines make together; empty where none says an amount. */
  static Optional<BigDecimal> sum(Collection<Line> lines, Function<Line, Decimal> amount) {
    return lines.stream()
        .map(amount)
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> new BigDecimal(each.getValue()))
        .reduce(BigDecimal::add);
  }

  /** The same as it stands in the contract. */
  static Optional<Decimal> of(Collection<Line> lines, Function<Line, Decimal> amount) {
    return sum(lines, amount).map(Totals::decimal);
  }

  /** What a stated total is held against: what is approved, or requested while nothing is. */
  static Optional<BigDecimal> compared(Grant grant) {
    return sum(grant.getLinesList(), Line::getApproved)
        .or(() -> sum(grant.getLinesList(), Line::getRequested));
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
    YearTotal.Builder total = YearTotal.newBuilder().setFinancialYear(year);
    of(lines, Line::getRequested).ifPresent(total::setRequested);
    of(lines, Line::getApproved).ifPresent(total::setApproved);
    of(lines, Line::getSpent).ifPresent(total::setSpent);
    return total.build();
  }

  static Decimal decimal(BigDecimal value) {
    return Decimal.newBuilder().setValue(value.toPlainString()).build();
  }
}
