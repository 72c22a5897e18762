package oversight.rocu;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceImplBase;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.service.database.CallerTransactions;

/** The twelve core capabilities, with what counts of each for a quarter. */
@Component
class CapabilityEndpoint extends CapabilityServiceImplBase {
  private static final String MEASURE = "RO11";
  private static final String KEY = "capability";
  private static final String SOURCE =
      "The twelve core capabilities of the national programme, as reported to the Board in July"
          + " 2013 (001, 50).";

  private final OwnCollaboration own;
  private final Ledger ledger;
  private final CallerTransactions transactions;

  CapabilityEndpoint(OwnCollaboration own, Ledger ledger, CallerTransactions transactions) {
    this.own = own;
    this.ledger = ledger;
    this.transactions = transactions;
  }

  @Override
  public void listCapabilities(
      ListCapabilitiesRequest request, StreamObserver<ListCapabilitiesResponse> response) {
    Caller caller = CallerContext.current();
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    ListCapabilitiesResponse.Builder answer =
        ListCapabilitiesResponse.newBuilder().setSource(SOURCE);
    Optional<Measure> measure = own.catalogueFor(caller).measure(MEASURE);
    if (measure.isPresent()) {
      Map<String, BigDecimal> inPlace = inPlace(caller, measure.get(), quarter);
      for (String key : measure.get().breakdown(KEY).map(Breakdown::values).orElse(List.of())) {
        answer.addCapabilities(
            Capability.newBuilder()
                .setKey(key)
                .setTitle(title(key))
                .setStatus(status(inPlace.get(key))));
      }
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private Map<String, BigDecimal> inPlace(
      Caller caller, Measure measure, FinancialQuarter quarter) {
    List<CountingFigure> figures =
        transactions.read(
            caller,
            () ->
                ledger.list(
                    new FigureQuery(
                        measure.parts().stream().map(part -> part.code()).toList(),
                        null,
                        quarter.start(),
                        quarter.end(),
                        null,
                        null,
                        Optional.empty(),
                        FigureQuery.ALL)));
    Map<String, BigDecimal> inPlace = new HashMap<>();
    for (CountingFigure figure : figures) {
      BigDecimal value = figure.value();
      if (figure.breakdown().startsWith(KEY + "=") && value != null) {
        inPlace.put(figure.breakdown().substring(KEY.length() + 1), value);
      }
    }
    return inPlace;
  }

  private static CapabilityStatus status(@org.jspecify.annotations.Nullable BigDecimal value) {
    if (value == null) {
      return CapabilityStatus.CAPABILITY_STATUS_UNSPECIFIED;
    }
    return value.signum() > 0 ? CapabilityStatus.IN_PLACE : CapabilityStatus.NOT_IN_PLACE;
  }

  private static String title(String key) {
    String words = key.replace('-', ' ');
    return key.equals("gain")
        ? "Government Agency Intelligence Network (GAIN)"
        : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
