package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.Frequencies;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.analysis.Analyst;
import oversight.collaboration.analysis.FigureTracer;
import oversight.collaboration.analysis.ForceComparer;
import oversight.collaboration.analysis.Question;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.money.MoneyReader;
import oversight.collaboration.money.Scenarios;
import oversight.collaboration.overview.OverviewReader;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.region.Force;
import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceImplBase;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.FigureTrace;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.GetOverviewRequest;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.ListStepChangesRequest;
import oversight.returns.v1.ListStepChangesResponse;
import oversight.returns.v1.Overview;
import oversight.returns.v1.StepChange;
import oversight.returns.v1.SuggestStepChangesRequest;
import oversight.returns.v1.SuggestStepChangesResponse;
import oversight.returns.v1.TraceFigureRequest;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfRequest;
import oversight.returns.v1.WithdrawStepChangeRequest;
import oversight.service.database.CallerTransactions;

/** Analysis over gRPC. */
@Component
class AnalysisEndpoint extends AnalysisServiceImplBase {
  private final OwnCollaboration own;
  private final Analyst analyst;
  private final FigureTracer tracer;
  private final SignOffs signOffs;
  private final OverviewReader overviews;
  private final ForceComparer forces;
  private final MoneyReader money;
  private final Scenarios scenarios;
  private final Steps steps;
  private final Views views;
  private final CallerTransactions transactions;

  AnalysisEndpoint(
      OwnCollaboration own,
      Analyst analyst,
      FigureTracer tracer,
      SignOffs signOffs,
      OverviewReader overviews,
      ForceComparer forces,
      MoneyReader money,
      Scenarios scenarios,
      Steps steps,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.analyst = analyst;
    this.tracer = tracer;
    this.signOffs = signOffs;
    this.overviews = overviews;
    this.forces = forces;
    this.money = money;
    this.scenarios = scenarios;
    this.steps = steps;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void analyseMeasure(AnalyseMeasureRequest request, StreamObserver<Analysis> response) {
    Caller caller = CallerContext.current();
    Subject subject = subject(caller, request.getMeasure());
    Rates.requireCount(subject, request.getPer());
    Question question = question(request);
    Analysis answer = read(caller, question.asOf(), () -> analyst.analyse(subject, question));
    if (answer.getPointsCount() > 0) {
      views.record(
          caller,
          "AnalyseMeasure",
          (request.getMeasure() + " " + request.getForce()).strip(),
          views.isSensitive(request.getMeasure()));
    }
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void traceFigure(TraceFigureRequest request, StreamObserver<FigureTrace> response) {
    Caller caller = CallerContext.current();
    Subject subject = subject(caller, request.getMeasure());
    Optional<Force> force = force(request.getForce());
    Period period = Quarters.period("period", request.getPeriod());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    FigureTrace answer = read(caller, asOf, () -> tracer.trace(subject, force, period, asOf));
    views.record(
        caller,
        "TraceFigure",
        (request.getMeasure() + " " + request.getForce()).strip() + " " + period.id(),
        views.isSensitive(request.getMeasure()));
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void getOverview(GetOverviewRequest request, StreamObserver<Overview> response) {
    Caller caller = CallerContext.current();
    Optional<FinancialQuarter> quarter =
        request.getQuarter().isEmpty()
            ? Optional.<FinancialQuarter>empty()
            : Optional.of(Quarters.parse("quarter", request.getQuarter()));
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    Overview answer = read(caller, asOf, () -> overviews.read(caller, quarter, asOf));
    if (answer.getMeasuresCount() > 0) {
      views.record(
          caller,
          "GetOverview",
          answer.getQuarter(),
          answer.getMeasuresList().stream()
              .anyMatch(measure -> views.isSensitive(measure.getMeasure())));
    }
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void compareForces(
      CompareForcesRequest request, StreamObserver<ForceComparison> response) {
    Caller caller = CallerContext.current();
    Subject subject = subject(caller, request.getMeasure());
    Rates.requireCount(subject, request.getPer());
    Period period = Quarters.period("period", request.getPeriod());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    ForceComparison answer =
        read(caller, asOf, () -> forces.compare(subject, period, request.getPer(), asOf));
    views.record(
        caller, "CompareForces", request.getMeasure(), views.isSensitive(request.getMeasure()));
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void suggestStepChanges(
      SuggestStepChangesRequest request, StreamObserver<SuggestStepChangesResponse> response) {
    Caller caller = CallerContext.current();
    Subject subject = subject(caller, request.getMeasure());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(steps.suggest(caller, subject, force(request.getForce()), asOf));
    response.onCompleted();
  }

  @Override
  public void acceptStepChange(
      AcceptStepChangeRequest request, StreamObserver<StepChange> response) {
    Caller caller = CallerContext.current();
    steps.requireAuthor(caller);
    Subject subject = subject(caller, request.getMeasure());
    Period period = Quarters.period("period", request.getPeriod());
    response.onNext(steps.accept(caller, subject, force(request.getForce()), period, request));
    response.onCompleted();
  }

  @Override
  public void withdrawStepChange(
      WithdrawStepChangeRequest request, StreamObserver<StepChange> response) {
    Caller caller = CallerContext.current();
    steps.requireAuthor(caller);
    response.onNext(steps.withdraw(caller, request));
    response.onCompleted();
  }

  @Override
  public void listStepChanges(
      ListStepChangesRequest request, StreamObserver<ListStepChangesResponse> response) {
    response.onNext(steps.list(CallerContext.current(), request));
    response.onCompleted();
  }

  @Override
  public void getValueForMoney(
      GetValueForMoneyRequest request, StreamObserver<ValueForMoney> response) {
    Caller caller = CallerContext.current();
    Optional<FinancialYear> from = year("from", request.getFrom());
    Optional<FinancialYear> to = year("to", request.getTo());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    ValueForMoney answer = read(caller, asOf, () -> money.read(caller, from, to, asOf));
    if (answer.getLinesCount() > 0) {
      views.record(caller, "GetValueForMoney", "valueForMoney");
    }
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void whatIf(WhatIfRequest request, StreamObserver<WhatIfAnswer> response) {
    Caller caller = CallerContext.current();
    FinancialYear year = Quarters.year("year", request.getYear());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    WhatIfAnswer answer = read(caller, asOf, () -> scenarios.ask(caller, year, request, asOf));
    views.record(caller, "WhatIf", "valueForMoney");
    response.onNext(answer);
    response.onCompleted();
  }

  /** Reads as at an instant by which every sign-off that began before it has ended. */
  private <T> T read(Caller caller, @Nullable Instant asOf, Supplier<T> work) {
    return transactions.read(
        caller,
        () -> {
          signOffs.await(asOf);
          return work.get();
        });
  }

  private Subject subject(Caller caller, String code) {
    return Subject.find(own.catalogueFor(caller), code)
        .orElseThrow(() -> MeasureUnknown.of(own, code));
  }

  private Optional<Force> force(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(own.force(name));
  }

  private Question question(AnalyseMeasureRequest request) {
    return new Question(
        force(request.getForce()),
        period("from", request.getFrom()),
        period("to", request.getTo()),
        Instants.asOf(request.hasAsOf(), request.getAsOf()),
        kind(request.getFrequency()),
        request.getPer());
  }

  private static Optional<PeriodKind> kind(Frequency frequency) {
    return frequency == Frequency.FREQUENCY_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(Frequencies.kind(frequency));
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }

  private static Optional<FinancialYear> year(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.year(field, text));
  }
}
