package oversight.collaboration.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.step.StepStore;

/** Reads what analyses rest on: the figures of all their subjects in one question to the ledger. */
@Component
public class EvidenceReader {
  private final Ledger ledger;
  private final StepStore steps;
  private final ObjectProvider<SeriesBreaks> breaks;

  EvidenceReader(Ledger ledger, StepStore steps, ObjectProvider<SeriesBreaks> breaks) {
    this.ledger = ledger;
    this.steps = steps;
    this.breaks = breaks;
  }

  /** Everything there is of some subjects; inside a transaction of the caller's. */
  public Evidence read(Collection<Subject> subjects, @Nullable Instant asOf) {
    return read(subjects, List.of(), null, null, asOf);
  }

  /** The same with every breakdown, for a page that shows them. */
  public Evidence readBrokenDown(Collection<Subject> subjects, @Nullable Instant asOf) {
    List<String> codes =
        subjects.stream().flatMap(subject -> subject.parts().stream()).distinct().toList();
    return evidence(subjects, codes, null, null, null, asOf);
  }

  /**
   * What there is of some subjects, and of some parts besides, between two days.
   *
   * @param first the first day, or null for open
   * @param last the last day, or null for open
   */
  public Evidence read(
      Collection<Subject> subjects,
      Collection<String> parts,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable Instant asOf) {
    List<String> codes =
        Stream.concat(
                subjects.stream().flatMap(subject -> subject.parts().stream()), parts.stream())
            .distinct()
            .toList();
    boolean wholesDo =
        subjects.stream().allMatch(subject -> subject.numeratorBreakdown().isEmpty());
    return evidence(subjects, codes, wholesDo ? "" : null, first, last, asOf);
  }

  private Evidence evidence(
      Collection<Subject> subjects,
      List<String> parts,
      @Nullable String breakdown,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable Instant asOf) {
    FigureQuery query =
        new FigureQuery(
            parts, null, first, last, asOf, breakdown, Optional.empty(), FigureQuery.ALL);
    return new Evidence(
        FigureIndex.of(ledger.list(query)),
        steps.counting(subjects.stream().map(Subject::code).toList(), asOf),
        breaks
            .orderedStream()
            .filter(each ->
                subjects.stream()
                    .anyMatch(subject -> subject.measure().code().equals(each.measure())))
            .flatMap(each -> each.asOf(asOf).stream())
            .toList());
  }
}
