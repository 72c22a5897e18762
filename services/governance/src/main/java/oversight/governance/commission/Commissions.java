package oversight.governance.commission;

import static oversight.governance.register.Who.OFFICE;
import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.DueDay;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Move;
import oversight.governance.register.Register;
import oversight.governance.register.Said;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Commission.Consent;
import oversight.governance.v1.CommissionServiceGrpc;
import oversight.identity.Caller;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException;

/** The register of commissioned reports. */
@Component
public class Commissions implements Register<Commission> {
  private static final String AGREE = "agree";
  private static final String TODAY = "Leave it empty for today.";
  private static final String REQUESTED = "REQUESTED";

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("REQUESTED")
          .move(AGREE, "Agree the specification", "REQUESTED", "SPECIFICATION_AGREED", OFFICE)
          .on("Day on which your office agreed", TODAY)
          .move("draft", "Begin to write it", "SPECIFICATION_AGREED", "DRAFTING", OFFICER)
          .explained(
              "respecify",
              "Change what it must contain",
              "SPECIFICATION_AGREED DRAFTING",
              "REQUESTED",
              OFFICER)
          .move("submit", "Hand it in", "DRAFTING", "SUBMITTED", OFFICER)
          .on("Day on which it was handed in", TODAY)
          .explained("return", "Return it", "SUBMITTED", "DRAFTING", OFFICER)
          .move("accept", "Accept it", "SUBMITTED", "ACCEPTED", OFFICER)
          .on("Day on which it was accepted", TODAY)
          .frozen("ACCEPTED")
          .settled("ACCEPTED")
          .withdrawnFrom("REQUESTED SPECIFICATION_AGREED DRAFTING SUBMITTED ACCEPTED", OFFICER);

  /** Their names, by slug. */
  private final Map<String, String> offices = new LinkedHashMap<>();

  Commissions(Region region) {
    region.offices().forEach(office -> offices.put(office.slug(), office.name()));
  }

  @Override
  public Commission prototype() {
    return Commission.getDefaultInstance();
  }

  @Override
  public ServiceDescriptor service() {
    return CommissionServiceGrpc.getServiceDescriptor();
  }

  @Override
  public Lifecycle lifecycle() {
    return LIFECYCLE;
  }

  /** The offices may write their consent; no field is open to them otherwise. */
  @Override
  public Set<String> furtherEditors(Commission commission) {
    return offices.keySet();
  }

  /** An office agrees once, and to something. */
  @Override
  public boolean offers(Move move, Commission commission, Caller caller) {
    return !move.verb().equals(AGREE)
        || (!commission.getSpecification().isBlank()
            && commission.getAwaitedOfficesList().contains(caller.organisation().slug()));
  }

  @Override
  public Outcome<Commission> prepare(Change<Commission> change) {
    Commission former = change.former(Commission.getDefaultInstance());
    Commission.Builder commission =
        change.after().toBuilder()
            .clearAgreedBy()
            .setSubmittedOn(former.getSubmittedOn())
            .setAcceptedOn(former.getAcceptedOn());
    boolean same = former.getSpecification().equals(commission.getSpecification());
    if (same && !change.is("respecify")) {
      commission.addAllAgreedBy(former.getAgreedByList());
    }
    if (!same && !change.state().equals(REQUESTED)) {
      throw new InvalidFieldException(
          "specification",
          "The offices have agreed it. Make the move 'respecify' first, and ask them again.");
    }
    if (change.is(AGREE)) {
      return agreed(change, commission);
    }
    if (change.is("submit")) {
      commission.setSubmittedOn(change.pastDay());
    } else if (change.is("accept")) {
      commission.setAcceptedOn(change.pastDay());
    }
    return change.keep(commission.build());
  }

  /** The specification is agreed when every office of the region has agreed it. */
  private Outcome<Commission> agreed(Change<Commission> change, Commission.Builder commission) {
    if (commission.getSpecification().isBlank()) {
      throw new InvalidFieldException("specification", "There is nothing to agree yet.");
    }
    String office = change.caller().organisation().slug();
    if (commission.getAgreedByList().stream()
        .noneMatch(consent -> consent.getOrganisation().equals(office))) {
      commission.addAgreedBy(
          Consent.newBuilder()
              .setOrganisation(office)
              .setBy(change.caller().username())
              .setOnDate(change.pastDay()));
    }
    Set<String> agreed =
        commission.getAgreedByList().stream()
            .map(Consent::getOrganisation)
            .collect(Collectors.toSet());
    return new Outcome<>(
        commission.build(), agreed.containsAll(offices.keySet()) ? change.state() : REQUESTED);
  }

  @Override
  public List<DueDay> dueDays() {
    return List.of(DueDay.of("due_on", "REQUESTED SPECIFICATION_AGREED DRAFTING"));
  }

  @Override
  public Commission derive(Commission commission, String state, LocalDate today) {
    if (!state.equals(REQUESTED)) {
      return commission;
    }
    List<String> agreed =
        commission.getAgreedByList().stream().map(Consent::getOrganisation).toList();
    return commission.toBuilder()
        .addAllAwaitedOffices(
            offices.keySet().stream().filter(office -> !agreed.contains(office)).toList())
        .build();
  }

  @Override
  public List<String> remarks(Commission commission, String state, LocalDate today) {
    List<String> remarks = new ArrayList<>();
    if (state.equals(REQUESTED) && commission.getSpecification().isBlank()) {
      remarks.add("It has no specification yet, so the offices have nothing to agree.");
    } else if (state.equals(REQUESTED)) {
      String awaited =
          Said.list(
              commission.getAwaitedOfficesList().stream()
                  .map(office -> offices.getOrDefault(office, office))
                  .toList());
      remarks.add(
          "%d of %d offices agree the specification. Still to agree: %s."
              .formatted(commission.getAgreedByCount(), offices.size(), awaited));
    }
    if (commission.getOverdue()) {
      remarks.add(
          "It was due on %s and is not handed in.".formatted(Said.day(commission.getDueOn())));
    }
    return remarks;
  }
}
