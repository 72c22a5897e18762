package oversight.cmpg.casualty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Month;
import oversight.cmpg.v1.Casualties;
import oversight.cmpg.v1.CasualtyMonth;
import oversight.cmpg.v1.RecordingMethod;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.region.Force;

/** A force's casualties by month with the breaks in them; inside a transaction of the caller's. */
@Component
class CasualtyReader {
  private static final String MEASURE = "CM01";

  private final Ledger ledger;
  private final RecordingMethods methods;

  CasualtyReader(Ledger ledger, RecordingMethods methods) {
    this.ledger = ledger;
    this.methods = methods;
  }

  Casualties read(Force force, List<Month> months, @Nullable Instant asOf) {
    List<RecordingMethod> known =
        methods.list(asOf).stream()
            .filter(method -> method.getForce().equals(force.code()))
            .toList();
    Map<String, CountingFigure> figures =
        figures(force, months.getFirst().sameLastYear(), months.getLast(), asOf);
    Casualties.Builder answer =
        Casualties.newBuilder().setForce(force.code()).setForceTitle(force.name());
    List<String> missing = new ArrayList<>();
    for (Month month : months) {
      CasualtyMonth told = month(month, known, figures);
      answer.addMonths(told);
      if (told.getBreakInSeries()) {
        answer.addNotes(
            "From %s injuries are recorded by another method (%s): what was counted before cannot be compared."
                .formatted(month.label(), told.getMethod()));
      }
      if (!told.hasValue()) {
        missing.add(month.label());
      }
    }
    if (known.isEmpty()) {
      answer.addNotes(
          "How "
              + force.name()
              + " recorded injuries is not on record, so a break would not show.");
    }
    if (!missing.isEmpty()) {
      answer.addNotes("Nothing is signed off for " + String.join(", ", missing) + ".");
    }
    return answer.build();
  }

  private static CasualtyMonth month(
      Month month, List<RecordingMethod> known, Map<String, CountingFigure> figures) {
    String method = methodOn(known, month.start());
    boolean breaks = isBreak(known, month);
    CasualtyMonth.Builder told =
        CasualtyMonth.newBuilder().setMonth(month.id()).setMethod(method).setBreakInSeries(breaks);
    BigDecimal value = value(figures, month);
    if (value == null) {
      return told.setDisplay("[x]").build();
    }
    told.setValue(FigureMessages.decimal(value))
        .setDisplay(Display.of(value, Unit.COUNT) + (breaks ? " [b]" : ""));
    BigDecimal before = value(figures, month.sameLastYear());
    if (before != null && !breaksBetween(known, month.sameLastYear(), month)) {
      told.setChangeOnYear(FigureMessages.decimal(value.subtract(before)));
    }
    return told.build();
  }

  private static @Nullable BigDecimal value(Map<String, CountingFigure> figures, Month month) {
    CountingFigure figure = figures.get(month.id());
    return figure == null ? null : figure.value();
  }

  private static String methodOn(List<RecordingMethod> known, LocalDate day) {
    return known.stream()
        .filter(method -> !LocalDate.parse(method.getFrom()).isAfter(day))
        .reduce((earlier, later) -> later)
        .map(RecordingMethod::getMethod)
        .orElse("");
  }

  /** A first method on record is no change: what came before it is not known. */
  private static boolean isBreak(List<RecordingMethod> known, Month month) {
    String before = methodOn(known, month.start().minusDays(1));
    return !before.isEmpty() && !before.equals(methodOn(known, month.start()));
  }

  private static boolean breaksBetween(List<RecordingMethod> known, Month from, Month to) {
    for (Month month = from.next(); month.compareTo(to) <= 0; month = month.next()) {
      if (isBreak(known, month)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, CountingFigure> figures(
      Force force, Month first, Month last, @Nullable Instant asOf) {
    Map<String, CountingFigure> found = new HashMap<>();
    ledger
        .list(
            new FigureQuery(
                List.of(MEASURE),
                force.code(),
                first.start(),
                last.end(),
                asOf,
                "",
                Optional.empty(),
                FigureQuery.ALL))
        .forEach(figure -> found.put(figure.period(), figure));
    return found;
  }
}
