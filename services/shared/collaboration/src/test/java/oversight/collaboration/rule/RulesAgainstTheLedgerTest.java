package oversight.collaboration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Finding;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadSubmissionResponse;

/** What a file does not say again is taken from what is signed off. */
class RulesAgainstTheLedgerTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String BY_FORCE = "measure,period,force,value,note\n";

  private static RunningCollaboration rocu = RunningCollaboration.start("rocu", Cmpg.ISSUER);
  private static RunningCollaboration npas = RunningCollaboration.start("npas", Cmpg.ISSUER);

  @BeforeAll
  static void signOffLastQuarter() {
    signOff(
        analyst(Cmpg.SERVICE, "staffordshire"),
        clerk(Cmpg.SERVICE, "approver", "staffordshire"),
        "2011-12-Q3",
        HEADER
            + """
            CM03.tests,2011-10,,100,
            CM03.failures,2011-10,,10,
            CM01,2011-10,,9,
            CM01,2011-10,severity=killed,1,
            CM01,2011-10,severity=seriously-injured,8,
            """);
    signOff(
        analyst(rocu, "rocu"),
        clerk(rocu, "author", "rocu"),
        "2011-12-Q3",
        BY_FORCE
            + """
            RO03.opening,2011-12-Q3,,40,
            RO03.new,2011-12-Q3,,5,
            RO04,2011-12-Q3,,3,
            RO03.closing,2011-12-Q3,,42,
            """);
    signOff(
        analyst(npas, "npas"),
        clerk(npas, "author", "npas"),
        "2013-14-Q3",
        BY_FORCE + "NP08,2013-14-Q3,staffordshire,1000.50,\n");
  }

  @AfterAll
  static void stop() {
    rocu.close();
    npas.close();
  }

  @Test
  void aRevisedPartAboveAnUnrevisedWholeIsFound() {
    assertThat(found(Cmpg.SERVICE, "staffordshire", HEADER + "CM03.failures,2011-10,,101,\n"))
        .contains(
            "2 PART_ABOVE_WHOLE CM03.failures is 101 in 2011-10, more than CM03.tests, which is 100"
                + " as signed off.");
    assertThat(found(Cmpg.SERVICE, "staffordshire", HEADER + "CM03.failures,2011-10,,100,\n"))
        .noneMatch(finding -> finding.contains("PART_ABOVE_WHOLE"));
  }

  @Test
  void aRevisedWholeBelowAnUnrevisedPartIsFoundAndPointsToTheWhole() {
    assertThat(found(Cmpg.SERVICE, "staffordshire", HEADER + "CM03.tests,2011-10,,9,\n"))
        .contains(
            "2 PART_ABOVE_WHOLE CM03.failures is 10 in 2011-10, more than CM03.tests, which is 9 in"
                + " row 2.");
  }

  @Test
  void anotherSuppliersSignedFiguresAreNotMixedIn() {
    assertThat(found(Cmpg.SERVICE, "warwickshire", HEADER + "CM03.failures,2011-10,,101,\n"))
        .noneMatch(finding -> finding.contains("PART_ABOVE_WHOLE"));
  }

  @Test
  void aRevisedPartOfABreakdownIsAddedToTheOthersAsSignedOff() {
    assertThat(found(Cmpg.SERVICE, "staffordshire", HEADER + "CM01,2011-10,severity=killed,2,\n"))
        .contains(
            "2 BREAKDOWN_DOES_NOT_ADD_UP CM01 is 9 in 2011-10, but by severity it adds to 10, with"
                + " what was signed off before.");
    assertThat(
            found(
                Cmpg.SERVICE,
                "staffordshire",
                HEADER
                    + "CM01,2011-10,severity=killed,2,\n"
                    + "CM01,2011-10,severity=seriously-injured,7,\n"))
        .noneMatch(finding -> finding.contains("BREAKDOWN_DOES_NOT_ADD_UP"));
  }

  @Test
  void aRevisedTermOfABalanceIsReckonedWithTheRestAsSignedOff() {
    assertThat(found(rocu, "rocu", BY_FORCE + "RO04,2011-12-Q3,,4,\n"))
        .contains(
            "2 FIGURES_DO_NOT_BALANCE RO03.closing is 42 in 2011-12-Q3, but the figures beside it"
                + " make 41: RO03.closing = RO03.opening + RO03.new - RO04.");
    assertThat(found(rocu, "rocu", BY_FORCE + "RO04,2011-12-Q3,,46,\n"))
        .anyMatch(finding -> finding.startsWith("2 ARCHIVED_ABOVE_MAPPED RO04 is 46"));
  }

  @Test
  void aQuarterOpensWithWhatTheOneBeforeClosed() {
    UploadSubmissionResponse answer =
        analyst(rocu, "rocu").upload("2011-12-Q4", BY_FORCE + "RO03.opening,2011-12-Q4,,43,\n");
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(texts(answer))
        .contains(
            "2 OPENING_IS_NOT_LAST_CLOSING RO03.opening is 43 in 2011-12-Q4, but the quarter before"
                + " it closed at 42 (as signed off).");
    assertThat(
            texts(
                analyst(rocu, "rocu")
                    .upload("2011-12-Q4", BY_FORCE + "RO03.opening,2011-12-Q4,,42,\n")))
        .noneMatch(finding -> finding.contains("OPENING_IS_NOT_LAST_CLOSING"));
  }

  @Test
  void bothSidesOfAChargeMustMatch() {
    UploadSubmissionResponse answer =
        analyst(npas, "staffordshire").upload("2013-14-Q3", HEADER + "NP08,2013-14-Q3,,1000,\n");
    assertThat(texts(answer))
        .anyMatch(finding ->
            finding.startsWith(
                "2 BOTH_SIDES_DIFFER NP08 is 1000 in 2013-14-Q3, but the other side has signed"
                    + " off 1000.50"));
    assertThat(
            texts(
                analyst(npas, "staffordshire")
                    .upload("2013-14-Q3", HEADER + "NP08,2013-14-Q3,,1000.5,\n")))
        .noneMatch(finding -> finding.contains("BOTH_SIDES_DIFFER"));
  }

  @Test
  void aSingleCapabilityCountsOneOrNothing() {
    assertThat(
            texts(
                analyst(rocu, "rocu")
                    .upload(
                        "2011-12-Q4",
                        HEADER
                            + "RO11.in-place,2011-12-Q4,,13,\n"
                            + "RO11.in-place,2011-12-Q4,capability=cyber,1,\n"
                            + "RO11.in-place,2011-12-Q4,capability=fraud,2,\n")))
        .filteredOn(finding -> finding.contains("VALUE_TOO_LARGE"))
        .hasSize(2)
        .allMatch(finding -> finding.startsWith("2 ") || finding.startsWith("4 "));
  }

  @Test
  void sharesTotalTheWhole() {
    assertThat(
            texts(
                Cmpg.analyst("cmpg")
                    .upload(
                        "2011-12-Q4",
                        BY_FORCE
                            + "CM11.receipts,2011-12-Q4,,100,\n"
                            + "CM11.receipts,2011-12-Q4,staffordshire,60,\n"
                            + "CM11.receipts,2011-12-Q4,west-midlands,30,\n")))
        .anyMatch(finding -> finding.contains("SHARES_DO_NOT_TOTAL") && finding.contains("to 90"));
  }

  private static List<String> found(RunningCollaboration service, String supplier, String file) {
    return texts(analyst(service, supplier).upload("2011-12-Q3", file));
  }

  private static List<String> texts(UploadSubmissionResponse answer) {
    return answer.getFindingsList().stream().map(RulesAgainstTheLedgerTest::text).toList();
  }

  private static String text(Finding finding) {
    return finding.getRow() + " " + finding.getCode() + " " + finding.getMessage();
  }

  private static void signOff(Clerk analyst, Clerk approver, String quarter, String file) {
    approver.signOff(analyst.submitted(quarter, file));
  }

  private static Clerk analyst(RunningCollaboration service, String supplier) {
    return clerk(service, "analyst", supplier);
  }

  private static Clerk clerk(RunningCollaboration service, String role, String organisation) {
    return new Clerk(service.as(Cmpg.ISSUER.token(role + "." + organisation, organisation, role)));
  }
}
