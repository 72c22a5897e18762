package oversight.rocu.register;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.record.RecordKind;
import oversight.identity.grpc.CallerContext;
import oversight.rocu.log.Looks;
import oversight.rocu.register.UnitRecords.Kept;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceImplBase;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.ListCapabilityVersionsRequest;
import oversight.rocu.v1.ListCapabilityVersionsResponse;
import oversight.rocu.v1.RecordCapabilityRequest;
import oversight.service.error.InvalidFieldException;
import oversight.service.error.NotFoundException;
import oversight.service.personal.PersonalData;

/** The twelve core capabilities: what counts of each for a quarter, and what is on record. */
@Component
class CapabilityEndpoint extends CapabilityServiceImplBase {
  static final String MEASURE = "RO11";
  private static final String CAPABILITY = "capability";
  static final RecordKind<CapabilityRecord> KIND =
      new RecordKind<>(CAPABILITY, CapabilityRecord.class, CapabilityRecord.getDefaultInstance());
  private static final String SOURCE =
      "The twelve core capabilities of the national programme, as reported to the Board in July"
          + " 2013 (paragraph 50 of its paper).";

  private final OwnCollaboration own;
  private final Ledger ledger;
  private final UnitRecords records;
  private final Keeper keeper;
  private final PersonalData personal;
  private final Looks looks;

  CapabilityEndpoint(
      OwnCollaboration own,
      Ledger ledger,
      UnitRecords records,
      Keeper keeper,
      PersonalData personal,
      Looks looks) {
    this.own = own;
    this.ledger = ledger;
    this.records = records;
    this.keeper = keeper;
    this.personal = personal;
    this.looks = looks;
  }

  /** The keys of the twelve, in the programme's order. */
  static List<String> keys(OwnCollaboration own) {
    return own.catalogue()
        .measure(MEASURE)
        .flatMap(measure -> measure.breakdown(CAPABILITY))
        .map(Breakdown::values)
        .orElse(List.of());
  }

  @Override
  public void listCapabilities(
      ListCapabilitiesRequest request, StreamObserver<ListCapabilitiesResponse> response) {
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    ListCapabilitiesResponse.Builder answer =
        ListCapabilitiesResponse.newBuilder().setSource(SOURCE).setMarking(looks.marking(MEASURE));
    Optional<Measure> measure = own.catalogueFor(CallerContext.current()).measure(MEASURE);
    if (measure.isPresent()) {
      looks.read(
          asOf,
          () -> {
            Map<String, BigDecimal> inPlace = inPlace(measure.get(), quarter, asOf);
            Map<String, CapabilityRecord> onRecord = onRecord(quarter.end(), asOf);
            keys(own)
                .forEach(key ->
                    answer.addCapabilities(capability(key, inPlace.get(key), onRecord.get(key))));
            return answer;
          });
      looks.record("ListCapabilities", "capabilities", MEASURE);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static Capability capability(
      String key, @Nullable BigDecimal counted, @Nullable CapabilityRecord onRecord) {
    Capability.Builder capability =
        Capability.newBuilder()
            .setKey(key)
            .setTitle(CapabilityTitles.of(key))
            .setStatus(status(counted));
    if (onRecord != null) {
      capability
          .setRecord(onRecord)
          .setDisagrees(
              counted != null
                  && (counted.signum() > 0) != (onRecord.getStatus() == CapabilityStatus.IN_PLACE));
    }
    return capability.build();
  }

  /** Of each the latest version that says how it is from a day up to this one. */
  private Map<String, CapabilityRecord> onRecord(LocalDate day, @Nullable Instant asOf) {
    Map<String, CapabilityRecord> latest = new HashMap<>();
    for (Kept<CapabilityRecord> kept : records.all(KIND, asOf)) {
      CapabilityRecord record = message(kept);
      CapabilityRecord before = latest.get(record.getKey());
      if (!LocalDate.parse(record.getFromDate()).isAfter(day)
          && (before == null || record.getFromDate().compareTo(before.getFromDate()) >= 0)) {
        latest.put(record.getKey(), record);
      }
    }
    return latest;
  }

  private static CapabilityRecord message(Kept<CapabilityRecord> kept) {
    return kept.content().toBuilder().setVersion(kept.version()).build();
  }

  private Map<String, BigDecimal> inPlace(
      Measure measure, FinancialQuarter quarter, @Nullable Instant asOf) {
    Map<String, BigDecimal> inPlace = new HashMap<>();
    FigureQuery query =
        new FigureQuery(
            measure.parts().stream().map(part -> part.code()).toList(),
            null,
            quarter.start(),
            quarter.end(),
            asOf,
            null,
            Optional.empty(),
            FigureQuery.ALL);
    for (CountingFigure figure : ledger.list(query)) {
      BigDecimal value = figure.value();
      if (figure.breakdown().startsWith(CAPABILITY + "=") && value != null) {
        inPlace.put(figure.breakdown().substring(CAPABILITY.length() + 1), value);
      }
    }
    return inPlace;
  }

  @Override
  public void recordCapability(
      RecordCapabilityRequest request, StreamObserver<CapabilityRecord> response) {
    CapabilityRecord given = request.getRecord();
    if (!keys(own).contains(given.getKey())) {
      throw new NotFoundException("capabilities/" + given.getKey());
    }
    Days.of("record.from_date", given.getFromDate());
    if (!given.getPlanDate().isEmpty()) {
      Days.of("record.plan_date", given.getPlanDate());
    }
    personal.refuse("record.plan", given.getPlan());
    Set<String> forces = new LinkedHashSet<>();
    given
        .getForcesList()
        .forEach(force -> {
          if (!forces.add(own.force(force).code())) {
            throw new InvalidFieldException("record.forces", force + " is named twice.");
          }
        });
    CapabilityRecord record =
        given.toBuilder().clearVersion().clearForces().addAllForces(forces).build();
    keeper.record(KIND, record.getKey(), record, request.getEtag(), request.getReason());
    response.onNext(message(versions(record.getKey()).getFirst()));
    response.onCompleted();
  }

  @Override
  public void listCapabilityVersions(
      ListCapabilityVersionsRequest request,
      StreamObserver<ListCapabilityVersionsResponse> response) {
    ListCapabilityVersionsResponse.Builder answer = ListCapabilityVersionsResponse.newBuilder();
    versions(request.getKey()).forEach(kept -> answer.addRecords(message(kept)));
    looks.record("ListCapabilityVersions", request.getKey(), MEASURE);
    response.onNext(answer.build());
    response.onCompleted();
  }

  private List<Kept<CapabilityRecord>> versions(String key) {
    return looks.read(null, () -> records.versions(KIND, key));
  }

  private static CapabilityStatus status(@Nullable BigDecimal value) {
    if (value == null) {
      return CapabilityStatus.CAPABILITY_STATUS_UNSPECIFIED;
    }
    return value.signum() > 0 ? CapabilityStatus.IN_PLACE : CapabilityStatus.NOT_IN_PLACE;
  }
}
