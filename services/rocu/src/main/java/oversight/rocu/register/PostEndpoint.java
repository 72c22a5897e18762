package oversight.rocu.register;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.record.RecordKind;
import oversight.region.Force;
import oversight.rocu.log.Looks;
import oversight.rocu.register.UnitRecords.Kept;
import oversight.rocu.v1.ForcePosts;
import oversight.rocu.v1.LentPost;
import oversight.rocu.v1.ListPostVersionsRequest;
import oversight.rocu.v1.ListPostVersionsResponse;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListPostsResponse;
import oversight.rocu.v1.PostServiceGrpc.PostServiceImplBase;
import oversight.rocu.v1.RecordPostRequest;
import oversight.service.error.InvalidFieldException;
import oversight.service.personal.PersonalData;

/** The posts that forces lend. */
@Component
class PostEndpoint extends PostServiceImplBase {
  static final RecordKind<LentPost> KIND =
      new RecordKind<>("post", LentPost.class, LentPost.getDefaultInstance());
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final OwnCollaboration own;
  private final UnitRecords records;
  private final Keeper keeper;
  private final PersonalData personal;
  private final Looks looks;
  private final Clock clock;

  PostEndpoint(
      OwnCollaboration own,
      UnitRecords records,
      Keeper keeper,
      PersonalData personal,
      Looks looks,
      Clock clock) {
    this.own = own;
    this.records = records;
    this.keeper = keeper;
    this.personal = personal;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public void listPosts(ListPostsRequest request, StreamObserver<ListPostsResponse> response) {
    LocalDate on =
        request.getOn().isEmpty()
            ? LocalDate.now(clock.withZone(LONDON))
            : Days.of("on", request.getOn());
    String force = looks.force(request.getForce());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    List<LentPost> posts =
        looks.read(asOf, () -> records.latest(KIND, asOf)).stream()
            .map(PostEndpoint::message)
            .filter(post -> isFilled(post, on))
            .filter(post -> force.isEmpty() || post.getForce().equals(force))
            .toList();
    ListPostsResponse.Builder answer = ListPostsResponse.newBuilder().addAllPosts(posts);
    for (Force each : own.region().forces()) {
      List<LentPost> lent =
          posts.stream().filter(post -> post.getForce().equals(each.code())).toList();
      if (!lent.isEmpty()) {
        answer.addForces(
            ForcePosts.newBuilder()
                .setForce(each.code())
                .setFte(FigureMessages.decimal(sum(lent)))
                .setLentFte(
                    FigureMessages.decimal(sum(lent.stream().filter(LentPost::getLent).toList()))));
      }
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static BigDecimal sum(List<LentPost> posts) {
    return posts.stream()
        .map(post -> new BigDecimal(post.getFte().getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isFilled(LentPost post, LocalDate on) {
    return !LocalDate.parse(post.getFromDate()).isAfter(on)
        && (post.getToDate().isEmpty() || LocalDate.parse(post.getToDate()).isAfter(on));
  }

  private static LentPost message(Kept<LentPost> kept) {
    return kept.content().toBuilder().setVersion(kept.version()).build();
  }

  @Override
  public void recordPost(RecordPostRequest request, StreamObserver<LentPost> response) {
    LentPost given = request.getPost();
    LocalDate from = Days.of("post.from_date", given.getFromDate());
    if (!given.getToDate().isEmpty() && !Days.of("post.to_date", given.getToDate()).isAfter(from)) {
      throw new InvalidFieldException(
          "post.to_date", "The post ends on or before the day on which it begins.");
    }
    BigDecimal fte = Keeper.amount("post.fte", given.getFte());
    if (fte.signum() == 0 || fte.compareTo(BigDecimal.ONE) > 0) {
      throw new InvalidFieldException("post.fte", "A post is above 0 and at most 1 full-time.");
    }
    if (!given.getCapability().isEmpty()
        && !CapabilityEndpoint.keys(own).contains(given.getCapability())) {
      throw new InvalidFieldException(
          "post.capability",
          "'"
              + given.getCapability()
              + "' is none of the core capabilities: "
              + String.join(", ", CapabilityEndpoint.keys(own))
              + ".");
    }
    personal.refuse("post.title", given.getTitle());
    LentPost post =
        given.toBuilder().clearVersion().setForce(own.force(given.getForce()).code()).build();
    keeper.record(KIND, post.getReference(), post, request.getEtag(), request.getReason());
    response.onNext(message(versions(post.getReference()).getFirst()));
    response.onCompleted();
  }

  @Override
  public void listPostVersions(
      ListPostVersionsRequest request, StreamObserver<ListPostVersionsResponse> response) {
    ListPostVersionsResponse.Builder answer = ListPostVersionsResponse.newBuilder();
    versions(request.getReference()).forEach(kept -> answer.addPosts(message(kept)));
    response.onNext(answer.build());
    response.onCompleted();
  }

  private List<Kept<LentPost>> versions(String reference) {
    return looks.read(null, () -> records.versions(KIND, reference));
  }
}
