package oversight.collaboration.running;

import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.AnalyseMeasureRequest;
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

/** A request that is well formed and changes nothing, for each RPC that collaborations share. */
public final class SharedRequests {
  private SharedRequests() {}

  /** The table with a request for each shared RPC. */
  public static AccessTable in(AccessTable table, String slug) {
    String submission = "collaborations/" + slug + "/submissions/none";
    // A quarter for which nobody sends anything.
    String quarter = "1999-00-Q1";
    String report = "collaborations/" + slug + "/reports/" + quarter;
    return table
        .with(
            AuditServiceGrpc.getListAuditEventsMethod(),
            ListAuditEventsRequest.getDefaultInstance())
        .with(
            AuditServiceGrpc.getVerifyAuditTrailMethod(),
            VerifyAuditTrailRequest.getDefaultInstance())
        .with(
            AnalysisServiceGrpc.getAnalyseMeasureMethod(),
            AnalyseMeasureRequest.newBuilder().setMeasure("none").build())
        .with(
            AnalysisServiceGrpc.getTraceFigureMethod(),
            TraceFigureRequest.newBuilder().setMeasure("none").setPeriod(quarter).build())
        .with(FigureServiceGrpc.getListFiguresMethod(), ListFiguresRequest.getDefaultInstance())
        .with(
            FigureServiceGrpc.getGetFigureHistoryMethod(),
            GetFigureHistoryRequest.newBuilder().setMeasure("none").setPeriod(quarter).build())
        .with(LogServiceGrpc.getListLogsMethod(), ListLogsRequest.getDefaultInstance())
        .with(
            LogServiceGrpc.getListLogRecordsMethod(),
            ListLogRecordsRequest.newBuilder().setLog("none").build())
        .with(MeasureServiceGrpc.getListMeasuresMethod(), ListMeasuresRequest.getDefaultInstance())
        .with(
            MeasureServiceGrpc.getGetMeasureMethod(),
            GetMeasureRequest.newBuilder()
                .setName("collaborations/" + slug + "/measures/none")
                .build())
        .with(ReportServiceGrpc.getListReportsMethod(), ListReportsRequest.getDefaultInstance())
        .with(
            SearchServiceGrpc.getSearchMethod(),
            SearchRequest.newBuilder().setQuery("none").build())
        .with(AnalysisServiceGrpc.getGetOverviewMethod(), GetOverviewRequest.getDefaultInstance())
        .with(
            AnalysisServiceGrpc.getCompareForcesMethod(),
            CompareForcesRequest.newBuilder().setMeasure("none").setPeriod(quarter).build())
        .with(
            AnalysisServiceGrpc.getSuggestStepChangesMethod(),
            SuggestStepChangesRequest.newBuilder().setMeasure("none").build())
        .with(
            AnalysisServiceGrpc.getAcceptStepChangeMethod(),
            AcceptStepChangeRequest.newBuilder()
                .setMeasure("none")
                .setPeriod("2015-10")
                .setReason("why")
                .build())
        .with(
            AnalysisServiceGrpc.getWithdrawStepChangeMethod(),
            WithdrawStepChangeRequest.newBuilder()
                .setName("collaborations/" + slug + "/stepChanges/none")
                .setReason("why")
                .build())
        .with(
            AnalysisServiceGrpc.getListStepChangesMethod(),
            ListStepChangesRequest.getDefaultInstance())
        .with(
            AnalysisServiceGrpc.getGetValueForMoneyMethod(),
            GetValueForMoneyRequest.newBuilder().setFrom("2015-16").setTo("2015-16").build())
        .with(
            AnalysisServiceGrpc.getWhatIfMethod(),
            WhatIfRequest.newBuilder()
                .setYear("2015-16")
                .addChanges(
                    MembershipChange.newBuilder()
                        .setForce("west-mercia")
                        .setMove(MembershipMove.LEAVES)
                        .setDate("2015-10-01"))
                .build())
        .with(
            ReportServiceGrpc.getGetReportMethod(),
            GetReportRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getGetPublicReportMethod(),
            GetPublicReportRequest.newBuilder()
                .setName("collaborations/" + slug + "/publicReports/" + quarter)
                .build())
        .with(
            ReportServiceGrpc.getListPublicReportsMethod(),
            ListPublicReportsRequest.getDefaultInstance())
        .with(
            ReportServiceGrpc.getPreviewReportMethod(),
            PreviewReportRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getGetCommentaryMethod(),
            GetCommentaryRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getUpdateCommentaryMethod(),
            UpdateCommentaryRequest.newBuilder()
                .setName(report)
                .setCommentary(Commentary.newBuilder().setEtag("stale"))
                .build())
        .with(
            ReportServiceGrpc.getPublishReportMethod(),
            PublishReportRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getGetReportDraftMethod(),
            GetReportDraftRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getSubmitReportMethod(),
            SubmitReportRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getReturnReportMethod(),
            ReturnReportRequest.newBuilder().setName(report).setReason("why").build())
        .with(
            ReportServiceGrpc.getCheckCommentaryMethod(),
            CheckCommentaryRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getListFigureReferencesMethod(),
            ListFigureReferencesRequest.newBuilder().setName(report).build())
        .with(
            ReportServiceGrpc.getListReportEventsMethod(),
            ListReportEventsRequest.getDefaultInstance())
        // A cursor that was never given out ends the stream at once for whoever is let in.
        .with(
            ReportServiceGrpc.getFollowReportsMethod(),
            FollowReportsRequest.newBuilder().setAfter("999999999").build())
        .with(
            SubmissionServiceGrpc.getUploadSubmissionMethod(),
            UploadSubmissionRequest.newBuilder()
                .setHeader(UploadHeader.newBuilder().setQuarter(quarter).setDryRun(true))
                .build())
        .with(
            SubmissionServiceGrpc.getWatchUploadMethod(),
            WatchUploadRequest.newBuilder().setUploadId("none").build())
        .with(
            SubmissionServiceGrpc.getGetSubmissionMethod(),
            GetSubmissionRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getListSubmissionsMethod(),
            ListSubmissionsRequest.newBuilder().setQuarter(quarter).build())
        .with(
            SubmissionServiceGrpc.getListFindingsMethod(),
            ListFindingsRequest.newBuilder().setParent(submission).build())
        .with(
            SubmissionServiceGrpc.getDownloadOriginalMethod(),
            DownloadOriginalRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getDownloadMarkedCopyMethod(),
            DownloadMarkedCopyRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getSubmitSubmissionMethod(),
            SubmitSubmissionRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getExplainWarningsMethod(),
            ExplainWarningsRequest.newBuilder()
                .setName(submission)
                .addExplanations(WarningExplanation.newBuilder().setText("why"))
                .build())
        .with(
            SubmissionServiceGrpc.getSignOffSubmissionMethod(),
            SignOffSubmissionRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getReturnSubmissionMethod(),
            ReturnSubmissionRequest.newBuilder().setName(submission).setReason("why").build())
        .with(
            SubmissionServiceGrpc.getWithdrawSubmissionMethod(),
            WithdrawSubmissionRequest.newBuilder().setName(submission).build())
        .with(
            SubmissionServiceGrpc.getDeclareNilReturnMethod(),
            DeclareNilReturnRequest.newBuilder()
                .setQuarter(quarter)
                .addMeasures("none")
                .setStatement("Nothing.")
                .build())
        .with(
            SubmissionServiceGrpc.getGetCompletenessMethod(),
            GetCompletenessRequest.newBuilder().setQuarter(quarter).build())
        .with(
            SubmissionServiceGrpc.getGetTemplateMethod(),
            GetTemplateRequest.newBuilder().setForce("west-mercia").setQuarter(quarter).build());
  }
}
