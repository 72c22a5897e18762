package oversight.cmpg.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignLine;
import oversight.cmpg.v1.CampaignResults;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.region.Force;

/**
 * What was found during a campaign, from the figures with the breakdown {@code campaign=<series>}
 * in its months, as at an instant; inside a transaction of the caller's.
 */
@Component
class CampaignResultsReader {
  private static final String KEY = "campaign";

  private final OwnCollaboration own;
  private final Ledger ledger;

  CampaignResultsReader(OwnCollaboration own, Ledger ledger) {
    this.own = own;
    this.ledger = ledger;
  }

  CampaignResults read(Campaign campaign, Optional<Campaign> before, @Nullable Instant asOf) {
    CampaignDates dates = CampaignDates.of(campaign);
    CampaignResults.Builder answer =
        CampaignResults.newBuilder().setCampaign(campaign).setDays(dates.days());
    List<Measure> measures =
        own.catalogue().measures().stream()
            .filter(measure -> measure.breakdown(KEY).isPresent())
            .toList();
    List<CountingFigure> now = figures(measures, campaign, asOf);
    Optional<CampaignDates> datesBefore = before.map(CampaignDates::of);
    List<CountingFigure> then =
        before.map(other -> figures(measures, other, asOf)).orElseGet(List::of);
    before.ifPresent(answer::setPrevious);
    datesBefore.ifPresent(other -> answer.setPreviousDays(other.days()));
    for (Measure measure : measures) {
      CampaignTally tally = new CampaignTally(measure, dates, now);
      Optional<CampaignTally> tallyBefore =
          datesBefore.map(other -> new CampaignTally(measure, other, then));
      boolean sameLength = datesBefore.filter(other -> other.days() == dates.days()).isPresent();
      List<Force> all = own.region().forces();
      for (Force force : all) {
        line(measure, List.of(force), tally, tallyBefore, sameLength)
            .ifPresent(
                line -> answer.addLines(line.setForce(force.code()).setForceTitle(force.name())));
      }
      line(measure, all, tally, tallyBefore, sameLength)
          .ifPresent(line -> answer.addLines(line.setForceTitle(own.region().name())));
    }
    return answer.addAllNotes(notes(answer)).build();
  }

  private List<CountingFigure> figures(
      List<Measure> measures, Campaign campaign, @Nullable Instant asOf) {
    CampaignDates dates = CampaignDates.of(campaign);
    return ledger.list(
        new FigureQuery(
            measures.stream().flatMap(measure -> measure.parts().stream().map(Part::code)).toList(),
            null,
            dates.months().getFirst().start(),
            dates.months().getLast().end(),
            asOf,
            KEY + "=" + campaign.getSeries(),
            Optional.empty(),
            FigureQuery.ALL));
  }

  private static Optional<CampaignLine.Builder> line(
      Measure measure,
      List<Force> forces,
      CampaignTally tally,
      Optional<CampaignTally> before,
      boolean sameLength) {
    Optional<CampaignTally> known = before.filter(other -> other.knows(forces));
    if (!tally.knows(forces) && known.isEmpty()) {
      return Optional.empty();
    }
    CampaignLine.Builder line =
        CampaignLine.newBuilder()
            .setMeasure(measure.code())
            .setTitle(measure.title())
            .setNow(tally.of(forces));
    known.ifPresent(other -> {
      line.setBefore(other.of(forces));
      CampaignChange.say(line, sameLength);
    });
    return Optional.of(line);
  }

  private static List<String> notes(CampaignResults.Builder answer) {
    List<String> notes = new ArrayList<>();
    if (!answer.hasPrevious()) {
      notes.add("There is no campaign of this series of the year before on record.");
    } else if (answer.getPreviousDays() != answer.getDays()) {
      notes.add(
          "It ran for %d days, and the one of the year before for %d: counts are compared by the day too."
              .formatted(answer.getDays(), answer.getPreviousDays()));
    }
    if (answer.getLinesCount() == 0) {
      notes.add(
          "No figures with the breakdown %s=%s are signed off for its months."
              .formatted(KEY, answer.getCampaign().getSeries()));
    }
    if (answer.getLinesList().stream()
        .anyMatch(line ->
            line.getNow().getMissingCount() > 0 || line.getBefore().getMissingCount() > 0)) {
      notes.add("Where a month is missing, totals are partial and nothing is compared.");
    }
    if (answer.getLinesList().stream()
        .anyMatch(line -> line.getNow().getIllustrative() || line.getBefore().getIllustrative())) {
      notes.add("Illustrative: some of the figures are made up.");
    }
    return notes;
  }
}
