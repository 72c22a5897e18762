package oversight.portal.web.fake;

import java.util.List;

/** Every page there is, with somebody who may see it. */
public enum Tour {
  HOME_OF_ANALYST(Person.ANALYST, "/"),
  HOME_OF_APPROVER(Person.APPROVER, "/"),
  HOME_OF_AUTHOR(Person.AUTHOR, "/"),
  HOME_OF_ENGINEER(Person.ENGINEER, "/"),
  OVERVIEW(Person.COMMISSIONER, "/overview"),
  OVERVIEW_CLEARED(Person.CLEARED, "/overview"),
  COLLABORATIONS(Person.COMMISSIONER, "/collaborations"),
  COLLABORATION(Person.COMMISSIONER, "/collaborations/cmpg"),
  COLLABORATION_WITH_ITS_OWN(Person.COMMISSIONER, "/collaborations/rocu"),
  COLLABORATION_WITHOUT_REPORT(Person.COMMISSIONER, "/collaborations/npas"),
  CAMPAIGN(Person.COMMISSIONER, "/collaborations/cmpg/campaigns/01JCAMPAIGN000000000000000"),
  WHAT_IF(Person.COMMISSIONER, "/collaborations/cmpg/what-if"),
  WHAT_IF_ANSWERED(
      Person.COMMISSIONER,
      "/collaborations/cmpg/what-if?force=west-mercia&date=2016-04-01&year=2016-17"),
  WHAT_IF_WRONG(
      Person.COMMISSIONER,
      "/collaborations/cmpg/what-if?force=west-mercia&date=April&year=2016&cost=lots"),
  COLLABORATION_SENSITIVE(Person.CLEARED, "/collaborations/ctu"),
  MEASURE(Person.COMMISSIONER, "/collaborations/cmpg/measures/CM03"),
  MEASURE_OF_FORCE(Person.COMMISSIONER, "/collaborations/cmpg/measures/CM01?force=west-mercia"),
  MEASURE_AS_AT(Person.COMMISSIONER, "/collaborations/cmpg/measures/CM03?asAt=2016-01-20"),
  FIGURE(Person.COMMISSIONER, "/collaborations/cmpg/figures/CM03/2015-12?force=E23000016"),
  FIGURE_OF_A_PART(
      Person.COMMISSIONER, "/collaborations/cmpg/figures/CM03.failures/2015-12?force=E23000016"),
  SEARCH(Person.COMMISSIONER, "/search"),
  SEARCH_FOUND(Person.COMMISSIONER, "/search?q=all"),
  SEARCH_PAGE(Person.OFFICER, "/search?q=all&in=registers&page=2"),
  SEARCH_IN_VAIN(Person.COMMISSIONER, "/search?q=%3Cscript%3Enothing()%3C%2Fscript%3E"),
  LOGS(Person.COMMISSIONER, "/collaborations/npas/logs"),
  RECORDS(Person.COMMISSIONER, "/collaborations/npas/logs/calls?from=2015-16-Q1&force=west-mercia"),
  AIR(Person.COMMISSIONER, "/collaborations/npas/air-support"),
  UPLOAD_OF_LOG(Person.UNIT, "/submissions/new?log=calls"),
  REPORTS(Person.COMMISSIONER, "/reports"),
  REPORTS_BY_EMAIL(Person.CLEARED, "/reports-by-email"),
  REPORT(Person.COMMISSIONER, "/collaborations/cmpg/reports/2015-16-Q3"),
  REPORT_BEFORE(Person.COMMISSIONER, "/collaborations/npas/reports/2015-16-Q3?version=1"),
  EDIT(Person.AUTHOR, "/collaborations/cmpg/reports/2015-16-Q3/edit"),
  PREVIEW(Person.AUTHOR, "/collaborations/cmpg/reports/2015-16-Q3/preview"),
  UPLOAD(Person.ANALYST, "/submissions/new?collaboration=cmpg&quarter=2015-16-Q3"),
  UPLOAD_SEVERAL(Person.ANALYST, "/submissions/several?quarter=2015-16-Q3"),
  FORMS(Person.ANALYST, "/submissions/forms?quarter=2015-16-Q3"),
  FORMS_OF_A_UNIT(Person.UNIT, "/submissions/forms"),
  NIL_RETURN(Person.ANALYST, "/submissions/nil?collaboration=cmpg&quarter=2015-16-Q3"),
  SUBMISSIONS(Person.ANALYST, "/submissions"),
  SIGNED_OFF(Person.COMMISSIONER, "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ0"),
  TO_SIGN(Person.APPROVER, "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ1"),
  REFUSED(Person.ANALYST, "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ2"),
  TO_EXPLAIN(Person.ANALYST, "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ4"),
  RETURNED(Person.ANALYST, "/collaborations/cmpg/submissions/01JABCDEFGHJKMNPQRSTVWXYZ3"),
  SIGN_OFF_LIST(Person.APPROVER, "/sign-off"),
  PACKS(Person.OFFICER, "/packs"),
  PACK_NEW(Person.OFFICER, "/packs/new"),
  PACK_DRAFT(Person.OFFICER, "/packs/01JPACKDRAFT00000000000000"),
  PACK_COMPILED(Person.OFFICER, "/packs/01JPACKCOMPILED00000000000"),
  PACK_OLD(Person.COMMISSIONER, "/packs/01JPACKCIRCULATED000000000/versions/1"),
  PACK_READ(Person.COMMISSIONER, "/packs/01JPACKCIRCULATED000000000"),
  REGISTERS(Person.OFFICER, "/registers"),
  MEETINGS(Person.OFFICER, "/meetings?order=date+desc&state=PLANNED&q=group"),
  MEETING(Person.OFFICER, "/meetings/01JRECORD00000000000000000"),
  MEETING_EDIT(Person.OFFICER, "/meetings/01JRECORD00000000000000000/edit"),
  ACTIONS(Person.COMMISSIONER, "/actions"),
  ACTION(Person.COMMISSIONER, "/actions/01JRECORD00000000000000000"),
  ACTION_NEW(Person.OFFICER, "/actions/new?board=boards/01JRECORD00000000000000000"),
  ACTION_MOVE(Person.OFFICER, "/actions/01JRECORD00000000000000000/move/withdraw"),
  RECOMMENDATIONS(Person.OFFICER, "/recommendations?source=INSPECTORATE"),
  RECOMMENDATION(Person.OFFICER, "/recommendations/01JRECORD00000000000000000"),
  BOARD(Person.OFFICER, "/boards/01JRECORD00000000000000000"),
  BOARD_EDIT(Person.OFFICER, "/boards/01JRECORD00000000000000000/edit"),
  BOARD_HISTORY(Person.OFFICER, "/boards/01JRECORD00000000000000000/history"),
  BOARD_VERSION(Person.OFFICER, "/boards/01JRECORD00000000000000000/history/3"),
  AGREEMENT(Person.COMMISSIONER, "/agreements/01JRECORD00000000000000000"),
  GRANT(Person.COMMISSIONER, "/grants/01JRECORD00000000000000000"),
  GRANT_EDIT(Person.COMMISSIONER, "/grants/01JRECORD00000000000000000/edit"),
  BOARD_SERIES(Person.OFFICER, "/boards/01JRECORD00000000000000000/series"),
  DIARY(Person.COMMISSIONER, "/diary"),
  WORK_OF_OFFICER(Person.OFFICER, "/work"),
  WORK_OF_OFFICE(Person.COMMISSIONER, "/work"),
  MEETING_NEW(Person.OFFICER, "/meetings/new"),
  MEETING_DETAILS(Person.OFFICER, "/meetings/01JRECORD00000000000000000/details"),
  MEETING_AGENDA(Person.OFFICER, "/meetings/01JRECORD00000000000000000/agenda"),
  MEETING_PAPERS(Person.OFFICER, "/meetings/01JRECORD00000000000000000/papers"),
  MEETING_ATTENDANCE(Person.OFFICER, "/meetings/01JRECORD00000000000000000/attendance"),
  MEETING_MINUTES(Person.OFFICER, "/meetings/01JRECORD00000000000000000/minutes"),
  PACK_FIGURES(Person.OFFICER, "/packs/01JPACKCOMPILED00000000000/figures"),
  PLAN(Person.COMMISSIONER, "/plans/01JRECORD00000000000000000"),
  ACCESSIBILITY(Person.ANALYST, "/accessibility"),
  ABOUT(Person.ANALYST, "/about");

  /** Pages that show figures, and so carry a marking. */
  private static final List<String> WITH_FIGURES =
      List.of("/overview", "/measures/", "/figures/", "/reports/", "/collaborations/cmpg");

  private final Person person;
  private final String path;

  Tour(Person person, String path) {
    this.person = person;
    this.path = path;
  }

  /** Who goes there. */
  public Person person() {
    return person;
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** Whether it shows figures. */
  public boolean showsFigures() {
    return WITH_FIGURES.stream().anyMatch(path::contains);
  }
}
