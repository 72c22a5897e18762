package oversight.rocu.log;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.Days;
import oversight.collaboration.PageToken;
import oversight.collaboration.endpoint.Instants;
import oversight.rocu.v1.GetGroupRequest;
import oversight.rocu.v1.GroupServiceGrpc.GroupServiceImplBase;
import oversight.rocu.v1.ListGroupsRequest;
import oversight.rocu.v1.ListGroupsResponse;
import oversight.rocu.v1.OrganisedCrimeGroup;
import oversight.service.error.NotFoundException;

/** Organised crime groups over gRPC. */
@Component
class GroupEndpoint extends GroupServiceImplBase {
  private static final String MEASURE = "RO03";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final GroupStore store;
  private final Looks looks;
  private final Clock clock;

  GroupEndpoint(GroupStore store, Looks looks, Clock clock) {
    this.store = store;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public void listGroups(ListGroupsRequest request, StreamObserver<ListGroupsResponse> response) {
    String force = looks.force(request.getForce());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    LocalDate on =
        request.getOn().isEmpty()
            ? LocalDate.now(clock.withZone(LONDON))
            : Days.of("on", request.getOn());
    String after =
        request.getPageToken().isEmpty()
            ? ""
            : PageToken.parse(request.getPageToken(), 1).getFirst();
    int size = request.getPageSize() == 0 ? DisruptionEndpoint.DEFAULT_PAGE : request.getPageSize();
    List<OrganisedCrimeGroup> found =
        looks.read(
            asOf,
            () ->
                store.list(
                    on,
                    Span.at(asOf),
                    force,
                    request.getThreat(),
                    request.getArchived(),
                    after,
                    size + 1));
    ListGroupsResponse.Builder answer =
        ListGroupsResponse.newBuilder().setMarking(looks.marking(MEASURE));
    found.stream().limit(size).forEach(answer::addGroups);
    if (found.size() > size) {
      answer.setNextPageToken(PageToken.of(found.get(size - 1).getReference()));
    }
    if (!found.isEmpty()) {
      looks.record("ListGroups", "groups", MEASURE);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getGroup(GetGroupRequest request, StreamObserver<OrganisedCrimeGroup> response) {
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    OrganisedCrimeGroup found =
        looks.read(asOf, () -> store.find(request.getReference(), Span.at(asOf))).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("groups/" + request.getReference()));
    looks.record("GetGroup", request.getReference(), MEASURE);
    response.onNext(found);
    response.onCompleted();
  }
}
