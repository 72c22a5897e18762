package oversight.portal.web.fake;

import com.google.type.Decimal;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.npas.v1.Availability;
import oversight.npas.v1.AvailabilityLine;
import oversight.npas.v1.AvailabilityServiceGrpc.AvailabilityServiceImplBase;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetLine;
import oversight.npas.v1.BudgetServiceGrpc.BudgetServiceImplBase;
import oversight.npas.v1.BudgetTotal;
import oversight.npas.v1.CallServiceGrpc.CallServiceImplBase;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceImplBase;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.ForceCharge;
import oversight.npas.v1.ForceCharges;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.npas.v1.GetBudgetRequest;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.LostMinutes;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.ResponseTimes;
import oversight.npas.v1.TimeSpread;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.ListLogsRequest;
import oversight.returns.v1.ListLogsResponse;
import oversight.returns.v1.Log;
import oversight.returns.v1.LogColumn;
import oversight.returns.v1.LogRecord;
import oversight.returns.v1.LogServiceGrpc.LogServiceImplBase;
import oversight.returns.v1.SupplierKind;

/** The air service's own services, and its call log. */
final class FakeAir {
  private final String slug;
  private final Text text;

  FakeAir(String slug, Text text) {
    this.slug = slug;
    this.text = text;
  }

  List<BindableService> services() {
    return List.of(new Logs(), new Calls(), new Charging(), new Budgets(), new Availabilities());
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  private static TimeSpread spread(long count, String median) {
    return TimeSpread.newBuilder()
        .setCount(count)
        .setTotalSeconds(decimal("90000"))
        .setMean(decimal("840.5"))
        .setMedian(decimal(median))
        .setNinetieth(decimal("1560"))
        .setMeanDisplay("14:01")
        .setMedianDisplay("13:20")
        .setNinetiethDisplay("26:00")
        .build();
  }

  private final class Logs extends LogServiceImplBase {
    @Override
    public void listLogs(ListLogsRequest request, StreamObserver<ListLogsResponse> observer) {
      ListLogsResponse.Builder logs = ListLogsResponse.newBuilder();
      if (slug.equals("npas")) {
        logs.addLogs(
            Log.newBuilder()
                .setName("calls")
                .setTitle("Call log")
                .setDefinition(text.of("One row for each call."))
                .setSuppliedBy(SupplierKind.SUPPLIER_KIND_UNIT)
                .setKey("call")
                .setDated("requested")
                .addColumns(column("call", "Call reference", "reference"))
                .addColumns(column("force", "Requesting force", "force"))
                .addColumns(column("requested", "Time of the request", "time"))
                .addColumns(column("reason", "Reason", "words"))
                .addDerives("NP01")
                .addDerives("NP01.open")
                .addDerives("NP02"));
      }
      answer(observer, logs.build());
    }

    private static LogColumn column(String name, String title, String kind) {
      return LogColumn.newBuilder()
          .setName(name)
          .setTitle(title)
          .setKind(kind)
          .setRequired(!name.equals("reason"))
          .build();
    }

    @Override
    public void listLogRecords(
        ListLogRecordsRequest request, StreamObserver<ListLogRecordsResponse> observer) {
      ListLogRecordsResponse.Builder records = ListLogRecordsResponse.newBuilder();
      boolean second = !request.getPageToken().isEmpty();
      records.addRecords(
          LogRecord.newBuilder()
              .putCells("call", second ? "C-2" : "C-1")
              .putCells("force", "E23000016")
              .putCells("requested", "2015-07-01T11:05:00Z")
              .putCells("reason", text.of("weather"))
              .setSubmission("collaborations/npas/submissions/01JABCDEFGHJKMNPQRSTVWXYZ0")
              .setRow(2));
      if (!second) {
        records.setNextPageToken("dG9rZW4");
      }
      answer(observer, records.build());
    }
  }

  private static final class Calls extends CallServiceImplBase {
    @Override
    public void getResponseTimes(
        GetResponseTimesRequest request, StreamObserver<ResponseTimes> observer) {
      ResponseTimes.Builder times = ResponseTimes.newBuilder();
      if (request.getEvery() == Frequency.FREQUENCY_QUARTER) {
        for (int quarter = 1; quarter <= 3; quarter++) {
          times.addLines(
              ResponseTime.newBuilder()
                  .setTitle("All forces")
                  .setPeriod("2015-16-Q" + quarter)
                  .setPeriodLabel("Q" + quarter + " 2015/16 (its dates)")
                  .setToLift(spread(110, "240"))
                  .setToScene(spread(100, "80" + quarter)));
        }
      } else {
        times
            .addLines(
                ResponseTime.newBuilder()
                    .setTitle("All forces")
                    .setToLift(spread(110, "240"))
                    .setToScene(spread(100, "800")))
            .addLines(
                ResponseTime.newBuilder()
                    .setForce("E23000016")
                    .setTitle("West Mercia")
                    .setPriority("1")
                    .setToLift(spread(3, "240"))
                    .setToScene(TimeSpread.getDefaultInstance()));
      }
      answer(observer, times.build());
    }
  }

  private final class Charging extends ChargingServiceImplBase {
    @Override
    public void getChargingYear(
        GetChargingYearRequest request, StreamObserver<ChargingYear> observer) {
      answer(
          observer,
          ChargingYear.newBuilder()
              .setFinancialYear(request.getFinancialYear())
              .setChargingYear("1 January to 31 December 2014")
              .setDenominator("Staffordshire and West Mercia")
              .addForces(
                  ForceCharge.newBuilder()
                      .setForce("E23000016")
                      .setTitle(text.of("West Mercia"))
                      .setCalls(decimal("180"))
                      .setCharge(decimal("240000"))
                      .setShareOfCalls(decimal("30"))
                      .setShareOfCharge(decimal("25"))
                      .setGap(decimal("-5")))
              .addNotes(text.of("Not every figure counts."))
              .setIllustrative(true)
              .build());
    }

    @Override
    public void getCharges(GetChargesRequest request, StreamObserver<Charges> observer) {
      answer(
          observer,
          Charges.newBuilder()
              .setFinancialYear(request.getFinancialYear())
              .addForces(
                  ForceCharges.newBuilder()
                      .setForce("E23000016")
                      .setDue(decimal("288000.01"))
                      .setBooked(decimal("239000")))
              .build());
    }
  }

  private final class Budgets extends BudgetServiceImplBase {
    @Override
    public void getBudget(GetBudgetRequest request, StreamObserver<Budget> observer) {
      BudgetTotal total =
          BudgetTotal.newBuilder()
              .setBudget(decimal("600000"))
              .setForecast(decimal("630000"))
              .setActual(decimal("480000"))
              .setVariance(decimal("30000"))
              .build();
      answer(
          observer,
          Budget.newBuilder()
              .setFinancialYear(request.getFinancialYear())
              .setQuarterLabel("Q3 2015/16 (1 October to 31 December 2015)")
              .setSignedOffBy(text.of("author.npas"))
              .addLines(
                  BudgetLine.newBuilder()
                      .setLine("crew")
                      .setTitle(text.of("Crews"))
                      .setSide("cost")
                      .setAmounts(total))
              .setNet(total)
              .setShared(total)
              .build());
    }
  }

  private final class Availabilities extends AvailabilityServiceImplBase {
    @Override
    public void getAvailability(
        GetAvailabilityRequest request, StreamObserver<Availability> observer) {
      answer(
          observer,
          Availability.newBuilder()
              .addLines(
                  AvailabilityLine.newBuilder()
                      .setShifts(92)
                      .setScheduled(66_240)
                      .setAvailable(60_000)
                      .setLost(6240)
                      .setPercent(decimal("90.6"))
                      .setPercentDisplay("90.6%"))
              .addLost(
                  LostMinutes.newBuilder()
                      .setBase(text.of("birmingham"))
                      .setCause("maintenance")
                      .setMinutes(6240)
                      .setPercentOfScheduled(decimal("9.4")))
              .build());
    }
  }
}
