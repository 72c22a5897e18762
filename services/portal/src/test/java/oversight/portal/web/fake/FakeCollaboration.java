package oversight.portal.web.fake;

import com.google.protobuf.ByteString;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.ListFigureReferencesRequest;
import oversight.returns.v1.ListFigureReferencesResponse;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.ListPublicReportsRequest;
import oversight.returns.v1.ListPublicReportsResponse;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.ListReportsResponse;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ListSubmissionsResponse;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasureServiceGrpc;
import oversight.returns.v1.OwedFigure;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;
import oversight.returns.v1.ReportMove;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.ReportView;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SubmitReportRequest;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.SupplierProgress;
import oversight.returns.v1.Template;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.UpdateCommentaryRequest;
import oversight.returns.v1.UploadFormat;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadStage;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.WatchUploadRequest;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;
import oversight.sheets.SheetFormat;

/** A collaboration's services in memory: enough life for a page to show. */
public final class FakeCollaboration {
  private static final String CSV =
      """
      measure,period,breakdown,value,note
      CM03.tests,2015-12,,854,NPCC drink and drugs campaign
      CM03.failures,2015-12,,12O,
      CM05,2015-12,,1100,<b>bold</b>
      """;

  private final String slug;
  private final Text text;
  private final Samples samples;
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final Map<String, UploadProgress> underWay = new ConcurrentHashMap<>();
  private final Map<String, Submission> answered = new ConcurrentHashMap<>();
  private final Map<Integer, String> explained = new ConcurrentHashMap<>();
  private Commentary commentary;

  FakeCollaboration(String slug, Text text) {
    this.slug = slug;
    this.text = text;
    this.samples = new Samples(slug, text);
    this.commentary = samples.commentary();
    SubmissionState[] states = {
      SubmissionState.SIGNED_OFF,
      SubmissionState.SUBMITTED,
      SubmissionState.REJECTED,
      SubmissionState.RETURNED,
      SubmissionState.CHECKED
    };
    for (int index = 0; index < states.length; index++) {
      keep(submission("01JABCDEFGHJKMNPQRSTVWXYZ" + index, states[index]));
    }
  }

  List<BindableService> services() {
    List<BindableService> all =
        new ArrayList<>(
            List.of(
                new Measures(), new Figures(), new Analyses(), new Submissions(), new Reports()));
    all.addAll(new FakeRecords(text).services());
    return all;
  }

  private void keep(Submission submission) {
    submissions.put(submission.getName(), submission);
  }

  private Submission submission(String id, SubmissionState state) {
    Submission.Builder submission =
        Submission.newBuilder()
            .setName(samples.submissionName(id))
            .setForce("E23000016")
            .setQuarter(Samples.QUARTER)
            .setState(state)
            .setRows(3)
            .setErrors(state == SubmissionState.REJECTED ? 1 : 0)
            .setWarnings(state == SubmissionState.CHECKED ? 2 : 1)
            .setUnexplainedWarnings(state == SubmissionState.CHECKED ? 2 : 0)
            .setSha256("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
            .setUploadedBy(text.of("analyst.west-mercia"))
            .setUploadTime(Samples.time("2016-01-12T09:15:00Z"))
            .setFilename(text.of("west-mercia-q3.csv"))
            .setSizeBytes(CSV.length());
    if (state == SubmissionState.SIGNED_OFF) {
      submission
          .setSignedOffBy(text.of("approver.west-mercia"))
          .setSignOffTime(Samples.time("2016-01-14T10:05:00Z"));
    }
    if (state == SubmissionState.RETURNED) {
      submission.setReason(text.of("December is missing the second week."));
    }
    return submission.build();
  }

  private List<Finding> findings(SubmissionState state) {
    List<Finding> findings = new ArrayList<>();
    if (state == SubmissionState.REJECTED) {
      findings.add(
          Finding.newBuilder()
              .setSeverity(Severity.ERROR)
              .setRow(3)
              .setColumn("value")
              .setCode("VALUE_NOT_A_NUMBER")
              .setMessage(text.of("'12O' is not a number: it has the letter O in place of a zero."))
              .setRemedy(text.of("Write 120."))
              .build());
    }
    findings.add(unusual(state, 1, 4));
    if (state == SubmissionState.CHECKED) {
      findings.add(unusual(state, 2, 5));
    }
    return findings;
  }

  private Finding unusual(SubmissionState state, int number, int row) {
    return Finding.newBuilder()
        .setSeverity(Severity.WARNING)
        .setNumber(number)
        .setRow(row)
        .setColumn("value")
        .setCode("LARGE_CHANGE")
        .setMessage(text.of("1,100 is far above the 400 of last December."))
        .setRemedy(text.of("Check it, and say why in the note."))
        .setNeedsExplanation(state == SubmissionState.CHECKED)
        .setExplanation(explained.getOrDefault(number, ""))
        .build();
  }

  private Measure measure(String name) {
    return samples.measures().stream()
        .filter(measure -> measure.getName().equals(name) || measure.getCode().equals(name))
        .findFirst()
        .orElseThrow(() -> Status.NOT_FOUND.asRuntimeException());
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  private final class Measures extends MeasureServiceGrpc.MeasureServiceImplBase {
    @Override
    public void listMeasures(
        ListMeasuresRequest request, StreamObserver<ListMeasuresResponse> observer) {
      answer(
          observer, ListMeasuresResponse.newBuilder().addAllMeasures(samples.measures()).build());
    }

    @Override
    public void getMeasure(GetMeasureRequest request, StreamObserver<Measure> observer) {
      if (samples.measures().stream().noneMatch(one -> one.getName().equals(request.getName()))) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      answer(observer, measure(request.getName()));
    }
  }

  private final class Figures extends FigureServiceGrpc.FigureServiceImplBase {
    @Override
    public void listFigures(
        ListFiguresRequest request, StreamObserver<ListFiguresResponse> observer) {
      if (request.getMeasure().isEmpty() && request.getFrom().equals("2013-14-Q3")) {
        answer(
            observer,
            ListFiguresResponse.newBuilder()
                .addAllFigures(samples.history(request.getForce()))
                .build());
        return;
      }
      answer(
          observer,
          ListFiguresResponse.newBuilder()
              .addAllFigures(
                  samples.figures(
                      request.getMeasure().isEmpty() ? "CM03" : request.getMeasure(),
                      request.getForce()))
              .build());
    }
  }

  private final class Analyses extends AnalysisServiceGrpc.AnalysisServiceImplBase {
    @Override
    public void getValueForMoney(
        GetValueForMoneyRequest request, StreamObserver<ValueForMoney> observer) {
      answer(observer, money(text));
    }

    private static ValueForMoney money(Text text) {
      return coded(FakeRecords.full(text, ValueForMoney.class, ValueForMoney.getDefaultInstance()));
    }

    /** Nobody types codes: they are the catalogue's and the region's. */
    private static ValueForMoney coded(ValueForMoney money) {
      ValueForMoney.Builder coded = money.toBuilder();
      coded
          .getLinesBuilderList()
          .forEach(line -> {
            line.setCostMeasure("CM12").setUseMeasure("CM05").setYear("2014-15");
            line.getSharesBuilderList().forEach(share -> share.setForce("E23000016"));
          });
      return coded.build();
    }

    @Override
    public void compareForces(
        CompareForcesRequest request, StreamObserver<ForceComparison> observer) {
      answer(observer, samples.order(measure(request.getMeasure()), request.getPeriod()));
    }

    @Override
    public void whatIf(WhatIfRequest request, StreamObserver<WhatIfAnswer> observer) {
      answer(
          observer, FakeRecords.full(text, WhatIfAnswer.class, WhatIfAnswer.getDefaultInstance()));
    }

    @Override
    public void traceFigure(TraceFigureRequest request, StreamObserver<FigureTrace> observer) {
      answer(
          observer,
          samples.trace(
              measure(request.getMeasure().replaceFirst("\\..*", "")),
              request.getMeasure(),
              request.getForce()));
    }

    @Override
    public void analyseMeasure(AnalyseMeasureRequest request, StreamObserver<Analysis> observer) {
      answer(observer, samples.analysis(measure(request.getMeasure()), request.getForce()));
    }
  }

  private final class Submissions extends SubmissionServiceGrpc.SubmissionServiceImplBase {
    @Override
    public StreamObserver<UploadSubmissionRequest> uploadSubmission(
        StreamObserver<UploadSubmissionResponse> observer) {
      return new StreamObserver<>() {
        private UploadHeader header = UploadHeader.getDefaultInstance();
        private ByteString bytes = ByteString.EMPTY;

        @Override
        public void onNext(UploadSubmissionRequest part) {
          if (part.hasHeader()) {
            header = part.getHeader();
          } else {
            bytes = bytes.concat(part.getChunk());
            tell(UploadStage.RECEIVING);
          }
        }

        @Override
        public void onError(Throwable failure) {}

        private void tell(UploadStage stage) {
          String text = bytes.toStringUtf8();
          underWay.put(
              header.getUploadId(),
              UploadProgress.newBuilder()
                  .setStage(stage)
                  .setBytes(bytes.size())
                  .setRows((int) text.lines().count())
                  .setErrors(text.contains("12O") ? 1 : 0)
                  .setWarnings(1)
                  .addAllFindings(findings(SubmissionState.REJECTED))
                  .build());
        }

        @Override
        public void onCompleted() {
          String key = Keys.KEY.get();
          if (!key.isEmpty() && answered.containsKey(key)) {
            answer(
                observer,
                UploadSubmissionResponse.newBuilder().setSubmission(answered.get(key)).build());
            return;
          }
          boolean bad = bytes.toStringUtf8().contains("12O");
          SubmissionState state =
              bad
                  ? SubmissionState.REJECTED
                  : header.getSubmit() ? SubmissionState.SUBMITTED : SubmissionState.CHECKED;
          Submission taken =
              submission("01JNEW0000000000000000000" + submissions.size() % 10, state).toBuilder()
                  .setQuarter(header.getQuarter())
                  .setDryRun(header.getDryRun())
                  .setReason(header.getRevisionReason())
                  .setFilename(header.getFilename())
                  .build();
          if (!header.getDryRun()) {
            keep(taken);
            answered.put(key, taken);
          }
          List<Finding> found = findings(state);
          tell(UploadStage.FINISHED);
          answer(
              observer,
              UploadSubmissionResponse.newBuilder()
                  .setSubmission(taken)
                  .addAllFindings(found)
                  .setTotalFindings(found.size())
                  .build());
        }
      };
    }

    /** Tells all at every look; found is told with the first only. */
    @Override
    public void watchUpload(WatchUploadRequest request, StreamObserver<UploadProgress> observer) {
      UploadProgress now = underWay.get(request.getUploadId());
      if (now == null) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      observer.onNext(now);
      try {
        while (now.getStage() != UploadStage.FINISHED) {
          Thread.sleep(100);
          now = underWay.getOrDefault(request.getUploadId(), now);
          observer.onNext(now.toBuilder().clearFindings().build());
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      observer.onCompleted();
    }

    @Override
    public void getSubmission(GetSubmissionRequest request, StreamObserver<Submission> observer) {
      Submission found = submissions.get(request.getName());
      if (found == null) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      answer(observer, found);
    }

    @Override
    public void listSubmissions(
        ListSubmissionsRequest request, StreamObserver<ListSubmissionsResponse> observer) {
      answer(
          observer,
          ListSubmissionsResponse.newBuilder()
              .addAllSubmissions(
                  submissions.values().stream()
                      .filter(submission ->
                          request.getForce().isEmpty()
                              || submission.getForce().equals(request.getForce()))
                      .toList())
              .build());
    }

    @Override
    public void explainWarnings(
        ExplainWarningsRequest request, StreamObserver<Submission> observer) {
      request
          .getExplanationsList()
          .forEach(words -> explained.put(words.getFinding(), words.getText()));
      Submission checked =
          submissions.getOrDefault(request.getName(), Submission.getDefaultInstance()).toBuilder()
              .setUnexplainedWarnings(0)
              .build();
      keep(checked);
      answer(observer, checked);
    }

    @Override
    public void listFindings(
        ListFindingsRequest request, StreamObserver<ListFindingsResponse> observer) {
      answer(
          observer,
          ListFindingsResponse.newBuilder()
              .addAllFindings(
                  findings(
                      submissions
                          .getOrDefault(request.getParent(), Submission.getDefaultInstance())
                          .getState()))
              .build());
    }

    @Override
    public void downloadOriginal(
        DownloadOriginalRequest request, StreamObserver<DownloadOriginalResponse> observer) {
      answer(
          observer,
          DownloadOriginalResponse.newBuilder()
              .setFilename("west-mercia-q3.csv")
              .setContentType("text/csv")
              .setChunk(
                  ByteString.copyFrom(
                      CSV.replace("campaign", text.of("campaign")), StandardCharsets.UTF_8))
              .build());
    }

    @Override
    public void declareNilReturn(
        DeclareNilReturnRequest request, StreamObserver<Submission> observer) {
      Submission declared =
          submission(
                  "01JNIL0000000000000000000" + submissions.size() % 10, SubmissionState.SUBMITTED)
              .toBuilder()
              .setQuarter(request.getQuarter())
              .setReason(request.getStatement())
              .build();
      keep(declared);
      answer(observer, declared);
    }

    @Override
    public void submitSubmission(
        SubmitSubmissionRequest request, StreamObserver<Submission> observer) {
      move(request.getName(), SubmissionState.SUBMITTED, "", observer);
    }

    @Override
    public void signOffSubmission(
        SignOffSubmissionRequest request, StreamObserver<Submission> observer) {
      move(request.getName(), SubmissionState.SIGNED_OFF, "", observer);
    }

    @Override
    public void returnSubmission(
        ReturnSubmissionRequest request, StreamObserver<Submission> observer) {
      move(request.getName(), SubmissionState.RETURNED, request.getReason(), observer);
    }

    @Override
    public void withdrawSubmission(
        WithdrawSubmissionRequest request, StreamObserver<Submission> observer) {
      move(request.getName(), SubmissionState.WITHDRAWN, request.getReason(), observer);
    }

    private void move(
        String name, SubmissionState state, String reason, StreamObserver<Submission> observer) {
      Submission found = submissions.get(name);
      String key = Keys.KEY.get();
      if (!key.isEmpty() && answered.containsKey(key)) {
        answer(observer, answered.get(key));
        return;
      }
      if (found == null || found.getState() == state) {
        observer.onError(
            Status.FAILED_PRECONDITION
                .withDescription("The submission is already there.")
                .asRuntimeException());
        return;
      }
      Submission moved = found.toBuilder().setState(state).setReason(reason).build();
      keep(moved);
      answered.put(key, moved);
      answer(observer, moved);
    }

    @Override
    public void getTemplate(GetTemplateRequest request, StreamObserver<Template> observer) {
      answer(
          observer,
          Template.newBuilder()
              .setFilename("form.xlsx")
              .setContent(
                  ByteString.copyFrom(
                      FakeForm.asked(
                          slug,
                          request.getQuarter(),
                          request.getFormat() == UploadFormat.UPLOAD_FORMAT_CSV
                              ? SheetFormat.CSV
                              : SheetFormat.XLSX)))
              .build());
    }

    @Override
    public void getCompleteness(
        GetCompletenessRequest request, StreamObserver<Completeness> observer) {
      answer(
          observer,
          Completeness.newBuilder()
              .setQuarter(request.getQuarter())
              .setDueDate("2016-01-25")
              .setLabel(
                  request.getQuarter().equals(Samples.QUARTER)
                      ? Samples.QUARTER_LABEL
                      : "Q2 2026/27 (1 July to 30 September 2026)")
              .addSuppliers(
                  request.getQuarter().equals(Samples.QUARTER)
                      ? SupplierProgress.newBuilder()
                          .setForce("E23000016")
                          .setTitle(text.of("West Mercia"))
                          .setState(SubmissionState.SIGNED_OFF)
                          .setSubmission(samples.submissionName("01JABCDEFGHJKMNPQRSTVWXYZ0"))
                      : SupplierProgress.newBuilder()
                          .setForce("E23000016")
                          .setTitle(text.of("West Mercia"))
                          .addMissing("CM03.tests")
                          .addOwed(
                              OwedFigure.newBuilder()
                                  .setPart("CM03.tests")
                                  .setTitle(text.of("Roadside breath tests"))))
              .addSuppliers(
                  SupplierProgress.newBuilder()
                      .setForce("E23000017")
                      .setTitle(text.of("Warwickshire"))
                      .addMissing("CM03.tests")
                      .addMissing("CM03.failures"))
              .build());
    }
  }

  private final class Reports extends ReportServiceGrpc.ReportServiceImplBase {
    private ReportDraftState state = ReportDraftState.REPORT_DRAFT;

    @Override
    public void listReports(
        ListReportsRequest request, StreamObserver<ListReportsResponse> observer) {
      answer(
          observer,
          slug.equals("npas")
              ? ListReportsResponse.getDefaultInstance()
              : ListReportsResponse.newBuilder()
                  .addReports(samples.report(2, Samples.QUARTER, false))
                  .addReports(samples.report(1, "2015-16-Q2", false))
                  .build());
    }

    @Override
    public void getReport(GetReportRequest request, StreamObserver<Report> observer) {
      boolean latest = request.getName().endsWith("/latest") && !slug.equals("npas");
      if (!latest && !request.getName().endsWith(Samples.QUARTER)) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      Report report =
          samples.report(
              request.getVersion() == 0 ? 2 : request.getVersion(), Samples.QUARTER, true);
      answer(
          observer,
          request.getView() == ReportView.GLANCE
              ? report.toBuilder().setMoney(Analyses.money(text).getLines(0)).build()
              : report);
    }

    @Override
    public void previewReport(PreviewReportRequest request, StreamObserver<Report> observer) {
      answer(
          observer,
          samples.report(0, Samples.QUARTER, true).toBuilder().clearPublishTime().build());
    }

    @Override
    public void getCommentary(GetCommentaryRequest request, StreamObserver<Commentary> observer) {
      answer(observer, commentary);
    }

    @Override
    public void updateCommentary(
        UpdateCommentaryRequest request, StreamObserver<Commentary> observer) {
      if (!request.getCommentary().getEtag().equals(commentary.getEtag())) {
        observer.onError(Status.ABORTED.asRuntimeException());
        return;
      }
      commentary = request.getCommentary();
      answer(observer, commentary);
    }

    @Override
    public void getPublicReport(
        GetPublicReportRequest request, StreamObserver<PublicReport> observer) {
      if (!request.getName().endsWith(Samples.QUARTER)) {
        observer.onError(Status.NOT_FOUND.asRuntimeException());
        return;
      }
      answer(observer, samples.shown(request.getVersion() == 0 ? 2 : request.getVersion()));
    }

    @Override
    public void listPublicReports(
        ListPublicReportsRequest request, StreamObserver<ListPublicReportsResponse> observer) {
      answer(
          observer,
          slug.equals("rocu")
              ? ListPublicReportsResponse.getDefaultInstance()
              : ListPublicReportsResponse.newBuilder()
                  .addReports(samples.shown(2).toBuilder().clearContent())
                  .build());
    }

    @Override
    public void getReportDraft(
        GetReportDraftRequest request, StreamObserver<ReportDraft> observer) {
      answer(observer, draft(state));
    }

    @Override
    public void submitReport(SubmitReportRequest request, StreamObserver<ReportDraft> observer) {
      if (request.getRevisionNote().isEmpty()) {
        observer.onError(
            Status.INVALID_ARGUMENT
                .withDescription("Say in a sentence why there is a new version.")
                .asRuntimeException());
        return;
      }
      state = ReportDraftState.REPORT_SUBMITTED;
      answer(observer, draft(state));
    }

    @Override
    public void returnReport(ReturnReportRequest request, StreamObserver<ReportDraft> observer) {
      state = ReportDraftState.REPORT_RETURNED;
      answer(observer, draft(state));
    }

    private ReportDraft draft(ReportDraftState now) {
      boolean submitted = now == ReportDraftState.REPORT_SUBMITTED;
      return ReportDraft.newBuilder()
          .setName("collaborations/" + slug + "/reports/" + Samples.QUARTER)
          .setState(now)
          .setNextVersion(3)
          .setEtag("etag-1")
          .setWrittenBy("author." + slug)
          .setMayPublish(true)
          .setMayReturn(submitted)
          .setRevisionNote(submitted ? text.of("A late figure.") : "")
          .addMoves(
              ReportMove.newBuilder()
                  .setMove(submitted ? "SUBMIT" : "PUBLISH")
                  .setMovedBy("author." + slug)
                  .setMoveTime(Samples.time("2016-02-01T14:30:00Z"))
                  .setWords(text.of("A late figure.")))
          .addFindings(
              CommentaryFinding.newBuilder()
                  .setPlace("CM03")
                  .setLine(1)
                  .setColumn(5)
                  .setText("12.9%")
                  .setCode("NUMBER_DISAGREES")
                  .setMessage(text.of("12.9% is none of the figures of this section."))
                  .setRemedy(text.of("Refer to the figure by its name.")))
          .build();
    }

    @Override
    public void checkCommentary(
        CheckCommentaryRequest request, StreamObserver<CheckedCommentary> observer) {
      CheckedCommentary.Builder checked =
          CheckedCommentary.newBuilder().setCommentary(request.getCommentary());
      if (request.getCommentary().getSummary().contains("{{")) {
        checked.addFindings(
            CommentaryFinding.newBuilder()
                .setBlocks(true)
                .setPlace("summary")
                .setLine(1)
                .setColumn(1)
                .setText("{{CM99}}")
                .setCode("REFERENCE_UNKNOWN")
                .setMessage(text.of("'CM99' is no measure of CMPG."))
                .setRemedy(text.of("Take it from the list of references.")));
      }
      answer(observer, checked.build());
    }

    @Override
    public void listFigureReferences(
        ListFigureReferencesRequest request,
        StreamObserver<ListFigureReferencesResponse> observer) {
      answer(
          observer,
          ListFigureReferencesResponse.newBuilder()
              .addReferences(
                  FigureReference.newBuilder()
                      .setText("{{CM03|west-mercia}}")
                      .setMeasure("CM03")
                      .setTitle(text.of("Breath-test failure"))
                      .setForceTitle(text.of("West Mercia"))
                      .setPeriodLabel(Samples.QUARTER_LABEL)
                      .setDisplay("17.6%"))
              .build());
    }

    @Override
    public void publishReport(PublishReportRequest request, StreamObserver<Report> observer) {
      answer(observer, samples.report(3, Samples.QUARTER, true));
    }
  }
}
