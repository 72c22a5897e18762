package oversight.ctu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.ArmedUpliftServiceGrpc;
import oversight.ctu.v1.BriefingTally;
import oversight.ctu.v1.ForceBriefing;
import oversight.ctu.v1.ForceBriefingServiceGrpc;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListForceBriefingsResponse;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.LocalProfileServiceGrpc;
import oversight.ctu.v1.ProfileState;
import oversight.ctu.v1.ProfileTally;
import oversight.ctu.v1.UpliftLine;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The unit's own records: what follows from them against the same counted by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordsTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration ctu =
      RunningCollaboration.start(
          CtuApplication.class,
          "ctu",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/ctu",
          issuer);
  private final Unit unit = new Unit(ctu, issuer);

  @AfterAll
  void stop() {
    ctu.close();
    issuer.close();
  }

  @Test
  void profilesDueAndRefreshedAreThoseCountedByHandNowAndAtAnEarlierInstant() {
    Profiles first = new Profiles(1, LocalDate.of(2015, 12, 31), 60);
    Submission signed = unit.signLog("2015-16-Q3", "profiles", first.csv());
    assertThat(figures("2015-16-Q3", null)).isEqualTo(first.figures());

    Profiles second = new Profiles(2, LocalDate.of(2015, 12, 31), 40);
    unit.signLog("2015-16-Q3", "profiles", second.csv());
    assertThat(figures("2015-16-Q3", null)).isEqualTo(second.figures());
    assertThat(figures("2015-16-Q3", signed.getSignOffTime())).isEqualTo(first.figures());

    ListLocalProfilesResponse now = profiles("2015-12-31", null);
    assertThat(now.getLocalProfilesList()).hasSize(40);
    assertThat(now.getQuarter()).isEqualTo("2015-16-Q3");
    ProfileTally region = now.getTallies(now.getTalliesCount() - 1);
    assertThat(region.getDue()).isEqualTo(40);
    assertThat(region.getCurrent()).isEqualTo((int) second.current());
    ListLocalProfilesResponse before = profiles("2015-12-31", signed.getSignOffTime());
    assertThat(before.getLocalProfilesList()).hasSize(60);
    assertThat(before.getTallies(before.getTalliesCount() - 1).getCurrent())
        .isEqualTo((int) first.current());
  }

  @Test
  void aLeapDayAndTheEndOfJuneAreTwelveMonthsToo() {
    Profiles leap = new Profiles(3, LocalDate.of(2012, 6, 30), 50);
    unit.signLog("2012-13-Q1", "profiles", leap.csv());
    assertThat(figures("2012-13-Q1", null)).isEqualTo(leap.figures());
  }

  @Test
  void aProfileGoesOutOfDateByItself() {
    unit.signLog(
        "2010-11-Q4",
        "profiles",
        """
        profile,authority,force,checked,due-since,refreshed
        P/1,dudley,west-midlands,2011-03-31,2009-04-01,2010-06-15
        P/2,tamworth,staffordshire,2011-03-31,2009-04-01,
        """);

    assertThat(profiles("2011-06-14", null).getLocalProfilesList())
        .extracting(LocalProfile::getAuthority, LocalProfile::getState)
        .containsExactly(
            tuple("dudley", ProfileState.CURRENT), tuple("tamworth", ProfileState.NEVER_MADE));
    assertThat(profiles("2011-06-15", null).getLocalProfilesList())
        .extracting(LocalProfile::getState)
        .containsExactly(ProfileState.OVERDUE, ProfileState.NEVER_MADE);
    assertThat(profiles("2011-06-15", null).getLocalProfiles(0).getCurrentUntil())
        .isEqualTo("2011-06-15");
    assertThat(profiles("2011-06-14", null).getTalliesList())
        .extracting(ProfileTally::getForceTitle, ProfileTally::getDisplay)
        .contains(
            tuple("Warwickshire", "[z]"),
            tuple("West Midlands", "1 of 1, 100.0%"),
            tuple("West Midlands region", "1 of 2, 50.0%"));
    assertThat(profiles("2009-12-31", null))
        .isEqualTo(ListLocalProfilesResponse.getDefaultInstance());
    assertThat(Refused.by(() -> profiles("2011-02-30", null)).reason()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void onADayBeforeItWasRefreshedAProfileIsWhatTheLogBeforeSaysOrNotKnown() {
    String header = "profile,authority,force,checked,due-since,refreshed\n";
    unit.signLog(
        "2018-19-Q1",
        "profiles",
        header
            + """
            P/1,dudley,west-midlands,2018-06-30,2016-04-01,2018-01-15
            P/2,walsall,west-midlands,2018-06-30,2016-04-01,2017-01-15
            """);
    unit.signLog(
        "2018-19-Q2",
        "profiles",
        header
            + """
            P/1,dudley,west-midlands,2018-09-30,2016-04-01,2018-09-20
            P/2,walsall,west-midlands,2018-09-30,2016-04-01,2018-09-20
            P/3,solihull,west-midlands,2018-09-30,2016-04-01,2018-09-20
            P/4,tamworth,staffordshire,2018-09-30,2016-04-01,2018-08-01
            """);

    ListLocalProfilesResponse before = profiles("2018-09-19", null);
    assertThat(before.getLocalProfilesList())
        .extracting(LocalProfile::getAuthority, LocalProfile::getState, LocalProfile::getRefreshed)
        .containsExactly(
            tuple("dudley", ProfileState.CURRENT, "2018-01-15"),
            tuple("solihull", ProfileState.PROFILE_STATE_UNSPECIFIED, ""),
            tuple("walsall", ProfileState.OVERDUE, "2017-01-15"),
            tuple("tamworth", ProfileState.CURRENT, "2018-08-01"));
    assertThat(before.getTalliesList())
        .extracting(ProfileTally::getForceTitle, ProfileTally::getDisplay, ProfileTally::hasPerCent)
        .contains(
            tuple("Staffordshire", "1 of 1, 100.0%", true),
            tuple("West Midlands", "[x]: 1 of 3 current, 1 not known", false),
            tuple("West Midlands region", "[x]: 2 of 4 current, 1 not known", false));
    assertThat(profiles("2018-09-20", null).getTalliesList())
        .extracting(ProfileTally::getForceTitle, ProfileTally::getDisplay)
        .contains(tuple("West Midlands", "3 of 3, 100.0%"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profiles | dudley,essex,2013-12-31,2013-04-01, | FORCE_UNKNOWN | force",
        "profiles | Dudley!,west-midlands,2013-12-31,2013-04-01, | CELL_NOT_READ | authority",
        "profiles | dudley,west-midlands,2014-01-01,2013-04-01, | PERIOD_OUTSIDE_QUARTER | checked",
        "profiles | dudley,west-midlands,2013-12-30,2013-12-31, | DUE_AFTER_CHECK | due-since",
        "profiles | dudley,west-midlands,2013-12-30,2013-04-01,2013-12-31 | REFRESHED_AFTER_CHECK |"
            + " refreshed",
        "profiles | dudley,west-midlands,2013-12-30,,2013-12-31 | CELL_MISSING | due-since",
        "briefings | 2013-12-30,essex,partners,Threat,5 | FORCE_UNKNOWN | force",
        "briefings | 2013-12-30,west-mercia,public,Threat,5 | CHOICE_UNKNOWN | audience",
        "briefings | 2013-12-30,west-mercia,partners,,5 | CELL_MISSING | subject",
        "briefings | 2013-12-30,west-mercia,partners,Ring 0121 496 0123,5 | PERSONAL_DATA |"
            + " subject",
        "briefings | 2013-12-30,west-mercia,partners,Threat,0 | NOBODY_CAME | attended",
        "briefings | 2013-12-30,west-mercia,partners,Threat,-5 | VALUE_NOT_A_NUMBER | attended"
      })
  void refusesABadRowAndSaysWhere(String log, String row, String code, String column) {
    String header =
        log.equals("profiles")
            ? "profile,authority,force,checked,due-since,refreshed\n"
            : "briefing,held,force,audience,subject,attended\n";
    UploadSubmissionResponse refused = unit.upload("2013-14-Q3", log, header + "R/1," + row + "\n");

    assertThat(refused.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(refused.getFindingsList())
        .filteredOn(finding -> finding.getSeverityValue() == 3)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getCode()).isEqualTo(code);
          assertThat(finding.getColumn()).isEqualTo(column);
        });
  }

  @Test
  void briefingsAreCountedForEveryForceAlsoTheOneThatWasGivenNone() {
    Submission first =
        unit.signLog(
            "2009-10-Q1",
            "briefings",
            """
            briefing,held,force,audience,subject,attended
            B/1,2009-04-02,west-midlands,chief-officers,The threat,12
            B/2,2009-06-02,west-midlands,local-policing,The threat,
            B/3,2009-05-02,staffordshire,commissioner,The threat,1
            """);
    ListForceBriefingsResponse held = briefings("2009-04", "2009-06", "", null);
    assertThat(held.getForceBriefingsList())
        .extracting(ForceBriefing::getBriefing)
        .containsExactly("B/2", "B/3", "B/1");
    assertThat(held.getTalliesList())
        .extracting(
            BriefingTally::getForceTitle, BriefingTally::getBriefings, BriefingTally::getLastHeld)
        .containsExactlyInAnyOrder(
            tuple("West Midlands", 2, "2009-06-02"),
            tuple("Staffordshire", 1, "2009-05-02"),
            tuple("West Mercia", 0, ""),
            tuple("Warwickshire", 0, ""));
    assertThat(briefings("2009-05", "2009-05", "", null).getForceBriefingsList()).hasSize(1);
    assertThat(briefings("2009-10-Q1", "", "west-midlands", null).getForceBriefingsList())
        .hasSizeGreaterThanOrEqualTo(2);

    unit.signLog(
        "2009-10-Q1",
        "briefings",
        """
        briefing,held,force,audience,subject,attended
        B/9,2009-04-02,warwickshire,partners,The threat,3
        """);
    assertThat(briefings("2009-04", "2009-06", "", null).getForceBriefingsList()).hasSize(1);
    assertThat(briefings("2009-04", "2009-06", "", first.getSignOffTime()).getForceBriefingsList())
        .hasSize(3);
  }

  @Test
  void theUpliftIsOfficersInPostAgainstTheTargetAndNamesWhoIsMissing() {
    unit.author()
        .signOff(
            unit.analyst()
                .submitted(
                    "2016-17-Q1",
                    """
                    measure,period,force,value
                    CT07.in-post,2016-17-Q1,west-midlands,66
                    CT07.target,2016-17-Q1,west-midlands,60
                    CT07.in-post,2016-17-Q1,staffordshire,18
                    CT07.target,2016-17-Q1,staffordshire,24
                    CT07.in-post,2016-17-Q1,west-mercia,5
                    CT07.target,2016-17-Q1,west-mercia,0
                    """));
    ArmedUplift uplift =
        ArmedUpliftServiceGrpc.newBlockingStub(unit.rpo())
            .getArmedUplift(GetArmedUpliftRequest.newBuilder().setQuarter("2016-17-Q1").build());

    assertThat(uplift.getLinesList())
        .extracting(
            UpliftLine::getForceTitle, UpliftLine::getDisplay, line -> line.getGap().getValue())
        .containsExactlyInAnyOrder(
            tuple("Staffordshire", "18 of 24, 75.0%", "-6"),
            tuple("Warwickshire", "[x]", ""),
            tuple("West Mercia", "5 of 0, [z]", "5"),
            tuple("West Midlands", "66 of 60, 110.0%", "6"),
            tuple("West Midlands region", "89 of 84, 106.0%", "5"));
    assertThat(uplift.getNotesList()).containsExactly("The region's line lacks Warwickshire.");
    assertThat(
            Refused.by(() ->
                    ArmedUpliftServiceGrpc.newBlockingStub(unit.rpo())
                        .getArmedUplift(
                            GetArmedUpliftRequest.newBuilder().setQuarter("Q1 2016").build()))
                .reason())
        .isEqualTo("PERIOD_UNCLEAR");
  }

  private ListLocalProfilesResponse profiles(String on, @Nullable Timestamp asOf) {
    ListLocalProfilesRequest.Builder request = ListLocalProfilesRequest.newBuilder().setOn(on);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    return LocalProfileServiceGrpc.newBlockingStub(unit.rpo()).listLocalProfiles(request.build());
  }

  private ListForceBriefingsResponse briefings(
      String from, String to, String force, @Nullable Timestamp asOf) {
    ListForceBriefingsRequest.Builder request =
        ListForceBriefingsRequest.newBuilder().setFrom(from).setTo(to).setForce(force);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    return ForceBriefingServiceGrpc.newBlockingStub(unit.rpo()).listForceBriefings(request.build());
  }

  private Map<String, Integer> figures(String quarter, @Nullable Timestamp asOf) {
    Map<String, Integer> found = new TreeMap<>();
    for (String part : List.of("CT08.due", "CT08.refreshed")) {
      ListFiguresRequest.Builder request =
          ListFiguresRequest.newBuilder()
              .setMeasure(part)
              .setFrom(quarter)
              .setTo(quarter)
              .setAnyBreakdown(true);
      if (asOf != null) {
        request.setAsOf(asOf);
      }
      for (Figure figure : new Clerk(unit.rpo()).figures(request.build())) {
        int value = new BigDecimal(figure.getValue().getValue()).intValueExact();
        if (value != 0) {
          found.put(part + " " + figure.getForce() + " " + figure.getBreakdown(), value);
        }
      }
    }
    return found;
  }
}
