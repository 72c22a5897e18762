package oversight.ctu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.AccessTable;
import oversight.collaboration.running.Answered;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.collaboration.running.SharedRequests;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.ArmedUpliftServiceGrpc;
import oversight.ctu.v1.ForceBriefingServiceGrpc;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.GetIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListStrandsRequest;
import oversight.ctu.v1.ListViewsRequest;
import oversight.ctu.v1.LocalProfileServiceGrpc;
import oversight.ctu.v1.Strand;
import oversight.ctu.v1.StrandServiceGrpc;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.View;
import oversight.ctu.v1.WithdrawIssueRequest;
import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.DownloadMarkedCopyRequest;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.GetOverviewRequest;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.ListAuditEventsRequest;
import oversight.returns.v1.ListFigureReferencesRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListPublicReportsRequest;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.ListStepChangesRequest;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.MembershipChange;
import oversight.returns.v1.MembershipMove;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchServiceGrpc;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmitReportRequest;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.SuggestStepChangesRequest;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.UpdateCommentaryRequest;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.VerifyAuditTrailRequest;
import oversight.returns.v1.WarningExplanation;
import oversight.returns.v1.WatchUploadRequest;
import oversight.returns.v1.WhatIfRequest;
import oversight.returns.v1.WithdrawStepChangeRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;
import oversight.testing.TestIssuer;

/**
 * Without the clearance, every answer is the one of a unit that measures nothing: two services run,
 * one with the unit's catalogue, figures and report, one with other names and nothing in it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ClearanceTest {
  private static final String REGION = "../../region.yaml";
  private static final String MIGRATIONS = "classpath:db/collaboration";
  private static final String QUARTER = "2015-16-Q3";
  private static final String REPORT = "collaborations/ctu/reports/" + QUARTER;

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration full =
      RunningCollaboration.start(
          CtuApplication.class, "ctu", REGION, "classpath:catalogue.yaml", MIGRATIONS, issuer);
  private final RunningCollaboration bare =
      RunningCollaboration.start(
          CtuApplication.class, "ctu", REGION, "classpath:other-names.yaml", MIGRATIONS, issuer);
  private Submission signed = Submission.getDefaultInstance();
  private Issue issue = Issue.getDefaultInstance();

  @BeforeAll
  void theUnitHasFiguresAndAReport() {
    String file =
        """
        measure,period,force,value
        CT01,2015-16-Q3,west-mercia,7
        CT09.strength,2015-16-Q3,west-mercia,10.5
        CT09.establishment,2015-16-Q3,west-mercia,12
        CT09.strength,2015-16-Q3,warwickshire,4.25
        CT09.establishment,2015-16-Q3,warwickshire,5
        CT09.strength,2015-16-Q3,staffordshire,6
        CT09.establishment,2015-16-Q3,staffordshire,6
        CT09.strength,2015-16-Q3,west-midlands,30
        CT09.establishment,2015-16-Q3,west-midlands,31
        CT07.in-post,2015-16-Q3,west-midlands,55
        CT07.target,2015-16-Q3,west-midlands,60
        """;
    signed = author().signOff(analyst().submitted(QUARTER, file));
    Unit unit = new Unit(full, issuer);
    unit.signLog(QUARTER, "profiles", Unit.PROFILES);
    unit.signLog(QUARTER, "briefings", Unit.BRIEFINGS);
    issue = unit.raise("pcc-west-midlands", "Ports");
    author()
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder()
                .setName(REPORT)
                .setCommentary(Commentary.newBuilder().setSummary("Sensitive."))
                .build());
    author().reports().publishReport(PublishReportRequest.newBuilder().setName(REPORT).build());
  }

  @AfterAll
  void stop() {
    full.close();
    bare.close();
    issuer.close();
  }

  private Clerk analyst() {
    return new Clerk(full.as(issuer.token("analyst.ctu", "ctu", "analyst", "ct-cleared")));
  }

  private Clerk author() {
    return new Clerk(full.as(issuer.token("author.ctu", "ctu", "author", "ct-cleared")));
  }

  private record Call(MethodDescriptor<?, ?> method, Message request) {}

  /** Every RPC, asked for what is really there. */
  private List<Call> calls() {
    String name = signed.getName();
    List<Call> calls = new ArrayList<>();
    for (String code : List.of("CT01", "CT09", "CT09.strength", "CT07", "XX99", "")) {
      if (!code.isEmpty()) {
        calls.add(
            new Call(
                MeasureServiceGrpc.getGetMeasureMethod(),
                GetMeasureRequest.newBuilder()
                    .setName("collaborations/ctu/measures/" + code)
                    .build()));
        calls.add(
            new Call(
                AnalysisServiceGrpc.getAnalyseMeasureMethod(),
                AnalyseMeasureRequest.newBuilder().setMeasure(code).setForce("nowhere").build()));
        calls.add(
            new Call(
                AnalysisServiceGrpc.getAnalyseMeasureMethod(),
                AnalyseMeasureRequest.newBuilder().setMeasure(code).build()));
        calls.add(
            new Call(
                AnalysisServiceGrpc.getTraceFigureMethod(),
                TraceFigureRequest.newBuilder().setMeasure(code).setPeriod("2015-16-Q3").build()));
      }
      calls.addAll(insights(code));
      calls.add(
          new Call(
              FigureServiceGrpc.getListFiguresMethod(),
              ListFiguresRequest.newBuilder().setMeasure(code).setAnyBreakdown(true).build()));
    }
    calls.add(
        new Call(
            MeasureServiceGrpc.getListMeasuresMethod(), ListMeasuresRequest.getDefaultInstance()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getListSubmissionsMethod(),
            ListSubmissionsRequest.getDefaultInstance()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getGetSubmissionMethod(),
            GetSubmissionRequest.newBuilder().setName(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getListFindingsMethod(),
            ListFindingsRequest.newBuilder().setParent(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getDownloadOriginalMethod(),
            DownloadOriginalRequest.newBuilder().setName(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getDownloadMarkedCopyMethod(),
            DownloadMarkedCopyRequest.newBuilder().setName(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getSubmitSubmissionMethod(),
            SubmitSubmissionRequest.newBuilder().setName(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getExplainWarningsMethod(),
            ExplainWarningsRequest.newBuilder()
                .setName(name)
                .addExplanations(WarningExplanation.newBuilder().setText("why"))
                .build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getDeclareNilReturnMethod(),
            DeclareNilReturnRequest.newBuilder()
                .setQuarter(QUARTER)
                .addMeasures("CT01")
                .setStatement("Nothing.")
                .build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getSignOffSubmissionMethod(),
            SignOffSubmissionRequest.newBuilder().setName(name).build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getReturnSubmissionMethod(),
            ReturnSubmissionRequest.newBuilder().setName(name).setReason("why").build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getWithdrawSubmissionMethod(),
            WithdrawSubmissionRequest.newBuilder().setName(name).build()));
    for (String force : List.of("ctu", "west-mercia", "")) {
      calls.add(
          new Call(
              SubmissionServiceGrpc.getGetTemplateMethod(),
              GetTemplateRequest.newBuilder().setForce(force).setQuarter(QUARTER).build()));
      calls.add(
          new Call(
              SubmissionServiceGrpc.getUploadSubmissionMethod(),
              UploadSubmissionRequest.newBuilder()
                  .setHeader(UploadHeader.newBuilder().setForce(force).setQuarter(QUARTER))
                  .build()));
    }
    calls.add(
        new Call(
            SubmissionServiceGrpc.getWatchUploadMethod(),
            WatchUploadRequest.newBuilder().setUploadId("another-s").build()));
    calls.add(
        new Call(
            SubmissionServiceGrpc.getGetCompletenessMethod(),
            GetCompletenessRequest.newBuilder().setQuarter(QUARTER).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getListReportsMethod(), ListReportsRequest.getDefaultInstance()));
    calls.add(
        new Call(
            SearchServiceGrpc.getSearchMethod(),
            SearchRequest.newBuilder().setQuery("referrals").build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getGetReportMethod(),
            GetReportRequest.newBuilder().setName(REPORT).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getGetPublicReportMethod(),
            GetPublicReportRequest.newBuilder()
                .setName("collaborations/ctu/publicReports/" + QUARTER)
                .build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getListPublicReportsMethod(),
            ListPublicReportsRequest.getDefaultInstance()));
    calls.add(
        new Call(
            ReportServiceGrpc.getPreviewReportMethod(),
            PreviewReportRequest.newBuilder().setName(REPORT).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getGetCommentaryMethod(),
            GetCommentaryRequest.newBuilder().setName(REPORT).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getUpdateCommentaryMethod(),
            UpdateCommentaryRequest.newBuilder()
                .setName(REPORT)
                .setCommentary(Commentary.newBuilder().setSummary("x"))
                .build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getPublishReportMethod(),
            PublishReportRequest.newBuilder().setName(REPORT).setIdempotencyKey("k").build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getGetReportDraftMethod(),
            GetReportDraftRequest.newBuilder().setName(REPORT).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getSubmitReportMethod(),
            SubmitReportRequest.newBuilder().setName(REPORT).build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getReturnReportMethod(),
            ReturnReportRequest.newBuilder().setName(REPORT).setReason("x").build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getCheckCommentaryMethod(),
            CheckCommentaryRequest.newBuilder()
                .setName(REPORT)
                .setCommentary(Commentary.newBuilder().setSummary("{{CT01}} {{CT99}}"))
                .build()));
    calls.add(
        new Call(
            ReportServiceGrpc.getListFigureReferencesMethod(),
            ListFigureReferencesRequest.newBuilder().setName(REPORT).build()));
    for (String after : List.of("", "1", "99")) {
      calls.add(
          new Call(
              ReportServiceGrpc.getListReportEventsMethod(),
              ListReportEventsRequest.newBuilder().setAfter(after).build()));
      calls.add(
          new Call(
              ReportServiceGrpc.getFollowReportsMethod(),
              FollowReportsRequest.newBuilder().setAfter(after).build()));
    }
    calls.add(
        new Call(
            SubmissionServiceGrpc.getDeclareNilReturnMethod(),
            DeclareNilReturnRequest.newBuilder()
                .setQuarter(QUARTER)
                .addMeasures("CT01")
                .setStatement("None.")
                .build()));
    calls.add(
        new Call(
            AuditServiceGrpc.getListAuditEventsMethod(),
            ListAuditEventsRequest.getDefaultInstance()));
    calls.add(
        new Call(
            AuditServiceGrpc.getVerifyAuditTrailMethod(),
            VerifyAuditTrailRequest.getDefaultInstance()));
    calls.add(
        new Call(
            FigureServiceGrpc.getGetFigureHistoryMethod(),
            GetFigureHistoryRequest.newBuilder()
                .setMeasure("CT07.in-post")
                .setPeriod("2015-16-Q3")
                .build()));
    calls.add(new Call(LogServiceGrpc.getListLogsMethod(), ListLogsRequest.getDefaultInstance()));
    for (String log : List.of("none", "profiles", "briefings")) {
      calls.add(
          new Call(
              LogServiceGrpc.getListLogRecordsMethod(),
              ListLogRecordsRequest.newBuilder().setLog(log).build()));
    }
    calls.add(
        new Call(
            StrandServiceGrpc.getListStrandsMethod(), ListStrandsRequest.getDefaultInstance()));
    calls.add(
        new Call(StrandServiceGrpc.getListViewsMethod(), ListViewsRequest.getDefaultInstance()));
    calls.addAll(records());
    return calls;
  }

  /** What is asked of the unit's own records, of one that is there and of one that never was. */
  private List<Call> records() {
    List<Call> calls = new ArrayList<>();
    for (String force : List.of("", "west-midlands", "nowhere")) {
      calls.add(
          new Call(
              LocalProfileServiceGrpc.getListLocalProfilesMethod(),
              ListLocalProfilesRequest.newBuilder().setForce(force).build()));
      calls.add(
          new Call(
              ForceBriefingServiceGrpc.getListForceBriefingsMethod(),
              ListForceBriefingsRequest.newBuilder().setForce(force).build()));
    }
    calls.add(
        new Call(
            ArmedUpliftServiceGrpc.getGetArmedUpliftMethod(),
            GetArmedUpliftRequest.newBuilder().setQuarter(QUARTER).build()));
    calls.add(
        new Call(IssueServiceGrpc.getListIssuesMethod(), ListIssuesRequest.getDefaultInstance()));
    calls.add(new Call(IssueServiceGrpc.getRaiseIssueMethod(), Unit.issue("Leaks")));
    for (String name : List.of(issue.getName(), "collaborations/ctu/issues/none")) {
      for (String etag : List.of("", "1", "2")) {
        calls.add(
            new Call(
                IssueServiceGrpc.getTakeIssueMethod(),
                TakeIssueRequest.newBuilder()
                    .setName(name)
                    .setEtag(etag)
                    .setMeetingOn("2099-01-01")
                    .build()));
        calls.add(
            new Call(
                IssueServiceGrpc.getAnswerIssueMethod(),
                AnswerIssueRequest.newBuilder()
                    .setName(name)
                    .setEtag(etag)
                    .setAnswer("Yes.")
                    .setAnsweredOn("2015-01-01")
                    .build()));
        calls.add(
            new Call(
                IssueServiceGrpc.getWithdrawIssueMethod(),
                WithdrawIssueRequest.newBuilder()
                    .setName(name)
                    .setEtag(etag)
                    .setReason("why")
                    .build()));
      }
      calls.add(
          new Call(
              IssueServiceGrpc.getGetIssueMethod(),
              GetIssueRequest.newBuilder().setName(name).build()));
    }
    return calls;
  }

  /** What analysis is asked beside a measure's series. */
  private List<Call> insights(String code) {
    List<Call> calls = new ArrayList<>();
    if (!code.isEmpty()) {
      calls.add(
          new Call(
              AnalysisServiceGrpc.getCompareForcesMethod(),
              CompareForcesRequest.newBuilder().setMeasure(code).setPeriod(QUARTER).build()));
      calls.add(
          new Call(
              AnalysisServiceGrpc.getSuggestStepChangesMethod(),
              SuggestStepChangesRequest.newBuilder().setMeasure(code).build()));
      calls.add(
          new Call(
              AnalysisServiceGrpc.getAcceptStepChangeMethod(),
              AcceptStepChangeRequest.newBuilder()
                  .setMeasure(code)
                  .setPeriod("1999-00-Q1")
                  .setReason("why")
                  .build()));
    }
    calls.add(
        new Call(
            AnalysisServiceGrpc.getListStepChangesMethod(),
            ListStepChangesRequest.newBuilder().setMeasure(code).build()));
    calls.add(
        new Call(
            AnalysisServiceGrpc.getWithdrawStepChangeMethod(),
            WithdrawStepChangeRequest.newBuilder()
                .setName("collaborations/ctu/stepChanges/" + code + "x")
                .setReason("why")
                .build()));
    for (String quarter : List.of("", QUARTER)) {
      calls.add(
          new Call(
              AnalysisServiceGrpc.getGetOverviewMethod(),
              GetOverviewRequest.newBuilder().setQuarter(quarter).build()));
    }
    for (String year : List.of("", "2015-16")) {
      calls.add(
          new Call(
              AnalysisServiceGrpc.getGetValueForMoneyMethod(),
              GetValueForMoneyRequest.newBuilder().setFrom(year).setTo(year).build()));
    }
    for (String line : List.of("", "grant-and-referrals")) {
      calls.add(
          new Call(
              AnalysisServiceGrpc.getWhatIfMethod(),
              WhatIfRequest.newBuilder()
                  .setYear("2015-16")
                  .setLine(line)
                  .addChanges(
                      MembershipChange.newBuilder()
                          .setForce("west-mercia")
                          .setMove(MembershipMove.LEAVES)
                          .setDate("2015-10-01"))
                  .build()));
    }
    return calls;
  }

  @Test
  void withoutTheClearanceEveryAnswerIsThatOfAUnitThatMeasuresNothing() {
    Map<String, String> everybody =
        Map.of(
            "analyst", "west-mercia",
            "approver", "west-mercia",
            "system", "staffordshire",
            "author", "ctu",
            "pcc", "pcc-west-midlands",
            "rpo", "regional-policy",
            "engineer", "regional-policy",
            "service", "");
    List<Call> calls = calls();
    assertThat(calls.stream().map(call -> call.method().getFullMethodName()).distinct())
        .as("every RPC of the service is asked")
        .containsExactlyInAnyOrderElementsOf(
            full.services().stream()
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getFullMethodName)
                .toList());
    everybody.forEach((role, organisation) -> {
      List<String> roles =
          organisation.equals("ctu") ? List.of("author", "analyst") : List.of(role);
      String token = issuer.token("uncleared", organisation, roles.toArray(String[]::new));
      for (Call call : calls) {
        // A stream that stays open is waited for; two kinds of caller show it.
        if (call.request().equals(FollowReportsRequest.getDefaultInstance())
            && !List.of("author", "pcc").contains(role)) {
          continue;
        }
        assertThat(answer(full.as(token), call))
            .as(role + " " + call)
            .isEqualTo(answer(bare.as(token), call));
      }
    });
  }

  private static String answer(Channel channel, Call call) {
    boolean stream = call.method().equals(ReportServiceGrpc.getFollowReportsMethod());
    Answered answered = Answered.by(channel, call.method(), call.request(), stream ? 2 : 20);
    if (!stream) {
      assertThat(answered.end().code()).isNotEqualTo(Code.DEADLINE_EXCEEDED);
    }
    return answered.toString();
  }

  @Test
  void withTheClearanceEveryLookIsOnRecord() {
    Channel cleared = full.as(issuer.token("looker", "ctu", "author", "analyst", "ct-cleared"));
    TreeSet<String> shown = new TreeSet<>();
    for (Call call : calls()) {
      String action = String.valueOf(call.method().getBareMethodName());
      if (!action.matches("(Get|List|Follow|Preview|Download|Analyse|Compare|Suggest).*")
          || action.equals("ListViews")
          || action.equals("ListAuditEvents")
          || action.equals("ListPublicReports")
          || action.equals("ListFindings")) {
        continue;
      }
      Answered answered =
          Answered.by(
              cleared, call.method(), call.request(), action.equals("FollowReports") ? 2 : 20);
      if (!answered.messages().isEmpty()) {
        shown.add(action);
      }
    }
    List<View> views =
        StrandServiceGrpc.newBlockingStub(cleared)
            .listViews(ListViewsRequest.newBuilder().setPageSize(1000).build())
            .getViewsList();
    assertThat(shown).hasSizeGreaterThan(14);
    assertThat(
            views.stream()
                .filter(view -> view.getViewer().equals("looker"))
                .map(View::getAction)
                .distinct())
        .containsAll(shown);
    assertThat(views).allSatisfy(view -> assertThat(view.getOrganisation()).isEqualTo("ctu"));
  }

  @Test
  void whoeverBringsNoTokenIsAnsweredAsByAUnitThatMeasuresNothing() {
    for (Call call : calls()) {
      String answer = answer(full.anonymous(), call);
      assertThat(answer).as(String.valueOf(call)).isEqualTo(answer(bare.anonymous(), call));
      String action = String.valueOf(call.method().getBareMethodName());
      if (action.equals("GetPublicReport")) {
        assertThat(answer).contains("NOT_FOUND");
      } else if (!action.equals("ListPublicReports")) {
        assertThat(answer).as(action).contains("UNAUTHENTICATED");
      }
    }
  }

  @Test
  void nothingOfItCanBePublicInTheDatabaseEither() throws SQLException {
    try (Connection owner = full.database().connectAsOwner();
        Connection app = full.database().connectAsApp();
        Statement asOwner = owner.createStatement();
        Statement asApp = app.createStatement()) {
      owner.setAutoCommit(false);
      app.setAutoCommit(false);
      asApp.execute(
          "select set_config('oversight.organisation', 'ctu', true),"
              + " set_config('oversight.username', 'author.ctu', true),"
              + " set_config('oversight.subject', 's', true),"
              + " set_config('oversight.roles', 'author', true),"
              + " set_config('oversight.ct_cleared', 'on', true)");
      String version =
          "insert into public_report (quarter, quarter_start, version, report_version, title,"
              + " canonical_json, sha256) select quarter, quarter_start, 1, version, '', '{}',"
              + " encode(sha256('{}'), 'hex') from report";
      assertThatThrownBy(() -> asApp.execute(version)).hasMessageContaining("row-level security");
      app.rollback();
      asOwner.execute("alter table public_report no force row level security");
      asOwner.execute(version);
      owner.commit();
      try (ResultSet seen = asApp.executeQuery("select count(*) from public_report")) {
        seen.next();
        assertThat(seen.getInt(1)).as("even where a version got in by other ways").isZero();
      } finally {
        asOwner.execute("delete from public_report");
        owner.commit();
      }
    }
  }

  @Test
  void nothingOfItIsEverPublic() {
    for (String token :
        List.of(
            issuer.token("author.ctu", "ctu", "author", "ct-cleared"),
            issuer.token("engineer", "regional-policy", "engineer"))) {
      assertThat(
              ReportServiceGrpc.newBlockingStub(full.as(token))
                  .listPublicReports(ListPublicReportsRequest.getDefaultInstance())
                  .getReportsList())
          .isEmpty();
    }
  }

  @Test
  void whoLookedIsToldToTheUnitsAuthorOnly() {
    Channel other = full.as(issuer.token("author.cmpg", "cmpg", "author", "ct-cleared"));
    assertThat(
            StrandServiceGrpc.newBlockingStub(other)
                .listViews(ListViewsRequest.getDefaultInstance())
                .getViewsList())
        .isEmpty();
  }

  @Test
  void theStrandsHoldTheMeasuresOfTheCatalogue() {
    List<Strand> strands =
        StrandServiceGrpc.newBlockingStub(
                full.as(issuer.token("rpo.ct", "regional-policy", "rpo", "ct-cleared")))
            .listStrands(ListStrandsRequest.getDefaultInstance())
            .getStrandsList();
    assertThat(strands)
        .extracting(Strand::getKey)
        .containsExactly("pursue", "prevent", "protect", "prepare");
    assertThat(strands.get(1).getMeasuresList()).containsExactly("CT01", "CT02", "CT08");
  }

  @Test
  void aStrengthIsThatAtTheEndOfAPeriodAndItsRateIsOfSummedParts() {
    Channel rpo = full.as(issuer.token("rpo.ct", "regional-policy", "rpo", "ct-cleared"));
    Analysis quarter =
        AnalysisServiceGrpc.newBlockingStub(rpo)
            .analyseMeasure(AnalyseMeasureRequest.newBuilder().setMeasure("CT09").build());
    assertThat(quarter.getPointsList())
        .singleElement()
        .satisfies(point -> {
          assertThat(point.getNumerator().getValue()).isEqualTo("50.75");
          assertThat(point.getDenominator().getValue()).isEqualTo("54");
          assertThat(point.getDisplay()).isEqualTo("94.0%");
        });
    assertThat(quarter.getComparisonsList())
        .as("a stock has no year to date")
        .hasSizeLessThanOrEqualTo(2);
    assertThat(
            AnalysisServiceGrpc.newBlockingStub(rpo)
                .analyseMeasure(
                    AnalyseMeasureRequest.newBuilder()
                        .setMeasure("CT09")
                        .setFrequency(Frequency.FREQUENCY_YEAR)
                        .build())
                .getPointsList())
        .allSatisfy(point -> assertThat(point.hasNumerator()).isFalse());
  }

  @Test
  void itsOwnCallsAreOpenToWhomTheTableSays() {
    AccessTable access =
        SharedRequests.in(new AccessTable(full, issuer), "ctu")
            .with(StrandServiceGrpc.getListStrandsMethod(), ListStrandsRequest.getDefaultInstance())
            .with(StrandServiceGrpc.getListViewsMethod(), ListViewsRequest.getDefaultInstance());
    records().forEach(call -> access.with(call.method(), call.request()));
    assertThat(access.table("ctu", "ct-cleared").lines())
        .contains(
            "ListStrands + + + + + + + - - -",
            "ListViews - - - - + - - - - -",
            "ListLocalProfiles + + + + + + + - - -",
            "ListForceBriefings + + + + + + + - - -",
            "GetArmedUplift + + + + + + + - - -",
            "ListIssues + + + + + + + - - -",
            "GetIssue + + + + + + + - - -",
            "RaiseIssue - - - - - + - - - -",
            "WithdrawIssue - - - - - + - - - -",
            "TakeIssue - - - - + - - - - -",
            "AnswerIssue - - - - + - - - - -",
            "PublishReport - - - - + - - - - -",
            "GetReport + + + + + + + - + -");
    assertThat(access.openToAnybody()).containsExactly("GetPublicReport", "ListPublicReports");
  }
}
