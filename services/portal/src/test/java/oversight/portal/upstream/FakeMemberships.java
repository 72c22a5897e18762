package oversight.portal.upstream;

import com.google.type.Decimal;
import io.grpc.stub.StreamObserver;
import oversight.cmpg.v1.CostSharing;
import oversight.cmpg.v1.ListMembershipsRequest;
import oversight.cmpg.v1.ListMembershipsResponse;
import oversight.cmpg.v1.Membership;
import oversight.cmpg.v1.MembershipServiceGrpc.MembershipServiceImplBase;

/** One membership. */
final class FakeMemberships extends MembershipServiceImplBase {
  @Override
  public void listMemberships(
      ListMembershipsRequest request, StreamObserver<ListMembershipsResponse> observer) {
    Answer.with(
        observer,
        ListMembershipsResponse.newBuilder()
            .addMemberships(Membership.newBuilder().setNote(request.getOn()))
            .setCostSharing(
                CostSharing.newBuilder().addPercentages(Decimal.newBuilder().setValue("50")))
            .build());
  }
}
