package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.Frequencies;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.analysis.Analyst;
import oversight.collaboration.analysis.Question;
import oversight.collaboration.analysis.Subject;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceImplBase;
import oversight.returns.v1.Frequency;
import oversight.service.database.CallerTransactions;

/** Analysis over gRPC. */
@Component
class AnalysisEndpoint extends AnalysisServiceImplBase {
  private final OwnCollaboration own;
  private final Analyst analyst;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  AnalysisEndpoint(
      OwnCollaboration own,
      Analyst analyst,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.analyst = analyst;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void analyseMeasure(AnalyseMeasureRequest request, StreamObserver<Analysis> response) {
    Caller caller = CallerContext.current();
    Subject subject =
        Subject.find(own.catalogueFor(caller), request.getMeasure())
            .orElseThrow(() -> MeasureUnknown.of(own, request.getMeasure()));
    Question question = question(request);
    Analysis answer =
        transactions.read(
            caller,
            () -> {
              signOffs.await(question.asOf());
              return analyst.analyse(subject, question);
            });
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

  private Question question(AnalyseMeasureRequest request) {
    return new Question(
        request.getForce().isEmpty()
            ? Optional.empty()
            : Optional.of(own.force(request.getForce())),
        period("from", request.getFrom()),
        period("to", request.getTo()),
        request.hasAsOf() ? Instants.of("as_of", request.getAsOf()) : null,
        kind(request.getFrequency()));
  }

  private static Optional<PeriodKind> kind(Frequency frequency) {
    return frequency == Frequency.FREQUENCY_UNSPECIFIED
        ? Optional.empty()
        : Optional.of(Frequencies.kind(frequency));
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }
}
