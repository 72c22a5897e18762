package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.Quarters;
import oversight.collaboration.log.CountingRecord;
import oversight.collaboration.log.Log;
import oversight.collaboration.log.LogMessages;
import oversight.collaboration.log.LogQuery;
import oversight.collaboration.log.LogStore;
import oversight.collaboration.log.Logs;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.ListLogsResponse;
import oversight.returns.v1.LogRecord;
import oversight.returns.v1.LogServiceGrpc.LogServiceImplBase;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;

/** Logs over gRPC. */
@Component
class LogEndpoint extends LogServiceImplBase {
  private static final int DEFAULT_PAGE = 1000;
  private static final int KEY_PARTS = 3;

  private final OwnCollaboration own;
  private final Logs logs;
  private final LogStore store;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  LogEndpoint(
      OwnCollaboration own,
      Logs logs,
      LogStore store,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.logs = logs;
    this.store = store;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listLogs(ListLogsRequest request, StreamObserver<ListLogsResponse> response) {
    Caller caller = CallerContext.current();
    ListLogsResponse.Builder answer = ListLogsResponse.newBuilder();
    if (own.isOpenTo(caller)) {
      logs.all().forEach(log -> answer.addLogs(LogMessages.toMessage(log)));
      views.record(caller, "ListLogs", "logs");
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void listLogRecords(
      ListLogRecordsRequest request, StreamObserver<ListLogRecordsResponse> response) {
    Caller caller = CallerContext.current();
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    LogQuery query = query(caller, request, size + 1);
    List<CountingRecord> found =
        transactions.read(
            caller,
            () -> {
              signOffs.await(query.asOf());
              return store.list(query);
            });
    List<LogRecord> page =
        PageSize.cut(
            found.stream().map(record -> LogMessages.toMessage(own, record)).toList(), size);
    ListLogRecordsResponse.Builder answer = ListLogRecordsResponse.newBuilder().addAllRecords(page);
    if (found.size() > page.size()) {
      LogQuery.After last = found.get(page.size() - 1).place();
      answer.setNextPageToken(
          PageToken.of(last.at(), last.key(), String.valueOf(last.submission())));
    }
    if (!found.isEmpty()) {
      views.record(
          caller,
          "ListLogRecords",
          request.getLog(),
          query.log().derives().stream().anyMatch(views::isSensitive));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private LogQuery query(Caller caller, ListLogRecordsRequest request, int size) {
    Log log =
        logs.find(request.getLog())
            .filter(known -> own.isOpenTo(caller))
            .orElseThrow(() -> new NotFoundException(own.name("logs", request.getLog())));
    return new LogQuery(
        log,
        period("from", request.getFrom()).map(Period::start).orElse(null),
        period("to", request.getTo()).map(Period::end).orElse(null),
        request.getForce().isEmpty() ? null : own.force(request.getForce()).code(),
        Instants.asOf(request.hasAsOf(), request.getAsOf()),
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(after(PageToken.parse(request.getPageToken(), KEY_PARTS))),
        size);
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }

  private static LogQuery.After after(List<String> key) {
    return new LogQuery.After(moment(key.get(0)), key.get(1), PageToken.number(key.get(2)));
  }

  private static String moment(String part) {
    try {
      return part.endsWith("Z") ? Instant.parse(part).toString() : PageToken.day(part);
    } catch (DateTimeParseException forged) {
      throw PageToken.bad();
    }
  }
}
