package oversight.npas;

import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.collaboration.Quarters;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceImplBase;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;

/** Charging over gRPC. */
@Component
class ChargingEndpoint extends ChargingServiceImplBase {
  private final ChargingReader charging;
  private final CallerTransactions transactions;

  ChargingEndpoint(ChargingReader charging, CallerTransactions transactions) {
    this.charging = charging;
    this.transactions = transactions;
  }

  @Override
  public void getChargingYear(
      GetChargingYearRequest request, StreamObserver<ChargingYear> response) {
    Caller caller = CallerContext.current();
    FinancialYear year = year(request.getFinancialYear());
    response.onNext(transactions.read(caller, () -> charging.read(year)));
    response.onCompleted();
  }

  /** {@code 2011-12} alone is a month elsewhere; here only a year can be meant. */
  private static FinancialYear year(String text) {
    try {
      if (Periods.parse(text + "-FY") instanceof FinancialYear year) {
        return year;
      }
    } catch (InvalidPeriodException notAYear) {
      Period period = Quarters.period("financial_year", text);
      if (period instanceof FinancialYear year) {
        return year;
      }
    }
    throw new InvalidFieldException(
        "financial_year", "'" + text + "' is no financial year. Write it as 2015-16.");
  }
}
