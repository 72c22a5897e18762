package oversight.collaboration.analysis;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.region.Force;
import oversight.returns.v1.OverviewCell;
import oversight.returns.v1.OverviewMeasure;
import oversight.returns.v1.SpecialCause;

/** Puts a measure's quarter into the few words and numbers of a glance. */
@Component
public class OverviewWriter {
  private final OwnCollaboration own;

  OverviewWriter(OwnCollaboration own) {
    this.own = own;
  }

  /** A measure of the quarter, from evidence of four years up to its end. */
  public OverviewMeasure write(Measure measure, FinancialQuarter quarter, Evidence evidence) {
    OverviewMeasure.Builder answer =
        OverviewMeasure.newBuilder()
            .setMeasure(measure.code())
            .setTitle(measure.title())
            .setUnit(measure.unit())
            .setPolarity(measure.polarity())
            .setFrequency(measure.frequency())
            .setMarking(measure.marking().label());
    Optional<Subject> subject = Subject.of(measure);
    if (subject.isEmpty()) {
      return answer
          .setUnavailable(
              own.collaboration().shortName()
                  + " works this out in a way of its own; see its own page.")
          .build();
    }
    Glance glance = new Glance(own, subject.get(), quarter, evidence);
    Glance.Seen region = glance.at(Optional.empty());
    answer
        .setUnit(subject.get().unit())
        .setRegion(region.cell())
        .setSentence(region.sentence())
        .addAllNotes(region.chart().notes())
        .setIllustrative(region.cell().getIllustrative());
    if (glance.isByForce()) {
      for (Force force : own.region().forces()) {
        answer.addForces(glance.at(Optional.of(force)).cell());
      }
    }
    return answer
        .setToExplain(
            isSpecial(answer.getRegion())
                || answer.getForcesList().stream().anyMatch(OverviewWriter::isSpecial))
        .build();
  }

  private static boolean isSpecial(OverviewCell cell) {
    return cell.getCause() != SpecialCause.SPECIAL_CAUSE_UNSPECIFIED;
  }

  /** The measures that are formed from figures. */
  public static List<Subject> subjects(List<Measure> measures) {
    return measures.stream().flatMap(measure -> Subject.of(measure).stream()).toList();
  }
}
