package oversight.portal.web.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignLine;
import oversight.cmpg.v1.CampaignResults;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;

/** Campaigns and what was found during one, as tables. */
public final class CampaignParts {
  private static final String BASE = "/collaborations/cmpg/campaigns/";

  private CampaignParts() {}

  static SectionPart list(List<Campaign> campaigns) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      rows.add(
          List.of(
              SectionCell.link(campaign.getTitle(), BASE + id(campaign)),
              SectionCell.text(dates(campaign)),
              SectionCell.text(themes(campaign)),
              SectionCell.text(campaign.getProgramme())));
    }
    return new SectionPart(
        "Campaigns",
        rows.isEmpty()
            ? "No campaign is on record."
            : "Each has dates of its own. Follow one to what was found during it.",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                    "campaigns-caption",
                    "Campaigns, the latest first",
                    List.of("Campaign", "Dates", "Themes", "Programme"),
                    rows)),
        List.of(),
        List.of());
  }

  /** What was found, measure by measure. */
  public static SectionPart results(CampaignResults results) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (CampaignLine line : results.getLinesList()) {
      rows.add(
          List.of(
              SectionCell.text(line.getForceTitle()),
              SectionCell.text(line.getTitle()),
              SectionCell.number(line.getNow().getDisplay()),
              SectionCell.number(line.hasBefore() ? line.getBefore().getDisplay() : "[x]"),
              SectionCell.text(line.getChangeDisplay()),
              SectionCell.text(line.getDailyChangeDisplay())));
    }
    List<String> notes = new ArrayList<>(results.getNotesList());
    results.getLinesList().stream()
        .filter(line -> !line.getForce().isEmpty() && line.getNow().getMissingCount() > 0)
        .map(line ->
            "%s, %s: nothing is signed off for %s."
                .formatted(
                    line.getForceTitle(),
                    line.getTitle(),
                    String.join(", ", line.getNow().getMissingList())))
        .forEach(notes::add);
    return new SectionPart(
        "What was found",
        "",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                    "results-caption",
                    "This campaign beside the one of the year before",
                    List.of(
                        "Force",
                        "Measure",
                        "#This campaign",
                        "#The year before",
                        "Change",
                        "Change by the day"),
                    rows)),
        notes,
        results.hasPrevious()
            ? List.of(
                new Link(
                    "The year before: "
                        + results.getPrevious().getTitle()
                        + ", "
                        + dates(results.getPrevious()),
                    BASE + id(results.getPrevious())))
            : List.of());
  }

  /** "1 December to 31 December 2015". */
  public static String dates(Campaign campaign) {
    return day(campaign.getFirstDay()) + " to " + day(campaign.getLastDay());
  }

  /** "drink driving, seat belts". */
  public static String themes(Campaign campaign) {
    return campaign.getThemesList().stream()
        .map(theme -> theme.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String day(String iso) {
    return Moments.day(LocalDate.parse(iso));
  }

  private static String id(Campaign campaign) {
    return campaign.getName().substring(campaign.getName().lastIndexOf('/') + 1);
  }
}
