package oversight.portal.web.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.BriefingTally;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.ProfileState;
import oversight.ctu.v1.ProfileTally;
import oversight.ctu.v1.UpliftLine;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.Report;

/** What only the counter terrorism unit has; asked for only by those who are cleared. */
@Component
final class TerrorismSection implements CollaborationSection {
  @Override
  public String collaboration() {
    return "ctu";
  }

  @Override
  public List<SectionPart> read(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      List<Report> reports) {
    List<SectionPart> parts = new ArrayList<>();
    parts.add(
        profiles(
            client.profiles().listLocalProfiles(ListLocalProfilesRequest.getDefaultInstance())));
    if (!reports.isEmpty()) {
      parts.add(
          uplift(
              client
                  .uplift()
                  .getArmedUplift(
                      GetArmedUpliftRequest.newBuilder()
                          .setQuarter(Names.id(reports.getFirst().getName()))
                          .build())));
    }
    parts.add(
        briefings(
            client
                .briefings()
                .listForceBriefings(ListForceBriefingsRequest.getDefaultInstance())
                .getTalliesList()));
    parts.add(
        issues(client.issues().listIssues(ListIssuesRequest.getDefaultInstance()).getIssuesList()));
    return parts;
  }

  private static SectionPart profiles(ListLocalProfilesResponse found) {
    List<List<SectionCell>> tallies = new ArrayList<>();
    for (ProfileTally tally : found.getTalliesList()) {
      tallies.add(
          List.of(SectionCell.text(tally.getForceTitle()), SectionCell.number(tally.getDisplay())));
    }
    List<List<SectionCell>> rows = new ArrayList<>();
    for (LocalProfile profile : found.getLocalProfilesList()) {
      rows.add(
          List.of(
              SectionCell.text(Names.place(profile.getAuthority())),
              SectionCell.text(profile.getForceTitle()),
              SectionCell.text(
                  day(
                      profile.getRefreshed(),
                      profile.getState() == ProfileState.NEVER_MADE ? "Never" : "Not known")),
              SectionCell.text(state(profile.getState()))));
    }
    return new SectionPart(
        "Local profiles",
        rows.isEmpty()
            ? "No local profile is on record."
            : "Current today: refreshed within a year.",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                        "profile-tallies",
                        "Current of those due",
                        List.of("Force", "#Current"),
                        tallies)
                    .from("the log of local profiles", "/collaborations/ctu/logs/profiles"),
                SectionTable.of(
                    "profiles-caption",
                    "By local authority",
                    List.of("Authority", "Force", "Last refreshed", "State"),
                    rows)),
        List.of(),
        List.of());
  }

  private static SectionPart uplift(ArmedUplift uplift) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (UpliftLine line : uplift.getLinesList()) {
      rows.add(
          List.of(SectionCell.text(line.getForceTitle()), SectionCell.number(line.getDisplay())));
    }
    return new SectionPart(
        "Armed uplift",
        rows.isEmpty() ? "Nothing is signed off for " + uplift.getQuarterLabel() + "." : "",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                        "uplift-caption",
                        "In post against target on the last day of " + uplift.getQuarterLabel(),
                        List.of("Force", "#In post of target"),
                        rows)
                    .from("the measure CT07", "/collaborations/ctu/measures/CT07")),
        uplift.getNotesList(),
        List.of());
  }

  private static SectionPart briefings(List<BriefingTally> tallies) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (BriefingTally tally : tallies) {
      rows.add(
          List.of(
              SectionCell.text(tally.getForceTitle()),
              SectionCell.number(String.valueOf(tally.getBriefings())),
              SectionCell.text(day(tally.getLastHeld(), "none on record"))));
    }
    return new SectionPart(
        "Briefings at force level",
        rows.isEmpty() ? "No briefing is on record." : "",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                        "briefings-caption",
                        "All that are on record",
                        List.of("Force", "#Briefings", "Last held"),
                        rows)
                    .from("the log of briefings", "/collaborations/ctu/logs/briefings")),
        List.of(),
        List.of());
  }

  private static SectionPart issues(List<Issue> issues) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (Issue issue : issues) {
      rows.add(
          List.of(
              SectionCell.text(issue.getTitle()),
              SectionCell.text(issue.getRaisedByTitle()),
              SectionCell.text(day(issue.getRaisedOn(), "")),
              SectionCell.text(issue.getState().name().toLowerCase(Locale.ROOT)),
              SectionCell.text(issue.getAnswer())));
    }
    return new SectionPart(
        "Issues for the national board",
        rows.isEmpty() ? "No commissioner has raised one." : "",
        rows.isEmpty()
            ? List.of()
            : List.of(
                SectionTable.of(
                    "issues-caption",
                    "Issues, the latest first",
                    List.of("Issue", "Raised by", "Raised on", "State", "Answer"),
                    rows)),
        List.of(),
        List.of());
  }

  private static String state(ProfileState state) {
    return switch (state) {
      case CURRENT -> "Current";
      case OVERDUE -> "Overdue";
      case NEVER_MADE -> "Never made";
      case PROFILE_STATE_UNSPECIFIED, UNRECOGNIZED -> "Not known";
    };
  }

  private static String day(String iso, String none) {
    return iso.isEmpty() ? none : Moments.day(LocalDate.parse(iso));
  }
}
