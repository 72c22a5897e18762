package oversight.governance.commission;

import static oversight.governance.register.Who.OFFICE;
import static oversight.governance.register.Who.OFFICER;

import io.grpc.ServiceDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.governance.register.Change;
import oversight.governance.register.Change.Outcome;
import oversight.governance.register.Lifecycle;
import oversight.governance.register.Register;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Commission.Consent;
import oversight.governance.v1.CommissionServiceGrpc;
import oversight.region.Office;
import oversight.region.Region;
import oversight.service.error.InvalidFieldException;

/** The register of commissioned reports. */
@Component
public class Commissions implements Register<Commission> {
  private static final String AGREE = "agree";
  private static final Set<String> UNDONE = Set.of("REQUESTED", "SPECIFICATION_AGREED", "DRAFTING");

  private static final Lifecycle LIFECYCLE =
      Lifecycle.startingIn("REQUESTED")
          .move(AGREE, "Agree the specification", "REQUESTED", "SPECIFICATION_AGREED", OFFICE)
          .move("draft", "Begin to write it", "SPECIFICATION_AGREED", "DRAFTING", OFFICER)
          .explained(
              "respecify",
              "Change what it must contain",
              "SPECIFICATION_AGREED DRAFTING",
              "REQUESTED",
              OFFICER)
          .move("submit", "Hand it in", "DRAFTING", "SUBMITTED", OFFICER)
          .explained("return", "Return it", "SUBMITTED", "DRAFTING", OFFICER)
          .move("accept", "Accept it", "SUBMITTED", "ACCEPTED", OFFICER)
          .frozen("ACCEPTED")
          .withdrawnFrom("REQUESTED SPECIFICATION_AGREED DRAFTING SUBMITTED ACCEPTED", OFFICER);

  private final Set<String> offices;

  Commissions(Region region) {
    this.offices = region.offices().stream().map(Office::slug).collect(Collectors.toSet());
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
    return offices;
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
    if (!same && !change.state().equals("REQUESTED")) {
      throw new InvalidFieldException(
          "specification",
          "The offices have agreed it. Make the move 'respecify' first, and ask them again.");
    }
    String today = change.today().toString();
    if (change.is(AGREE)) {
      return agreed(change, commission, today);
    }
    if (change.is("submit")) {
      commission.setSubmittedOn(today);
    } else if (change.is("accept")) {
      commission.setAcceptedOn(today);
    }
    return change.keep(commission.build());
  }

  /** The specification is agreed when every office of the region has agreed it. */
  private Outcome<Commission> agreed(
      Change<Commission> change, Commission.Builder commission, String today) {
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
              .setOnDate(today));
    }
    Set<String> agreed =
        commission.getAgreedByList().stream()
            .map(Consent::getOrganisation)
            .collect(Collectors.toSet());
    return new Outcome<>(
        commission.build(), agreed.containsAll(offices) ? change.state() : "REQUESTED");
  }

  @Override
  public Commission derive(Commission commission, String state, LocalDate today) {
    return commission.toBuilder()
        .setOverdue(
            UNDONE.contains(state)
                && !commission.getDueOn().isEmpty()
                && commission.getDueOn().compareTo(today.toString()) < 0)
        .build();
  }

  @Override
  public List<String> remarks(Commission commission, String state, LocalDate today) {
    return state.equals("REQUESTED")
        ? List.of(
            "%d of %d offices agree the specification."
                .formatted(commission.getAgreedByCount(), offices.size()))
        : List.of();
  }
}
