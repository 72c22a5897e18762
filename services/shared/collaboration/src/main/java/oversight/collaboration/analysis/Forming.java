package oversight.collaboration.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.PerHead;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.region.Force;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Per;

/** Forms a subject for a force, for the region or for some forces, as it is or as a rate. */
final class Forming {
  private final OwnCollaboration own;
  private final Subject subject;
  private final FigureSeries figures;
  private final Optional<Denominators> denominators;

  Forming(OwnCollaboration own, Subject subject, FigureIndex index, Per per) {
    this.own = own;
    this.subject = subject;
    this.figures = new FigureSeries(own, subject, index);
    this.denominators =
        per == Per.PER_10000_PEOPLE || per == Per.PER_OFFICER
            ? Optional.of(Denominators.of(own.region().statistics(), per))
            : Optional.empty();
  }

  /** What the figures are, before they become a rate. */
  FigureSeries figures() {
    return figures;
  }

  /** "per 10,000 people (…)"; empty for the measure as it is. */
  String caption() {
    return denominators.map(Denominators::caption).orElse("");
  }

  /** For a force; for the region where none is given. */
  Formed of(Optional<Force> force) {
    return force.isPresent()
        ? per(figures.ofForce(force.get()), _ -> List.of(force.get()))
        : per(figures.ofRegion(), this::summed);
  }

  /** For some forces together, whoever was a member. */
  Formed of(List<Force> forces) {
    return per(figures.ofForces(forces), _ -> forces);
  }

  /** Every force that a regional total of a period sums. */
  List<Force> summed(Period period) {
    return own.region().forces().stream()
        .filter(force -> covers(force, period.start(), period.end()))
        .toList();
  }

  /** Whether a force stands behind the region's figure; a whole's are the members. */
  boolean covers(Force force, LocalDate first, LocalDate last) {
    Measure measure = subject.measure();
    return measure.coverage() == Coverage.COVERAGE_WHOLE
        ? own.collaboration().hasMember(force, first, last)
        : own.covers(measure, force, first, last);
  }

  /** Whose number of people stands below. */
  @FunctionalInterface
  private interface Forces {
    List<Force> in(Period period);
  }

  private Formed per(FormedAsIs formed, Forces forces) {
    if (denominators.isEmpty()) {
      return formed;
    }
    Denominators people = denominators.get();
    return new FormedPer(
        new PerHead(
            formed.measured(), period -> people.of(forces.in(period), period), people.ratio()));
  }
}
