package oversight.cmpg;

import com.google.type.Date;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.CostSharing;
import oversight.cmpg.v1.ListMembershipsRequest;
import oversight.cmpg.v1.ListMembershipsResponse;
import oversight.cmpg.v1.Membership;
import oversight.cmpg.v1.MembershipServiceGrpc.MembershipServiceImplBase;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.ledger.FigureMessages;
import oversight.region.Unit;

/** Who belongs to the group, by date, as the region's file has it. */
@Component
class MembershipEndpoint extends MembershipServiceImplBase {
  private final OwnCollaboration own;
  private final Clock clock;

  MembershipEndpoint(OwnCollaboration own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  @Override
  public void listMemberships(
      ListMembershipsRequest request, StreamObserver<ListMembershipsResponse> response) {
    LocalDate on = on(request.getOn());
    ListMembershipsResponse.Builder answer = ListMembershipsResponse.newBuilder();
    own.collaboration()
        .members()
        .forEach(member -> answer.addMemberships(message(member, "", on, true)));
    own.collaboration()
        .outside()
        .forEach(outsider -> answer.addMemberships(message(outsider, "", on, false)));
    for (Unit unit : own.collaboration().units()) {
      unit.members()
          .forEach(member -> answer.addMemberships(message(member, unit.slug(), on, true)));
    }
    oversight.region.CostSharing shares = own.collaboration().costSharing();
    if (shares != null) {
      answer.setCostSharing(
          CostSharing.newBuilder()
              .addAllPercentages(
                  shares.percentages().stream().map(FigureMessages::decimal).toList())
              .setNote(shares.note()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private LocalDate on(String text) {
    return text.isEmpty() ? LocalDate.now(clock) : Days.of("on", text);
  }

  private static Membership message(
      oversight.region.Membership membership, String unit, LocalDate on, boolean inside) {
    Membership.Builder message =
        Membership.newBuilder()
            .setForce(membership.force().code())
            .setTitle(membership.force().name())
            .setUnit(unit)
            .setNote(membership.note())
            .setMember(inside && membership.interval().contains(on));
    LocalDate from = membership.interval().from();
    LocalDate to = membership.interval().to();
    LocalDate effective = membership.effective();
    if (from != null) {
      message.setFrom(date(from));
    }
    if (to != null) {
      message.setTo(date(to));
    }
    if (effective != null) {
      message.setEffective(date(effective));
    }
    if (!membership.announced().isEmpty()) {
      message.setAnnounced(partial(membership.announced()));
    }
    if (!membership.notice().isEmpty()) {
      message.setNotice(partial(membership.notice()));
    }
    return message.build();
  }

  /** A year, a month or a day; what is not known stays 0, as google.type.Date has it. */
  private static Date partial(String text) {
    String[] parts = text.split("-", -1);
    Date.Builder date = Date.newBuilder().setYear(Integer.parseInt(parts[0]));
    if (parts.length > 1) {
      date.setMonth(Integer.parseInt(parts[1]));
    }
    if (parts.length > 2) {
      date.setDay(Integer.parseInt(parts[2]));
    }
    return date.build();
  }

  private static Date date(LocalDate day) {
    return Date.newBuilder()
        .setYear(day.getYear())
        .setMonth(day.getMonthValue())
        .setDay(day.getDayOfMonth())
        .build();
  }
}
